import type { Column } from '../../tables/column.ts'
import { columnsOf, dayOf, filledRows, numberOf } from '../cell-text.ts'
import { EntryTexts } from '../entry-text.ts'
import type { Entry, ResultField, ResultPage } from '../model.ts'
import { isSilent, type PaperSource } from '../paper/entry-parts.ts'
import { chainGrid, countIn } from '../paper/forms/chain.ts'
import { printable } from '../paper/typeset.ts'
import { type Sheet, type SheetCell, SheetNames } from './workbook.ts'

/**
 * A board as a spreadsheet: an overview, everything that lies on the walls a row each, and every table as a
 * sheet of its own with typed cells. A prevention chain has its matrix as well.
 */
export function boardWorkbook(source: PaperSource): Sheet[] {
  return new WorkbookWriter(source).sheets()
}

class WorkbookWriter {
  readonly #source: PaperSource
  readonly #texts: EntryTexts
  readonly #names = new SheetNames()

  constructor(source: PaperSource) {
    this.#source = source
    this.#texts = new EntryTexts(source.board, source.words)
  }

  sheets(): Sheet[] {
    const { sheets } = this.#source.paperWords
    const [overview, all] = [this.#names.next(sheets.overview), this.#names.next(sheets.contributions)]
    const { pages } = this.#source.board
    const tables = pages.flatMap((page) => this.#places(page).flatMap((place) => this.#table(place)))
    const chains = pages.flatMap((page) => this.#matrix(page))
    const table = new Map(tables.map(({ field, sheet }) => [field, sheet.name]))
    return [
      this.#overview(overview, (field) => table.get(field) ?? all),
      this.#contributions(all),
      ...chains,
      ...tables.map(({ sheet }) => sheet),
    ]
  }

  #overview(name: string, sheetOf: (field: Place) => string): Sheet {
    const { columns } = this.#source.words
    const { count, sheet } = this.#source.paperWords.sheets
    const rows = this.#source.board.pages.flatMap((page) =>
      this.#places(page).map((field): SheetCell[] => [
        text(page.title),
        text(field.title),
        { kind: 'number', value: field.entries.filter((entry) => !isSilent(entry)).length },
        text(sheetOf(field)),
      ]),
    )
    const heads = [columns.page, columns.field, count, sheet]
    const widths = [44, 40, 12, 32]
    return { name, columns: heads.map((title, at) => ({ title, width: widths[at] ?? 20 })), rows }
  }

  #contributions(name: string): Sheet {
    const titles = Object.values(this.#source.words.columns)
    const rows = this.#source.board.pages.flatMap((page) =>
      this.#places(page).flatMap(({ title, entries }) =>
        entries
          .filter((entry) => entry.kind !== 'row' && !isSilent(entry))
          .map((entry) => [text(page.title), text(title), ...this.#cells(entry)]),
      ),
    )
    return { name, columns: titles.map((title, at) => ({ title, width: WIDTHS[at] ?? 16 })), rows }
  }

  #cells(entry: Entry): SheetCell[] {
    const { words, names, board } = this.#source
    const meanings: Readonly<Record<string, string>> = board.legend
    const isOffer = entry.kind === 'offer'
    return [
      text(words.kinds[entry.kind]),
      text(this.#texts.of(entry)),
      text((entry.kind === 'card' && meanings[entry.color]) || ''),
      text(names.get(entry.author) ?? ''),
      text(this.#texts.referencesOf(entry).join('\n')),
      years(isOffer ? entry.ageFrom : null),
      years(isOffer ? entry.ageTo : null),
      text(isOffer && entry.level !== null ? words.levels[entry.level] : ''),
      text(isOffer ? entry.office : ''),
      text(isOffer ? words.states[entry.state] : ''),
    ]
  }

  /** The rows of a field; one that has none of them and no columns is no table. */
  #table(field: Place): { field: Place; sheet: Sheet }[] {
    const rows = filledRows(field)
    const columns = columnsOf(field.columns, rows)
    if (columns.length === 0) return []
    const authors = field.entries.filter((entry) => entry.kind === 'row' && !isSilent(entry))
    const named = authors.map(({ author }) => this.#source.names.get(author) ?? '')
    const person = named.some((name) => name !== '') ? [this.#source.words.columns.person] : []
    const untitled = this.#source.paperWords.untitledColumn
    const sheet: Sheet = {
      name: this.#names.next(printable(field.title)),
      columns: [
        ...columns.map(({ title, width }) => ({
          title: printable(title || untitled),
          width: Math.round(Math.min(Math.max(width / 7, 10), 60)),
        })),
        ...person.map((title) => ({ title, width: 24 })),
      ],
      rows: rows.map((cells, at) => [
        ...columns.map((column) => typedCell(cells[column.id] ?? '', column)),
        ...person.map(() => text(named[at] ?? '')),
      ]),
    }
    return [{ field, sheet }]
  }

  #matrix({ fields, title }: ResultPage): Sheet[] {
    const grid = chainGrid(fields)
    if (grid.rows.length === 0) return []
    const { chain } = this.#source.paperWords
    const heads = [chain.field, ...grid.columns.map((column) => printable(column.title))]
    return [
      {
        name: this.#names.next(printable(title)),
        columns: heads.map((head, at) => ({ title: head, width: at === 0 ? 34 : 14 })),
        rows: grid.rows.map((row) => [
          text(row.title),
          ...grid.columns.map((column): SheetCell => {
            return { kind: 'number', value: countIn(grid.at(row.id, column.id)) }
          }),
        ]),
      },
    ]
  }

  #places({ fields, entries }: ResultPage): Place[] {
    const { words } = this.#source
    const free = entries.length === 0 ? [] : [{ title: words.elsewhere, columns: [], entries }]
    return [...fields.map((field) => ({ ...field, title: field.title || words.untitledField })), ...free]
  }
}

type Place = Pick<ResultField, 'title' | 'columns' | 'entries'>

/** Of the columns of contributions, in letters. */
const WIDTHS = [24, 28, 14, 60, 20, 22, 40, 10, 10, 14, 26, 14]

/** What is not of its column's type stays the text it is. */
function typedCell(cell: string, { type }: Column): SheetCell {
  const value = numberOf(cell)
  if ((type === 'number' || type === 'amount') && value !== null) return { kind: type, value }
  const day = type === 'date' ? dayOf(cell) : null
  return day === null ? text(cell) : { kind: 'date', day }
}

function years(value: number | null): SheetCell {
  return value === null ? text('') : { kind: 'number', value }
}

function text(value: string): SheetCell {
  return { kind: 'text', text: printable(value) }
}
