import type { Messages } from '../messages.ts'

export const canvas: Messages['canvas'] = {
  unreadable: 'Not readable – kept as it is',
  closedWhileOpen: {
    what: 'The connection was ended',
    next: 'The server did not accept a message from this browser. What was shown as saved is safe. Reload the page.',
  },
  loadFailed: {
    what: 'The board cannot be read right now',
    next: 'On the server everything is unchanged. We keep trying. If it stays like this, contact whoever runs Planwand.',
  },
  offline: {
    what: 'No connection to the server',
    next: 'The board is safe on the server. As soon as the connection is back, it opens here by itself.',
  },
  pages: (name) => `Page: ${name}`,
  textLabel: 'Text',
  legend: 'Legend',
  newLegend: 'Add a legend',
  refersTo: (count) => (count === 1 ? 'Refers to 1 card' : `Refers to ${count} cards`),
  field: {
    name: 'Field',
    newTitle: 'New field',
    title: 'Title of the field',
    question: 'Guiding question',
    color: 'Colour of the edge',
    colors: { green: 'Green', red: 'Red', blue: 'Blue', yellow: 'Yellow', violet: 'Violet', grey: 'Grey' },
    cards: (count) => (count === 0 ? '' : count === 1 ? '1 card' : `${count} cards`),
    rows: (count) => (count === 0 ? '' : count === 1 ? '1 row' : `${count} rows`),
    kind: 'Kind of field',
    kinds: {
      notes: 'Cards',
      text: 'Text',
      table: 'Table',
      diagram: 'Diagram',
      chain: 'Prevention chain',
      veedel: 'Veedel',
    },
    firstColumns: { what: 'What', who: 'Who', when: 'By when' },
    order: 'Tidy',
    orders: { grid: 'In rows', color: 'By colour', author: 'By person' },
    tool: 'Field',
  },
  empty: {
    heading: 'The wall is still empty',
    observer: 'As soon as somebody writes something, you see it here.',
    write: 'Write a card: press the key and click the wall',
    writeByKey: 'Put a card in the middle and write at once',
    text: 'Place text',
    draw: 'Draw, also with a pen or a finger',
  },
}
