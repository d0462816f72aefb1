export const canvas = {
  unreadable: 'Nicht lesbar – bleibt erhalten',
  closedWhileOpen: {
    what: 'Die Verbindung wurde beendet',
    next: 'Der Server hat eine Nachricht dieses Browsers nicht angenommen. Was als gespeichert angezeigt wurde, ist sicher. Laden Sie die Seite neu.',
  },
  loadFailed: {
    what: 'Das Board kann gerade nicht gelesen werden',
    next: 'Auf dem Server ist alles unverändert. Wir versuchen es weiter. Wenn es so bleibt, wenden Sie sich an die Stelle, die Planwand betreibt.',
  },
  offline: {
    what: 'Keine Verbindung zum Server',
    next: 'Das Board ist auf dem Server sicher. Sobald die Verbindung wieder da ist, öffnet es sich hier von selbst.',
  },
  pages: (name: string) => `Seite: ${name}`,
  textLabel: 'Text',
  field: {
    name: 'Feld',
    newTitle: 'Neues Feld',
    title: 'Titel des Feldes',
    question: 'Leitfrage',
    color: 'Farbe der Kante',
    colors: { green: 'Grün', red: 'Rot', blue: 'Blau', yellow: 'Gelb', violet: 'Violett', grey: 'Grau' },
    cards: (count: number) => (count === 0 ? '' : count === 1 ? '1 Karte' : `${count} Karten`),
    order: 'Ordnen',
    orders: { grid: 'In Reihen', color: 'Nach Farbe', author: 'Nach Person' },
    tool: 'Feld',
  },
  empty: {
    heading: 'Die Wand ist noch leer',
    observer: 'Sobald jemand etwas schreibt, sehen Sie es hier.',
    write: 'Karte schreiben: Taste drücken und auf die Wand klicken',
    writeByKey: 'Karte in die Mitte setzen und gleich schreiben',
    text: 'Text setzen',
    draw: 'Zeichnen, auch mit Stift oder Finger',
  },
}
