import type { text as german } from '../de/text.ts'
import type { Translated } from '../messages.ts'

export const text: Translated<typeof german> = {
  skip: 'Skip to the content',
  pages: 'Pages',
  contents: 'Fields on this page',
  toWall: 'To the wall',
  count: (count) => (count === 1 ? '1 contribution' : `${count} contributions`),
  rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
  meaning: (meaning) => `Colour: ${meaning}`,
  refersTo: (entries) => `Refers to: ${entries}`,
  table: (title) => `Table ${title}, scrolls sideways`,
  noRows: 'No rows yet',
  nothing: 'Nothing written yet.',
  noPages: 'This board has no page yet.',
}
