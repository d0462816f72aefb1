const cards = (count: number) => (count === 1 ? '1 Karte' : `${count} Karten`)
const contributions = (count: number) => (count === 1 ? '1 Beitrag' : `${count} Beiträge`)

/** What moderators do with the prepared structure. */
export const structure = {
  fieldMenu: (title: string) => `Feld „${title}“: mehr`,
  release: 'Für alle freigeben',
  lock: 'Wieder sperren',
  importRows: 'Zeilen importieren …',
  importCards: 'Karten importieren …',
  clear: 'Feld leeren',
  makeRoom: 'Platz schaffen',
  released: 'Für alle freigegeben',
  locked: 'Wieder gesperrt',
  releasedShort: 'Freigegeben',
  unnamed: 'etwas ohne Text',
  releasedHint: 'Alle dürfen das verschieben, bearbeiten und löschen.',
  undo: 'Rückgängig',
  clearedCards: (count: number) => `${cards(count)} entfernt`,
  cleared: (count: number) => `${contributions(count)} entfernt`,
  copy: {
    item: 'Board duplizieren …',
    heading: 'Board duplizieren',
    title: 'Titel des neuen Boards',
    suggestion: (title: string) => `${title} (Kopie)`,
    choice: 'Was kommt mit?',
    without: 'Nur die Vorbereitung',
    withoutHint: 'Felder, Seiten und Beschriftungen, ohne Beiträge',
    with: 'Vorbereitung und Beiträge',
    withHint: 'Alle Karten und Texte, aber nicht, wer sie geschrieben hat',
    links: 'Das neue Board hat eigene Links. Dieses hier bleibt, wie es ist.',
    submit: 'Duplizieren und öffnen',
    busy: 'Wird dupliziert …',
  },
  rehearse: 'Als Teilnehmende ausprobieren',
  rehearseShort: 'Probe',
  rehearseLong: 'Probe: als Teilnehmende ausprobieren',
  rehearsal: {
    label: 'Probe',
    text: 'Probe: Sie sehen das Board wie Teilnehmende.',
    end: 'Probe beenden',
    what: 'Was Teilnehmende können',
    may: {
      write: 'Karten schreiben, Texte, Zeichnungen und Formen setzen',
      change: 'alles verschieben, bearbeiten und löschen, was beigetragen wurde – auch von anderen',
      released: (titles: string) => `freigegebene Vorbereitung ändern: ${titles}`,
      pages: (count: number) => `zwischen ${count} Seiten blättern`,
    },
    mayNot: {
      fields: (count: number) =>
        count === 1 ? 'das vorbereitete Feld ändern' : `die ${count} vorbereiteten Felder ändern`,
      others: (count: number) =>
        count === 1
          ? 'ein weiteres vorbereitetes Element ändern'
          : `${count} weitere vorbereitete Elemente ändern`,
      direct: 'Seiten und Titel ändern, Links und Personen verwalten',
    },
    mayHeading: 'Teilnehmende können',
    mayNotHeading: 'Teilnehmende können nicht',
    ended: 'Die Probe ist beendet',
    removed: (count: number) => `${contributions(count)} aus der Probe entfernt`,
    takenBack: 'Ihre Änderungen aus der Probe wurden zurückgenommen.',
    keep: 'Behalten',
  },
}
