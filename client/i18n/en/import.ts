import type { ImportMessages } from '../import.ts'

const many = (count: number) => count.toLocaleString('en-GB')
const rows = (count: number) => (count === 1 ? '1 row' : `${many(count)} rows`)
const cards = (count: number) => (count === 1 ? '1 card' : `${many(count)} cards`)
const cells = (count: number) => (count === 1 ? '1 cell' : `${many(count)} cells`)
const shapes = (count: number) => (count === 1 ? '1 shape' : `${many(count)} shapes`)
const pages = (count: number) => (count === 1 ? '1 page' : `${many(count)} pages`)

export const importing: ImportMessages = {
  heading: 'Import',
  choose: {
    what: 'What would you like to import?',
    button: 'Choose a file …',
    kinds: [
      'A table: Excel (.xlsx) or CSV, as rows of a table or as cards',
      'A drawing: a file of tldraw (.tldr)',
      'Pictures: several at once, too',
    ],
    paste: 'Or copy a table from Excel or Word and paste it here with Ctrl+V.',
    safe: 'You see a preview first. Nothing changes until you confirm.',
    nothingPasted: 'There is no table on the clipboard.',
    other: 'Choose another file',
  },
  reading: (name) => `Reading “${name}” …`,
  asText: 'Insert as one text',
  clipboard: 'Clipboard',
  notImported: (name) => `“${name}” was not imported.`,
  problems: {
    empty: 'There is nothing in the file. Please choose another one.',
    'too-large':
      'The file is larger than 50 MB. Delete pictures and sheets you do not need, or save the sheet as CSV.',
    'unpacks-too-large':
      'Unpacked, the file would be larger than 100 MB. Copy the part you need into a new file, or save the sheet as CSV.',
    'reaches-too-far':
      'The table reaches to the edge of the sheet and is empty nearly everywhere. Copy the part you need into a new file.',
    'old-excel':
      'This is a format of Excel that cannot be read here. Open the file and save it as “Excel Workbook (.xlsx)”.',
    locked: 'The file is protected by a password. Open it, remove the protection and save a copy.',
    'open-document':
      'This is a table of LibreOffice (.ods). Open it and save it as “Excel 2007-365 (.xlsx)” or CSV.',
    pdf: 'This is a PDF. Tables in it cannot be read. Ask for the Excel or CSV file, or copy the table and paste it here.',
    'web-page':
      'This is a web page that is only named like a table. Open it in Excel and save it as “Excel Workbook (.xlsx)”, or copy the table and paste it here.',
    'other-archive': 'This is no Excel file. Save the table as Excel (.xlsx) or CSV.',
    'not-a-table': 'This is no table. Save it as Excel (.xlsx) or CSV.',
    damaged: 'The file is damaged or incomplete. Open it in Excel and save it anew, or as CSV.',
    'board-file':
      'This is a whole board. Open it on the start page: it becomes a board of its own, and this one stays as it is.',
    'one-by-one': 'Drawings are imported one by one. Choose this file afterwards, by itself.',
  },
  from: (name) => `From “${name}”`,
  source: 'Table',
  header: 'The first row holds the headings',
  target: 'Where to?',
  rowsInto: 'Rows into the table',
  cardsInto: 'Cards into the field',
  tableNamed: (title) => `Table “${title}”`,
  fieldNamed: (title) => `Field “${title}”`,
  freely: 'Cards freely on the page',
  untitled: 'Without a title',
  column: (letter) => `Column ${letter}`,
  goesTo: (title) => `“${title}” goes into`,
  nowhere: 'Do not import',
  newColumn: 'New column',
  preview: 'Preview',
  row: 'Row',
  unfit: {
    choice: 'Values that do not fit',
    'as-text': 'Keep as text',
    'leave-out': 'Leave empty',
  },
  card: {
    text: 'Text of the card',
    all: 'All columns, with –',
    color: 'Colour',
    sameColor: 'The same for all',
    withOthers: 'Write the other columns below it',
    textTitles: ['text', 'card', 'contribution', 'content', 'Karte', 'Beitrag'],
    colorTitles: ['colour', 'color', 'meaning', 'Farbe'],
  },
  more: (count) => `and ${many(count)} more`,
  summary: {
    rows,
    cards,
    unfit: (count) => (count === 1 ? '1 value does not fit' : `${many(count)} values do not fit`),
    colors: (count) =>
      count === 1 ? 'the colour of 1 card is unknown' : `the colour of ${many(count)} cards is unknown`,
    empty: (count) =>
      count === 1 ? '1 row is empty and left out' : `${many(count)} rows are empty and left out`,
    left: (count) => (count === 1 ? '1 column is left out' : `${many(count)} columns are left out`),
  },
  limits: {
    rows: (count, kept) =>
      `The table is longer: the first ${rows(kept)}, headings included, have been read; the other ${many(count)} are left out. Split the file if you need all of them.`,
    columns: (count, most) => `The table is wider: after ${many(most)} columns, ${many(count)} are left out.`,
    cells: (count, most) =>
      `${cells(count)} of more than ${many(most)} characters: only the beginning comes along.`,
    newColumns: (most) => `A table has at most ${most} columns. Import fewer.`,
  },
  submit: {
    rows: (count) => `Import ${rows(count)}`,
    cards: (count) => `Import ${cards(count)}`,
  },
  writing: (done, count) => `${many(done)} of ${many(count)}`,
  written: {
    rows: (count) => `${rows(count)} imported`,
    cards: (count) => `${cards(count)} imported`,
    shapes: (count) => `${shapes(count)} imported`,
  },
  undo: 'Undo',
  stopped: 'Cancelled. Nothing on the board has changed.',
  fieldGone: 'The field is gone. Nothing on the board has changed.',
  pageFull: 'There is no room for this on the page. Nothing was imported. Take another page.',
  columnsRefused: 'New columns cannot be made right now. Nothing was imported. Switch to “Prepare”.',
  drawing: {
    contents: (count, pageCount) =>
      pageCount > 1 ? `${shapes(count)} on ${pages(pageCount)}` : shapes(count),
    page: 'Which page?',
    asPages: (count) => `All ${many(count)} as pages of their own`,
    pagesFull: 'The board has no room for so many pages. Import one page.',
    left: {
      remote: (count) =>
        count === 1
          ? '1 picture is on the internet and is left out.'
          : `${many(count)} pictures are on the internet and are left out.`,
      embeds: (count) =>
        count === 1
          ? '1 embed (page, bookmark or video) is left out.'
          : `${many(count)} embeds (pages, bookmarks or videos) are left out.`,
      unknown: (count) =>
        count === 1
          ? '1 shape is not known to this program and is left out.'
          : `${many(count)} shapes are not known to this program and are left out.`,
    },
    submit: (count) => `Import ${shapes(count)}`,
    problems: {
      'not-a-drawing': 'This is no drawing of tldraw. Please choose a file that ends in .tldr.',
      'too-new':
        'The drawing comes from a newer version of tldraw than this program knows. Ask for Planwand to be updated, or export the drawing as a picture.',
      'too-old':
        'The drawing comes from a very old version of tldraw. Open it on tldraw.com, save it anew and import the new file.',
      damaged: 'The drawing is damaged. Save it anew in tldraw.',
      'too-large': 'The drawing is larger than 50 MB. Delete large pictures from it.',
      empty: 'No page of the drawing has anything that fits here.',
    },
  },
}
