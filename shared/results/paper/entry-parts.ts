import { cellText, columnsOf, filledRows } from '../cell-text.ts'
import { EntryTexts } from '../entry-text.ts'
import type { Names } from '../markdown.ts'
import type { Block, Entry, ResultBoard, ResultField, Run } from '../model.ts'
import { plainText } from '../rich-text.ts'
import type { Words } from '../words/words.ts'
import {
  type Cell,
  type CellPart,
  type HeadingLevel,
  type Line,
  type ListItem,
  type PaperTable,
  type Part,
  paragraph,
  type Span,
} from './paper.ts'
import { type PaperLanguage, typeset } from './typeset.ts'
import type { PaperWords } from './words/words.ts'

/** What every paper of a board is written with. */
export interface PaperSource {
  readonly board: ResultBoard
  readonly language: PaperLanguage
  readonly words: Words
  readonly paperWords: PaperWords
  /** Who is named; nobody where names are not shown. */
  readonly names: Names
}

/** Whether an entry says nothing: a text nobody has written in, a row without a filled cell. */
export function isSilent(entry: Entry): boolean {
  if (entry.kind === 'text') return plainText(entry.blocks).trim() === ''
  return entry.kind === 'row' && Object.values(entry.cells).every((cell) => cell.trim() === '')
}

/** Says what lies in fields as parts of a paper, each entry once. */
export class EntryParts {
  readonly #source: PaperSource
  readonly #texts: EntryTexts

  constructor(source: PaperSource) {
    this.#source = source
    this.#texts = new EntryTexts(source.board, source.words)
  }

