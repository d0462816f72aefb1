import type { saveTemplate as de } from '../de/save-template.ts'
import type { Translated } from '../messages.ts'

export const saveTemplate: Translated<typeof de> = {
  heading: 'Save as a template',
  intro:
    'Pages, fields, labels and what you drew beside them become a file. With it a new board can be made here and in other municipalities.',
  title: 'Title of the template',
  purpose: 'What is it for?',
  purposeHint: 'One or two sentences that are shown where templates are chosen.',
  minutes: 'Duration in minutes',
  peopleFrom: 'People, from',
  peopleTo: 'to',
  contents: 'Take the contents of the fields along',
  contentsHint: 'Cards, texts, rows and boxes in fields. Who wrote them is never in the file.',
  languages: 'The texts stand for both languages; they can be translated in the file.',
  pictures: (count) =>
    `${count === 1 ? '1 picture' : `${count} pictures`} on the wall will not be part of the template.`,
  submit: 'Save file',
  close: 'Close',
  problems: {
    title: 'Please enter a title of at most 120 characters.',
    purpose: 'Please say in at most 400 characters what the template is for.',
    minutes: 'Please enter a whole number from 1 to 10,080.',
    people: 'Please enter two whole numbers from 1 to 1000, the smaller one first.',
  },
  unfit: {
    intro: 'This board cannot become a template as it is. Nothing on the board was changed.',
    page: (page) => `Page “${page}”`,
    field: (field) => `field “${field}”`,
    overlaps: 'Two fields lie on one another. Move them apart and save again.',
    contents: 'It may work without the contents of the fields.',
  },
  done: (file) => `Saved as “${file}” in your downloads.`,
  leftOut: (count) =>
    count === 1
      ? '1 contribution does not fit the kind of its field and is not part of it.'
      : `${count} contributions do not fit the kind of their field and are not part of it.`,
}
