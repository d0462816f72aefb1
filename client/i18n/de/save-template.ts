const pictures = (count: number) => (count === 1 ? '1 Bild' : `${count} Bilder`)

/** Making a template file of the board. */
export const saveTemplate = {
  heading: 'Als Vorlage sichern',
  intro:
    'Seiten, Felder, Beschriftungen und was Sie dazu gezeichnet haben, werden eine Datei. Damit lässt sich hier und in anderen Kommunen ein neues Board anlegen.',
  title: 'Titel der Vorlage',
  purpose: 'Wofür ist sie gedacht?',
  purposeHint: 'Ein oder zwei Sätze, die in der Auswahl stehen.',
  minutes: 'Dauer in Minuten',
  peopleFrom: 'Personen, von',
  peopleTo: 'bis',
  contents: 'Inhalte der Felder mitnehmen',
  contentsHint:
    'Karten, Texte, Tabellenzeilen und Kästchen in Feldern. Wer sie geschrieben hat, steht nie in der Datei.',
  languages: 'Die Texte gelten für beide Sprachen; sie lassen sich in der Datei übersetzen.',
  pictures: (count: number) => `${pictures(count)} auf der Fläche gehören nicht zur Vorlage.`,
  submit: 'Datei sichern',
  close: 'Schließen',
  problems: {
    title: 'Bitte geben Sie einen Titel mit höchstens 120 Zeichen ein.',
    purpose: 'Bitte sagen Sie in höchstens 400 Zeichen, wofür die Vorlage ist.',
    minutes: 'Bitte geben Sie eine ganze Zahl von 1 bis 10 080 ein.',
    people: 'Bitte geben Sie zwei ganze Zahlen von 1 bis 1000 ein, die kleinere zuerst.',
  },
  /** What of the board a template cannot be; behind the page and the field come path and problem. */
  unfit: {
    intro: 'Aus diesem Board lässt sich so keine Vorlage machen. Am Board ist nichts geändert.',
    page: (page: string) => `Seite „${page}“`,
    field: (field: string) => `Feld „${field}“`,
    overlaps: 'Zwei Felder liegen aufeinander. Schieben Sie sie auseinander und sichern Sie noch einmal.',
    contents: 'Ohne die Inhalte der Felder gelingt es vielleicht.',
  },
  done: (file: string) => `Gesichert als „${file}“ im Ordner für Downloads.`,
  leftOut: (count: number) =>
    count === 1
      ? '1 Beitrag passt nicht in die Art seines Feldes und ist nicht dabei.'
      : `${count} Beiträge passen nicht in die Art ihres Feldes und sind nicht dabei.`,
}
