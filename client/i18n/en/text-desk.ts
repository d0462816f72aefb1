import type { textDesk as german } from '../de/text-desk.ts'
import type { Translated } from '../messages.ts'

export const textDesk: Translated<typeof german> = {
  marks: {
    group: 'Mark text',
    bold: 'Bold',
    italic: 'Italic',
    highlight: 'Highlight',
    list: 'List',
  },
  colors: 'Colour of the card',
  color: (name, meaning) => (meaning === '' ? name : `${name}: ${meaning}`),
  facts: {
    group: 'Facts of the offer',
    ageFrom: 'Age from (years)',
    ageTo: 'Age to (years)',
    ageHint: '−1 stands for the time before birth.',
    level: 'Level',
    office: 'Office or body',
    state: 'State',
    unsaid: 'not said',
  },
  picture: 'Description of the picture for those who do not see it',
}
