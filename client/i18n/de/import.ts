const many = (count: number) => count.toLocaleString('de-DE')
const rows = (count: number) => (count === 1 ? '1 Zeile' : `${many(count)} Zeilen`)
const cards = (count: number) => (count === 1 ? '1 Karte' : `${many(count)} Karten`)
const cells = (count: number) => (count === 1 ? '1 Zelle' : `${many(count)} Zellen`)
const shapes = (count: number) => (count === 1 ? '1 Form' : `${many(count)} Formen`)
const pages = (count: number) => (count === 1 ? '1 Seite' : `${many(count)} Seiten`)

/** Loaded with the dialog that imports: what is in a file, and where it goes (client/canvas/import). */
export const importing = {
  heading: 'Importieren',
  choose: {
    what: 'Was möchten Sie importieren?',
    button: 'Datei wählen …',
    kinds: [
      'Tabelle: Excel (.xlsx) oder CSV, als Zeilen einer Tabelle oder als Karten',
      'Zeichnung: eine Datei von tldraw (.tldr)',
      'Bilder: auch mehrere auf einmal',
    ],
    paste: 'Oder eine Tabelle aus Excel oder Word kopieren und hier mit Strg+V einfügen.',
    safe: 'Sie sehen zuerst eine Vorschau. Ohne Ihre Bestätigung ändert sich nichts.',
    nothingPasted: 'In der Zwischenablage ist keine Tabelle.',
    other: 'Andere Datei wählen',
  },
  reading: (name: string) => `„${name}“ wird gelesen …`,
  asText: 'Als einen Text einfügen',
  clipboard: 'Zwischenablage',
  notImported: (name: string) => `„${name}“ wurde nicht importiert.`,
  problems: {
    empty: 'In der Datei steht nichts. Bitte wählen Sie eine andere.',
    'too-large':
      'Die Datei ist größer als 50 MB. Löschen Sie Bilder und nicht benötigte Blätter daraus, oder speichern Sie das Blatt als CSV.',
    'unpacks-too-large':
      'Ausgepackt wäre die Datei größer als 100 MB. Kopieren Sie den Teil, den Sie brauchen, in eine neue Datei, oder speichern Sie das Blatt als CSV.',
    'reaches-too-far':
      'Die Tabelle reicht bis an den Rand des Blatts und ist fast überall leer. Kopieren Sie den Teil, den Sie brauchen, in eine neue Datei.',
    'old-excel':
      'Das ist ein Format von Excel, das sich hier nicht lesen lässt. Öffnen Sie die Datei und speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“.',
    locked:
      'Die Datei ist mit einem Passwort geschützt. Öffnen Sie sie, nehmen Sie den Schutz weg und speichern Sie eine Kopie.',
    'open-document':
      'Das ist eine Tabelle von LibreOffice (.ods). Öffnen Sie sie und speichern Sie sie als „Excel 2007-365 (.xlsx)“ oder CSV.',
    pdf: 'Das ist ein PDF. Tabellen darin lassen sich nicht lesen. Bitten Sie um die Excel- oder CSV-Datei, oder kopieren Sie die Tabelle und fügen Sie sie hier ein.',
    'web-page':
      'Das ist eine Webseite, die nur heißt wie eine Tabelle. Öffnen Sie sie in Excel und speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“, oder kopieren Sie die Tabelle und fügen Sie sie hier ein.',
    'other-archive': 'Das ist keine Excel-Datei. Speichern Sie die Tabelle als Excel (.xlsx) oder CSV.',
    'not-a-table': 'Das ist keine Tabelle. Speichern Sie sie als Excel (.xlsx) oder CSV.',
    damaged:
      'Die Datei ist beschädigt oder unvollständig. Öffnen Sie sie in Excel und speichern Sie sie neu, oder als CSV.',
    'board-file':
      'Das ist ein ganzes Board. Öffnen Sie es auf der Startseite: Daraus wird ein eigenes Board, dieses hier bleibt, wie es ist.',
    'one-by-one': 'Zeichnungen werden einzeln importiert. Wählen Sie diese Datei danach allein.',
  },
  from: (name: string) => `Aus „${name}“`,
  source: 'Tabelle',
  header: 'Die erste Zeile enthält die Überschriften',
  target: 'Wohin?',
  rowsInto: 'Zeilen in Tabelle',
  cardsInto: 'Karten in Feld',
  tableNamed: (title: string) => `Tabelle „${title}“`,
  fieldNamed: (title: string) => `Feld „${title}“`,
  freely: 'Karten frei auf der Seite',
  untitled: 'Ohne Titel',
  column: (letter: string) => `Spalte ${letter}`,
  goesTo: (title: string) => `„${title}“ kommt in`,
  nowhere: 'Nicht importieren',
  newColumn: 'Neue Spalte',
  preview: 'Vorschau',
  row: 'Zeile',
  unfit: {
    choice: 'Werte, die nicht passen',
    'as-text': 'Als Text behalten',
    'leave-out': 'Leer lassen',
  },
  card: {
    text: 'Text der Karte',
    all: 'Alle Spalten, mit –',
    color: 'Farbe',
    sameColor: 'Für alle dieselbe',
    withOthers: 'Die übrigen Spalten darunter schreiben',
    textTitles: ['Text', 'Karte', 'Beitrag', 'Inhalt', 'card', 'content'],
    colorTitles: ['Farbe', 'Bedeutung', 'color', 'colour'],
  },
  more: (count: number) => `und ${many(count)} weitere`,
  summary: {
    rows,
    cards,
    unfit: (count: number) => (count === 1 ? '1 Wert passt nicht' : `${many(count)} Werte passen nicht`),
    colors: (count: number) =>
      count === 1
        ? 'bei 1 Karte ist die Farbe unbekannt'
        : `bei ${many(count)} Karten ist die Farbe unbekannt`,
    empty: (count: number) =>
      count === 1 ? '1 Zeile ist leer und fällt weg' : `${many(count)} Zeilen sind leer und fallen weg`,
    left: (count: number) => (count === 1 ? '1 Spalte bleibt weg' : `${many(count)} Spalten bleiben weg`),
  },
  limits: {
    rows: (count: number, kept: number) =>
      `Die Tabelle ist länger: Gelesen sind die ersten ${rows(kept)}, mit Überschrift; die übrigen ${many(count)} kommen nicht mit. Teilen Sie die Datei, wenn Sie alle brauchen.`,
    columns: (count: number, most: number) =>
      `Die Tabelle ist breiter: Nach ${many(most)} Spalten bleiben ${many(count)} weg.`,
    cells: (count: number, most: number) =>
      `${cells(count)} mit mehr als ${many(most)} Zeichen: Davon kommt nur der Anfang mit.`,
    newColumns: (most: number) => `Eine Tabelle hat höchstens ${most} Spalten. Importieren Sie weniger.`,
  },
  submit: {
    rows: (count: number) => `${rows(count)} importieren`,
    cards: (count: number) => `${cards(count)} importieren`,
  },
  writing: (done: number, count: number) => `${many(done)} von ${many(count)}`,
  written: {
    rows: (count: number) => `${rows(count)} importiert`,
    cards: (count: number) => `${cards(count)} importiert`,
    shapes: (count: number) => `${shapes(count)} importiert`,
  },
  undo: 'Rückgängig',
  stopped: 'Abgebrochen. Auf dem Board hat sich nichts geändert.',
  fieldGone: 'Das Feld gibt es nicht mehr. Auf dem Board hat sich nichts geändert.',
  pageFull:
    'Auf dieser Seite ist dafür kein Platz mehr. Es wurde nichts importiert. Nehmen Sie eine andere Seite.',
  columnsRefused:
    'Neue Spalten lassen sich gerade nicht anlegen. Es wurde nichts importiert. Schalten Sie auf „Vorbereiten“.',
  drawing: {
    contents: (count: number, pageCount: number) =>
      pageCount > 1 ? `${shapes(count)} auf ${pages(pageCount)}` : shapes(count),
    page: 'Welche Seite?',
    asPages: (count: number) => `Alle ${many(count)} als eigene Seiten`,
    pagesFull: 'So viele Seiten passen nicht mehr auf dieses Board. Importieren Sie eine Seite.',
    left: {
      remote: (count: number) =>
        count === 1
          ? '1 Bild liegt im Internet und bleibt weg.'
          : `${many(count)} Bilder liegen im Internet und bleiben weg.`,
      embeds: (count: number) =>
        count === 1
          ? '1 Einbettung (Seite, Lesezeichen oder Video) bleibt weg.'
          : `${many(count)} Einbettungen (Seiten, Lesezeichen oder Videos) bleiben weg.`,
      unknown: (count: number) =>
        count === 1
          ? '1 Form kennt dieses Programm nicht; sie bleibt weg.'
          : `${many(count)} Formen kennt dieses Programm nicht; sie bleiben weg.`,
    },
    submit: (count: number) => `${shapes(count)} importieren`,
    problems: {
      'not-a-drawing':
        'Das ist keine Zeichnung von tldraw. Bitte wählen Sie eine Datei, die auf .tldr endet.',
      'too-new':
        'Die Zeichnung kommt aus einer neueren Version von tldraw, als dieses Programm kennt. Bitten Sie darum, dass Planwand aktualisiert wird, oder exportieren Sie die Zeichnung als Bild.',
      'too-old':
        'Die Zeichnung kommt aus einer sehr alten Version von tldraw. Öffnen Sie sie auf tldraw.com, speichern Sie sie neu und importieren Sie die neue Datei.',
      damaged: 'Die Zeichnung ist beschädigt. Speichern Sie sie in tldraw neu.',
      'too-large': 'Die Zeichnung ist größer als 50 MB. Löschen Sie große Bilder daraus.',
      empty: 'Auf keiner Seite der Zeichnung ist etwas, das hierher passt.',
    },
  },
}
