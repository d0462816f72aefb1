import type { Messages } from '../messages.ts'

export const sheet: Messages['sheet'] = {
  name: 'Shared text',
  write: 'Write',
  writeHint: 'Opens the text. Esc closes it, Alt+F10 leads to the formats.',
  begin: 'Write here together',
  toolbar: 'Format text',
  formats: {
    heading: 'Heading',
    subheading: 'Subheading',
    bulletList: 'Bulleted list',
    orderedList: 'Numbered list',
    bold: 'Bold',
    italic: 'Italic',
    highlight: 'Highlight',
  },
  keys: { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' },
}
