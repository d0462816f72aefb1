/** The words of documents in German; those of other languages are typed against these. */
export const de = {
  legend: 'Bedeutung der Farben',
  colors: { green: 'Grün', red: 'Rot', blue: 'Blau', yellow: 'Gelb', violet: 'Violett', grey: 'Grau' },
  otherColor: 'Andere Farbe',
  elsewhere: 'Außerhalb der Felder',
  nothing: 'Keine Beiträge',
  untitledField: 'Feld ohne Titel',
  untitledPage: 'Seite ohne Titel',
  untitledBoard: 'Board ohne Titel',
  emptyCard: 'Karte ohne Text',
  image: (text: string) => (text === '' ? 'Bild ohne Beschreibung' : `Bild: ${text}`),
  drawings: (count: number) => (count === 1 ? '1 Zeichnung ohne Text' : `${count} Zeichnungen ohne Text`),
  unreadable: (count: number) =>
    count === 1 ? '1 Beitrag ist nicht lesbar' : `${count} Beiträge sind nicht lesbar`,
  connector: (from: string, to: string) => `${from} → ${to}`,
  nowhere: 'offenes Ende',
  refersTo: 'Bezieht sich auf',
  ages: (from: number | null, to: number | null) => agesIn(from, to, GERMAN_AGES),
  levels: { universal: 'universell', selective: 'selektiv', indicated: 'indiziert' },
  states: { existing: 'vorhanden', planned: 'geplant', gap: 'Lücke' },
  kinds: {
    card: 'Karte',
    offer: 'Angebot',
    text: 'Text',
    row: 'Zeile',
    connector: 'Verbindung',
    image: 'Bild',
    drawing: 'Zeichnung',
    unreadable: 'Nicht lesbar',
  },
  columns: {
    page: 'Seite',
    field: 'Feld',
    kind: 'Art',
    text: 'Text',
    meaning: 'Bedeutung der Farbe',
    person: 'Person',
    refersTo: 'Bezieht sich auf',
    ageFrom: 'Alter von',
    ageTo: 'Alter bis',
    level: 'Ebene',
    office: 'Stelle',
    state: 'Status',
  },
}

/** How ages are said in a language. */
export interface AgeWords {
  readonly unborn: string
  from(years: number): string
  to(end: string): string
  span(start: string, end: string): string
  years(count: number): string
}

const GERMAN_AGES: AgeWords = {
  unborn: 'vor der Geburt',
  from: (years) => (years === 1 ? 'ab 1 Jahr' : `ab ${years} Jahren`),
  to: (end) => `bis ${end}`,
  span: (start, end) => `${start} bis ${end}`,
  years: (count) => (count === 1 ? '1 Jahr' : `${count} Jahre`),
}

/** An age span in words; empty when neither end is said. @param from whole years, -1 before birth */
export function agesIn(from: number | null, to: number | null, words: AgeWords): string {
  const say = (years: number): string => (years < 0 ? words.unborn : words.years(years))
  if (from === null) return to === null ? '' : words.to(say(to))
  if (to === null) return from < 0 ? words.unborn : words.from(from)
  if (from === to) return say(from)
  return words.span(from < 0 ? words.unborn : String(from), say(to))
}
