import { FIELD_COLORS } from '../fields/field.ts'
import { EntryTexts, oneLine } from './entry-text.ts'
import type { Block, Entry, ResultBoard, ResultField, ResultPage, Run } from './model.ts'
import type { Words } from './words/words.ts'

/** Who is named as the author of an entry: names by participant id; nobody where names are not shown. */
export type Names = ReadonlyMap<string, string>

/** The board as Markdown (CommonMark with tables), ending with a line break. */
export function toMarkdown(board: ResultBoard, words: Words, names: Names): string {
  const writer = new MarkdownWriter(board, words, names)
  const parts = [
    `# ${escapeLine(board.title || words.untitledBoard)}`,
    ...writer.legend(),
    ...board.pages.flatMap((page) => writer.page(page)),
  ]
  return `${parts.join('\n\n')}\n`
}

class MarkdownWriter {
  readonly #board: ResultBoard
  readonly #words: Words
  readonly #names: Names
  readonly #texts: EntryTexts

  constructor(board: ResultBoard, words: Words, names: Names) {
    this.#board = board
    this.#words = words
    this.#names = names
    this.#texts = new EntryTexts(board, words)
  }

  legend(): string[] {
    const { legend, colors } = { legend: this.#board.legend, colors: this.#words.colors }
    const lines = FIELD_COLORS.flatMap((color) => {
      const meaning = legend[color]
      return meaning === undefined ? [] : [`- ${colors[color]}: ${escapeLine(meaning)}`]
    })
    return lines.length === 0 ? [] : [`**${this.#words.legend}**`, lines.join('\n')]
  }

  page({ title, fields, entries }: ResultPage): string[] {
    const free = entries.length === 0 ? [] : [`### ${this.#words.elsewhere}`, ...this.#entries(entries)]
    return [
      `## ${escapeLine(title || this.#words.untitledPage)}`,
      ...fields.flatMap((field) => this.#field(field)),
      ...free,
    ]
  }

  #field(field: ResultField): string[] {
    const { title, question, entries } = field
    const rows = entries.filter((entry) => entry.kind === 'row')
    const others = entries.filter(({ kind }) => kind !== 'row')
    return [
      `### ${escapeLine(title || this.#words.untitledField)}`,
      ...(question.trim() === '' ? [] : [`*${escapeLine(question)}*`]),
      ...(rows.length === 0 ? [] : [table(field, rows)]),
      ...(entries.length === 0 ? [this.#words.nothing] : this.#entries(others)),
    ]
  }

  #entries(entries: readonly Entry[]): string[] {
    const texts = entries.flatMap((entry) => (entry.kind === 'text' ? entry.blocks : []))
    const items = entries.flatMap((entry) => this.#item(entry))
    const drawings = entries.filter(({ kind }) => kind === 'drawing').length
    const unreadable = entries.filter(({ kind }) => kind === 'unreadable').length
    return [
      ...(texts.length === 0 ? [] : [blocksText(texts)]),
      ...(items.length === 0 ? [] : [items.join('\n')]),
      ...(drawings === 0 ? [] : [`*${this.#words.drawings(drawings)}*`]),
      ...(unreadable === 0 ? [] : [`*${this.#words.unreadable(unreadable)}*`]),
    ]
  }

  #item(entry: Entry): string[] {
    if (['text', 'row', 'drawing', 'unreadable'].includes(entry.kind)) return []
    const lines = this.#texts.of(entry).split('\n').map(escapeLine)
    const facts = this.#texts.factsOf(entry)
    const references = this.#texts.referencesOf(entry)
    const author = this.#names.get(entry.author)
    return [
      `- ${lines.filter((line) => line !== '').join('  \n  ')}${facts && ` (${escapeLine(facts)})`}${
        author === undefined ? '' : ` – ${escapeLine(author)}`
      }`,
      ...references.map((text) => `  - ${this.#words.refersTo}: ${escapeLine(text)}`),
    ]
  }
}

/** An empty line between blocks, except between the items of a list. */
function blocksText(blocks: readonly Block[]): string {
  return blocks.reduce((text, block, at) => {
    const isListed = block.kind === 'item' && blocks[at - 1]?.kind === 'item'
    return `${text}${at === 0 ? '' : isListed ? '\n' : '\n\n'}${blockLine(block)}`
  }, '')
}

function blockLine(block: Block): string {
  const text = block.runs.map(runText).join('')
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level + 2))} ${text}`
    case 'item':
      return `${'   '.repeat(block.depth)}${block.number === null ? '-' : `${block.number}.`} ${text}`
    default:
      return text
  }
}

/** Marks hug the letters: with blanks inside they would not be marks. */
function runText({ text, bold, italic }: Run): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? []
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`
  const marked = core === '' ? '' : `${mark}${escapeLine(core)}${[...mark].reverse().join('')}`
  return `${before}${marked}${after}`.replaceAll('\n', '  \n')
}

function table({ columns }: ResultField, rows: readonly Entry[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const cellsOf = (entry: Entry): Readonly<Record<string, string>> =>
    entry.kind === 'row' ? entry.cells : {}
  return [
    line(columns.map(({ title }) => escapeLine(title))),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map(({ id }) => escapeLine(oneLine(cellsOf(row)[id] ?? ''))))),
  ].join('\n')
}

/** Letters that Markdown or HTML would read as something else. */
function escapeLine(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>|#~&]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s|$)/, '\\$1')
}
