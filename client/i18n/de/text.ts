/** The text view. */
export const text = {
  skip: 'Zum Inhalt springen',
  pages: 'Seiten',
  contents: 'Felder dieser Seite',
  toWall: 'Zur Wand',
  count: (count: number) => (count === 1 ? '1 Beitrag' : `${count} Beiträge`),
  rows: (count: number) => (count === 1 ? '1 Zeile' : `${count} Zeilen`),
  meaning: (meaning: string) => `Farbe: ${meaning}`,
  refersTo: (entries: string) => `Bezieht sich auf: ${entries}`,
  table: (title: string) => `Tabelle ${title}, seitlich verschiebbar`,
  noRows: 'Noch keine Zeilen',
  nothing: 'Noch nichts geschrieben.',
  noPages: 'Dieses Board hat noch keine Seite.',
}
