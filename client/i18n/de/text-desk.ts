/** What is done with an open entry of the text view. */
export const textDesk = {
  marks: {
    group: 'Text auszeichnen',
    bold: 'Fett',
    italic: 'Kursiv',
    highlight: 'Markieren',
    list: 'Liste',
  },
  colors: 'Farbe der Karte',
  color: (name: string, meaning: string) => (meaning === '' ? name : `${name}: ${meaning}`),
  facts: {
    group: 'Angaben zum Angebot',
    ageFrom: 'Alter von (Jahre)',
    ageTo: 'Alter bis (Jahre)',
    ageHint: '−1 steht für die Zeit vor der Geburt.',
    level: 'Ebene',
    office: 'Amt oder Träger',
    state: 'Status',
    unsaid: 'keine Angabe',
  },
  picture: 'Beschreibung des Bildes für alle, die es nicht sehen',
}
