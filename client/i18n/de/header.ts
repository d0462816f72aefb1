import { MAX_TITLE_LENGTH } from '../../../shared/names.ts'

const changes = (count: number) => (count === 1 ? '1 Änderung wartet' : `${count} Änderungen warten`)

export const header = {
  label: 'Kopfzeile des Boards',
  title: {
    edit: (title: string) => `Titel ändern: ${title}`,
    label: 'Titel des Boards',
    keys: 'Eingabetaste speichert, Escape bricht ab.',
    empty: 'Bitte geben Sie einen Titel ein.',
    tooLong: `Höchstens ${MAX_TITLE_LENGTH} Zeichen.`,
  },
  saving: {
    loading: { text: 'Wird geladen …', short: 'Lädt' },
    saved: { text: 'Gespeichert', short: 'Gespeichert' },
    saving: { text: 'Wird gespeichert …', short: 'Speichert' },
    'not-stored': {
      text: 'Nicht gespeichert – wir versuchen es weiter',
      short: 'Nicht gespeichert',
    },
    observer: { text: 'Nur Ansicht', short: 'Ansicht' },
    'newer-schema': { text: 'Nur lesen – bitte Seite neu laden', short: 'Nur lesen' },
    offline: {
      text: (waiting: number) =>
        waiting === 0 ? 'Nicht verbunden' : `Nicht verbunden – ${changes(waiting)}`,
      short: (waiting: number) => (waiting === 0 ? 'Nicht verbunden' : `Nicht verbunden · ${waiting}`),
    },
  },
  mode: { label: 'Arbeitsweise', prepare: 'Vorbereiten', run: 'Durchführen' },
  people: {
    button: (count: number) => (count === 1 ? '1 Person auf dem Board' : `${count} Personen auf dem Board`),
    heading: 'Auf dem Board',
    self: (name: string) => `${name} (Sie)`,
    more: (count: number) => `+${count}`,
    follow: 'Folgen',
    followPerson: (name: string) => `${name} folgen`,
    unfollow: 'Nicht mehr folgen',
    unfollowPerson: (name: string) => `${name} nicht mehr folgen`,
    rename: 'Umbenennen',
    renameLabel: 'Ihr Name, wie ihn die anderen sehen',
    away: 'Gerade nicht da',
    remove: 'Entfernen',
    removePerson: (name: string) => `${name} vom Board entfernen`,
    removeQuestion: (name: string) => `${name} vom Board entfernen?`,
    removeConsequence:
      'Die Verbindung endet sofort. Das lässt sich nicht rückgängig machen; die Beiträge bleiben auf dem Board. Wer den Link noch hat, kann als neue Person wiederkommen. Soll das nicht sein, erneuern Sie den Link unter „Teilen“.',
    removeConfirm: 'Endgültig entfernen',
    removed: (name: string) => `${name} wurde entfernt.`,
  },
  view: { label: 'Ansicht', wall: 'Wand', text: 'Textansicht', openText: 'Board in der Textansicht öffnen' },
  resultsButton: 'Ergebnisse',
  shareButton: 'Teilen',
  more: {
    button: 'Mehr',
    import: 'Importieren …',
    saveTemplate: 'Als Vorlage sichern …',
    fullscreen: 'Vollbild',
    fullscreenExit: 'Vollbild beenden',
  },
}
