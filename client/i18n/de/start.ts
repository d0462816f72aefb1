import { MAX_TITLE_LENGTH } from '../../../shared/names.ts'

export const start = {
  heading: 'Gemeinsam an einer Wand planen',
  lead: 'Ein Board für Ihren Workshop: Karten schreiben, ordnen, auswerten – im Saal und von unterwegs, ohne Konto.',
  create: {
    heading: 'Neues Board',
    intro: 'Sie moderieren das Board. Nach Ihrem Namen fragen wir im nächsten Schritt.',
    title: 'Titel des Boards',
    titleHint: 'Zum Beispiel das Thema Ihres Workshops. Sie können ihn später ändern.',
    titleTooLong: `Der Titel ist zu lang. Bitte kürzen Sie ihn auf höchstens ${MAX_TITLE_LENGTH} Zeichen.`,
    titleEmpty: 'Bitte geben Sie einen Titel ein.',
    submit: 'Board anlegen',
    busy: 'Board wird angelegt …',
  },
  templates: {
    legend: 'Vorlage wählen',
    empty: {
      title: 'Leeres Board',
      purpose: 'Eine freie Fläche. Sie richten sie selbst ein.',
    },
    minutes: (count: number) => `etwa ${count} Minuten`,
    hours: (count: string) => `etwa ${count} Stunden`,
    people: (from: number, to: number) =>
      from === to ? `${from} ${from === 1 ? 'Person' : 'Personen'}` : `${from}–${to} Personen`,
    fields: (count: number) => (count === 1 ? '1 Feld' : `${count} Felder`),
    pages: (count: number) => (count === 1 ? '1 Seite' : `${count} Seiten`),
    search: 'Vorlagen durchsuchen',
    clear: 'Suche leeren',
    shown: (count: number, all: number) => `${count} von ${all} Vorlagen`,
    all: (count: number) => `${count} Vorlagen`,
    none: (text: string) => `Keine Vorlage passt zu „${text}“.`,
    noneHint: 'Suchen Sie nach einem Thema, einem Zweck oder dem Namen eines Feldes.',
    loading: 'Vorlagen werden geladen …',
    failed: 'Die Vorlagen lassen sich gerade nicht laden. Ein leeres Board können Sie trotzdem anlegen.',
    chosen: 'Gewählt:',
    notShown: (count: number) =>
      `${count === 1 ? 'Eine Vorlage ist' : `${count} Vorlagen sind`} für diese Seite zu neu und hier nicht zu sehen. Laden Sie die Seite neu, um alle zu sehen.`,
  },
  file: {
    choose: 'Vorlage aus Datei …',
    hint: 'oder die Datei hierher ziehen – etwa aus einer anderen Kommune',
    reading: 'Datei wird gelesen …',
    create: 'Board daraus anlegen',
  },
  placeholders: {
    legend: 'Angaben für die Vorlage',
    hint: 'Alles kann offen bleiben und auf dem Board ergänzt werden.',
  },
  password: {
    intro: 'Auf diesem Server legt nur die Moderation neue Boards an. Dafür gibt es ein Passwort.',
    label: 'Passwort der Moderation',
    hint: 'Der Server hat es beim ersten Start ausgegeben. Sie kennen es nicht? Fragen Sie die Person, die Planwand bei Ihnen betreibt.',
    empty: 'Bitte geben Sie das Passwort ein.',
    submit: 'Weiter',
    busy: 'Passwort wird geprüft …',
    accepted: 'Das Passwort stimmt. Sie können jetzt ein Board anlegen.',
  },
  open: {
    heading: 'Mit Link öffnen',
    intro: 'Zum Teilnehmen genügt der Link, den Sie bekommen haben.',
    label: 'Link zum Board',
    hint: 'Fügen Sie den ganzen Link ein, auch den Teil nach dem #.',
    submit: 'Öffnen',
    problems: {
      empty: 'Bitte fügen Sie einen Link ein.',
      'not-a-link':
        'Das ist kein Link zu einem Board. Er sieht so aus: …/b/… mit einem # und weiteren Zeichen am Ende.',
      'other-host': (host: string) =>
        `Dieser Link führt zu einem anderen Server (${host}). Öffnen Sie ihn bitte in einem neuen Fenster.`,
      'no-secret':
        'Diesem Link fehlt der Teil nach dem #. Ohne ihn lässt sich nur ein Board öffnen, an dem Sie schon teilnehmen. Bitte kopieren Sie den Link noch einmal vollständig.',
    },
  },
  boards: {
    heading: 'Boards auf diesem Gerät',
    empty: 'Hier erscheinen die Boards, die Sie auf diesem Gerät geöffnet haben.',
    emptyHint: 'Die Liste bleibt in diesem Browser und wird nicht übertragen.',
    openedAt: (when: string) => `geöffnet ${when}`,
    remove: (title: string) => `„${title}“ aus dieser Liste entfernen`,
    removeShort: 'Entfernen',
    removed: (title: string) => `„${title}“ aus der Liste entfernt. Das Board selbst bleibt bestehen.`,
    undo: 'Rückgängig',
  },
  server: {
    loading: 'Verbindung zum Server …',
    retryNow: 'Jetzt versuchen',
    boardsStay: 'Die Liste Ihrer Boards auf diesem Gerät bleibt erhalten.',
  },
  footer: {
    privacy:
      'Alles bleibt auf diesem Server. Planwand lädt nichts von anderen Stellen und zählt keine Besuche.',
    version: (version: string) => `Version ${version}`,
  },
}