  /** Text as this paper sets it. */
  set(text: string): string {
    return typeset(text, this.#source.language)
  }

  /** Rows as a table, texts, then everything else as a list. @param level of headings in texts */
  of(field: Pick<ResultField, 'title' | 'columns' | 'entries'>, level: HeadingLevel): Part[] {
    return [...this.#rows(field), ...this.withoutRows(field.entries, level)]
  }

  /** As {@link of}, where a table cannot stand: in a cell of another, whose rows become items. */
  cell({ columns, entries }: Pick<ResultField, 'columns' | 'entries'>, level: HeadingLevel = 4): Cell {
    const rows = filledRows({ entries })
    const items = rows.map((cells): ListItem => {
      const told = columnsOf(columns, rows).filter(({ id }) => (cells[id] ?? '').trim() !== '')
      const line = told.map((column) => `${column.title}: ${this.#cellText(cells[column.id], column)}`)
      return bullet([[{ text: line.join('; ') }]])
    })
    return [...(items.length > 0 ? [list(items)] : []), ...this.withoutRows(entries, level)]
  }

  withoutRows(entries: readonly Entry[], level: HeadingLevel): CellPart[] {
    const { words } = this.#source
    const connectors = entries.filter(({ kind }) => kind === 'connector')
    const others = entries.filter(({ kind }) => kind !== 'connector')
    const items = [...others, ...connectors].flatMap((entry) => this.#item(entry))
    const drawings = entries.filter(({ kind }) => kind === 'drawing').length
    const unreadable = entries.filter(({ kind }) => kind === 'unreadable').length
    return [
      ...entries.flatMap((entry) => (entry.kind === 'text' ? this.blocks(entry.blocks, level) : [])),
      ...(items.length > 0 ? [list(items)] : []),
      ...(drawings > 0 ? [paragraph(words.drawings(drawings), 'note')] : []),
      ...(unreadable > 0 ? [paragraph(words.unreadable(unreadable), 'note')] : []),
    ]
  }

  /** The text of a field; what stands in square brackets is still to be filled in. */
  blocks(blocks: readonly Block[], level: HeadingLevel): CellPart[] {
    const parts: CellPart[] = []
    let items: ListItem[] = []
    for (const block of blocks) {
      const line = block.runs.flatMap((run) => withOpenPlaces(this.#span(run)))
      if (block.kind === 'item') {
        if (items.length === 0) parts.push(list(items))
        items.push({ lines: [line], number: block.number, depth: block.depth })
        continue
      }
      items = []
      const text = this.set(plainText([block])).trim()
      if (text === '') continue
      if (block.kind === 'paragraph') parts.push({ kind: 'paragraph', line, look: 'text' })
      else parts.push({ kind: 'heading', level: deeper(level, block.level - 2), text })
    }
    return parts
  }

  #rows({ title, columns, entries }: Pick<ResultField, 'title' | 'columns' | 'entries'>): PaperTable[] {
    const rows = filledRows({ entries })
    if (rows.length === 0) return []
    const all = columnsOf(columns, rows)
    const names = entries.filter((entry) => !isSilent(entry) && entry.kind === 'row')
    return [
      {
        kind: 'table',
        summary: this.set(title || this.#source.words.untitledField),
        hasRowHeads: true,
        columns: all.map(({ title, width, type }) => ({
          title: this.set(title || this.#source.paperWords.untitledColumn),
          share: Math.min(Math.max(width, 80), 400),
          align: type === 'number' || type === 'amount' ? 'end' : 'start',
        })),
        rows: rows.map((cells, at) =>
          all.map((column, place): Cell => {
            const author = place === 0 ? this.#author(names[at]) : []
            const line = [{ text: this.#cellText(cells[column.id], column) }, ...author]
            return [{ kind: 'paragraph', line, look: 'text' }]
          }),
        ),
      },
    ]
  }

  #cellText(cell: string | undefined, column: ResultField['columns'][number]): string {
    return this.set(cellText(cell ?? '', column, this.#source.language))
  }

  #item(entry: Entry): ListItem[] {
    if (['text', 'row', 'drawing', 'unreadable'].includes(entry.kind)) return []
    const lines = this.#lines(entry)
    const facts = this.#texts.factsOf(entry)
    const tail: Line = [...(facts === '' ? [] : [{ text: ` (${this.set(facts)})` }]), ...this.#author(entry)]
    const last = lines.at(-1) ?? []
    const references = this.#texts.referencesOf(entry).map((text): Line => {
      return [{ text: this.set(`${this.#source.words.refersTo}: ${text}`), italic: true }]
    })
    return [bullet([...lines.slice(0, -1), [...last, ...tail], ...references])]
  }

  /** The entry's own words with their marks; what has none says what it is. */
  #lines(entry: Entry): Line[] {
    const written = entry.blocks.filter((block) => plainText([block]).trim() !== '')
    const isText = entry.kind === 'card' || entry.kind === 'offer'
    if (!isText || written.length === 0) return [[{ text: this.set(this.#texts.of(entry)) }]]
    return written.map((block) => {
      const mark = block.kind !== 'item' ? '' : block.number === null ? '– ' : `${block.number}. `
      return [...(mark === '' ? [] : [{ text: mark }]), ...block.runs.map((run) => this.#span(run))]
    })
  }

  #author(entry: Entry | undefined): Span[] {
    const name = entry === undefined ? undefined : this.#source.names.get(entry.author)
    return name === undefined ? [] : [{ text: this.set(` – ${name}`), italic: true }]
  }

  #span({ text, bold, italic, highlight }: Run): Span {
    return { text: this.set(text), bold, italic, highlight }
  }
}

export function list(items: readonly ListItem[]): CellPart {
  return { kind: 'list', items }
}

function bullet(lines: readonly Line[]): ListItem {
  return { lines, number: null, depth: 0 }
}

/** Texts begin with headings of level 2, which are at the level their place in the paper has. */
function deeper(level: HeadingLevel, by: number): HeadingLevel {
  return LEVELS[Math.min(level - 1 + Math.max(0, by), LEVELS.length - 1)] ?? 4
}
const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4]

function withOpenPlaces(span: Span): Span[] {
  return span.text
    .split(/(\[[^[\]\n]+\])/)
    .filter((text) => text !== '')
    .map((text) => (/^\[.*\]$/.test(text) ? { ...span, text, isOpen: true } : { ...span, text }))
}
