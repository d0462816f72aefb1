const count = (one: string, many: string) => (number: number) =>
  number === 1 ? `1 ${one}` : `${number} ${many}`

/** What a template file contains, or why it is none. */
export const templateFile = {
  contains: (file: string) => `Das enthält „${file}“:`,
  fields: {
    notes: count('Feld für Karten', 'Felder für Karten'),
    text: count('Feld für gemeinsamen Text', 'Felder für gemeinsamen Text'),
    table: count('Tabelle', 'Tabellen'),
    diagram: count('Schaubild', 'Schaubilder'),
    chain: count('Feld der Präventionskette', 'Felder der Präventionskette'),
    veedel: count('Feld der Veedel-Auswahl', 'Felder der Veedel-Auswahl'),
  },
  cards: count('vorbereitete Karte', 'vorbereitete Karten'),
  rows: count('Tabellenzeile', 'Tabellenzeilen'),
  boxes: count('Kästchen', 'Kästchen'),
  blocks: count('Absatz', 'Absätze'),
  labels: count('Beschriftung', 'Beschriftungen'),
  drawing: count('gezeichnetes Element', 'gezeichnete Elemente'),
  agenda: count('Schritt im Ablauf', 'Schritte im Ablauf'),
  placeholders: count('Platzhalter zum Ausfüllen', 'Platzhalter zum Ausfüllen'),
  nothing: 'Leere Seiten, noch ohne Felder.',
  pages: 'Seiten der Vorlage',
  remove: 'Datei nicht verwenden',
  problem: {
    /** Behind it come path and problem. */
    none: 'Diese Datei ist keine Vorlage:',
    whole: (problem: string) => `Diese Datei ist keine Vorlage: Sie ${problem}.`,
    newer: (theirs: string, ours: string) =>
      `Diese Vorlage stammt aus einem neueren Planwand (Format ${theirs}; hier wird bis ${ours} gelesen). Bitten Sie die Person, die Planwand bei Ihnen betreibt, es zu aktualisieren.`,
    tooLarge: 'Diese Datei ist zu groß für eine Vorlage: Sie hat mehr als 1 MiB.',
    unreadable: 'Diese Datei lässt sich nicht lesen. Wählen Sie sie noch einmal aus.',
    safe: 'Es wurde nichts angelegt; was Sie gewählt und geschrieben haben, ist noch da.',
  },
}
