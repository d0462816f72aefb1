import type { results as german } from '../de/results.ts'
import type { Translated } from '../messages.ts'

export const results: Translated<typeof german> = {
  heading: 'Results',
  intro: 'Documents of everything that is stored on the board.',
  loading: 'Reading the board …',
  settings: 'Settings',
  page: 'Pages',
  allPages: 'All pages',
  language: 'Language of the document',
  names: 'Show names',
  namesHint: 'Who wrote what, and who was there. Find out first whether this is allowed.',
  date: 'Day of the workshop',
  place: 'Place',
  occasionHint: 'What you leave empty becomes a marked place in the minutes.',
  documents: 'Documents',
  protokoll: 'Minutes',
  everything: 'All contributions as data',
  forms: {
    flyer: 'Mission statement',
    swot: 'SWOT table',
    chain: 'Prevention chain',
    'veedel-concept': 'Concept for the choice of Veedel',
    diagram: 'Diagram as text',
    indicators: 'Indicator set',
    'action-plan': 'Draft decision',
    balance: 'Balance table',
  },
  formats: { docx: 'Word', pdf: 'PDF', xlsx: 'Excel', csv: 'CSV', md: 'Markdown', json: 'JSON' },
  download: (document, format) => `Download ${document} as ${format}`,
  holds: (pages, contributions) =>
    `${pages === 1 ? '1 page' : `${pages} pages`}, ${contributions === 1 ? '1 contribution' : `${contributions} contributions`}`,
  making: (document) => `Making ${document} …`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing on the board has changed.',
  done: (file) => `Downloaded: ${file}`,
  retry: 'Try again',
}
