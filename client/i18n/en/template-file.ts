import type { templateFile as de } from '../de/template-file.ts'
import type { Translated } from '../messages.ts'

const count = (one: string, many: string) => (number: number) =>
  number === 1 ? `1 ${one}` : `${number} ${many}`

export const templateFile: Translated<typeof de> = {
  contains: (file) => `“${file}” contains:`,
  fields: {
    notes: count('field for cards', 'fields for cards'),
    text: count('field for a common text', 'fields for a common text'),
    table: count('table', 'tables'),
    diagram: count('diagram', 'diagrams'),
    chain: count('field of the prevention chain', 'fields of the prevention chain'),
    veedel: count('field of the choice of Veedel', 'fields of the choice of Veedel'),
  },
  cards: count('prepared card', 'prepared cards'),
  rows: count('row', 'rows'),
  boxes: count('box', 'boxes'),
  blocks: count('paragraph', 'paragraphs'),
  labels: count('label', 'labels'),
  drawing: count('drawn element', 'drawn elements'),
  agenda: count('step of the agenda', 'steps of the agenda'),
  placeholders: count('placeholder to fill in', 'placeholders to fill in'),
  nothing: 'Empty pages, as yet without fields.',
  pages: 'Pages of the template',
  remove: 'Do not use the file',
  problem: {
    none: 'This file is not a template:',
    whole: (problem) => `This file is not a template: it ${problem}.`,
    newer: (theirs, ours) =>
      `This template comes from a newer Planwand (format ${theirs}; up to ${ours} can be read here). Ask the person who runs Planwand for you to update it.`,
    tooLarge: 'This file is too large for a template: it has more than 1 MiB.',
    unreadable: 'This file cannot be read. Choose it once more.',
    safe: 'Nothing was created; what you chose and wrote is still there.',
  },
}
