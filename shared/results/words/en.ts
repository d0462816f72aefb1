import { type AgeWords, agesIn } from './de.ts'
import type { Words } from './words.ts'

const ENGLISH_AGES: AgeWords = {
  unborn: 'before birth',
  from: (years) => (years === 1 ? 'from 1 year' : `from ${years} years`),
  to: (end) => `up to ${end}`,
  span: (start, end) => `${start} to ${end}`,
  years: (count) => (count === 1 ? '1 year' : `${count} years`),
}

export const en: Words = {
  legend: 'Meaning of colours',
  colors: { green: 'Green', red: 'Red', blue: 'Blue', yellow: 'Yellow', violet: 'Violet', grey: 'Grey' },
  otherColor: 'Other colour',
  elsewhere: 'Outside the fields',
  nothing: 'No contributions',
  untitledField: 'Field without a title',
  untitledPage: 'Page without a title',
  untitledBoard: 'Board without a title',
  emptyCard: 'Card without text',
  image: (text) => (text === '' ? 'Picture without a description' : `Picture: ${text}`),
  drawings: (count) => (count === 1 ? '1 drawing without text' : `${count} drawings without text`),
  unreadable: (count) =>
    count === 1 ? '1 contribution cannot be read' : `${count} contributions cannot be read`,
  connector: (from, to) => `${from} → ${to}`,
  nowhere: 'open end',
  refersTo: 'Refers to',
  ages: (from, to) => agesIn(from, to, ENGLISH_AGES),
  levels: { universal: 'universal', selective: 'selective', indicated: 'indicated' },
  states: { existing: 'existing', planned: 'planned', gap: 'gap' },
  kinds: {
    card: 'Card',
    offer: 'Offer',
    text: 'Text',
    row: 'Row',
    connector: 'Connection',
    image: 'Picture',
    drawing: 'Drawing',
    unreadable: 'Not readable',
  },
  columns: {
    page: 'Page',
    field: 'Field',
    kind: 'Kind',
    text: 'Text',
    meaning: 'Meaning of the colour',
    person: 'Person',
    refersTo: 'Refers to',
    ageFrom: 'Age from',
    ageTo: 'Age to',
    level: 'Level',
    office: 'Office',
    state: 'State',
  },
}
