import { CARD_COLORS, type CardColor, type Legend } from '../cards/legend.ts'
import type { NewCard } from '../cards/new-card.ts'
import type { CellLanguage } from '../tables/cell-value.ts'
import type { TitledTable } from './header.ts'
import { showCell } from './show-cell.ts'
import { folded, similarity } from './similar.ts'
import { isEmpty } from './table.ts'

export interface CardMapping {
  /** Place of the column that is the text; `all`: every column, with dashes between. */
  readonly text: number | 'all'
  /** Place of the column that names the colour; null: all cards have the same. */
  readonly color: number | null
  /** Whether the other columns stand below the text, with their titles. */
  readonly withOthers: boolean
}

export interface CardPlan {
  readonly cards: readonly NewCard[]
  /** Cards whose colour is not known here and which have the usual one. */
  readonly unknownColors: number
  /** Rows without a text. */
  readonly empty: number
}

/** Columns that hold the text and the colour by their titles; else the text is the column with the longest cells. */
export function guessCardMapping(table: TitledTable, titles: CardTitles): CardMapping {
  const named = (words: readonly string[]): number | null => {
    const at = table.titles.findIndex((title) => words.some((word) => similarity(title, word) >= 0.9))
    return at < 0 ? null : at
  }
  if (table.titles.length === 1) return { text: 0, color: null, withOthers: false }
  const color = named(titles.color)
  return { text: named(titles.text) ?? longest(table, color), color, withOthers: false }
}

/** What people call these columns, in the language of the board. */
export interface CardTitles {
  readonly text: readonly string[]
  readonly color: readonly string[]
}

function longest({ titles, body }: TitledTable, except: number | null): number {
  const lengths = titles.map((_, at) =>
    at === except
      ? -1
      : body.reduce((sum, row) => sum + (row[at]?.kind === 'text' ? textLength(row[at]) : 0), 0),
  )
  return Math.max(0, lengths.indexOf(Math.max(...lengths)))
}

function textLength(cell: { readonly text: string }): number {
  return cell.text.length
}

export interface CardWords {
  readonly legend: Legend
  /** What each colour is called, in every language a table may be written in. */
  readonly names: Readonly<Record<CardColor, readonly string[]>>
  readonly language: CellLanguage
  /** Of cards whose colour the table does not say. */
  readonly usual: CardColor
}

/** A card for each row that has a text. */
export function planCards(table: TitledTable, mapping: CardMapping, words: CardWords): CardPlan {
  const colors = colorsByName(words)
  let unknownColors = 0
  const cards = table.body.flatMap((row): NewCard[] => {
    const cells = row.map((cell) => (isEmpty(cell) ? '' : showCell(cell, words.language)))
    const text = textOf(cells, table.titles, mapping)
    if (text === '') return []
    const name = mapping.color === null ? '' : (cells[mapping.color] ?? '')
    const color = name === '' ? words.usual : colors.get(folded(name))
    if (color === undefined) unknownColors++
    return [{ text, color: color ?? words.usual }]
  })
  return { cards, unknownColors, empty: table.body.length - cards.length }
}

function textOf(cells: readonly string[], titles: readonly string[], mapping: CardMapping): string {
  const isOther = (at: number): boolean => at !== mapping.text && at !== mapping.color
  if (mapping.text === 'all') return cells.filter((cell, at) => cell !== '' && isOther(at)).join(' – ')
  const others = cells.flatMap((cell, at) => (cell !== '' && isOther(at) ? [`${titles[at]}: ${cell}`] : []))
  const lines = [cells[mapping.text] ?? '', ...(mapping.withOthers ? others : [])]
  return lines.filter((line) => line !== '').join('\n')
}

function colorsByName({ legend, names }: CardWords): ReadonlyMap<string, CardColor> {
  const known = new Map<string, CardColor>()
  for (const color of CARD_COLORS) for (const name of [...names[color], color]) known.set(folded(name), color)
  // What a colour means here says more than what it is called.
  for (const color of CARD_COLORS) {
    const meaning = legend[color]
    if (meaning !== undefined) known.set(folded(meaning), color)
  }
  return known
}
