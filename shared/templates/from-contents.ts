/** What lies in a field of a board, as a template says it: what it says and not how it lies, as docs/templates.md has it. */

import { SHEET } from '../fields/sheet.ts'
import { OFFER } from '../offers/offer.ts'
import { type Column, ROW } from '../tables/column.ts'
import { colorOf, inBoth, lineOf, wordsIn } from './board-text.ts'
import type { BoardShape, BoardTree } from './board-tree.ts'
import { nodeWords, type PreparedNode, preparedFrom } from './prepared-text.ts'
import type { TemplateBlock, TemplateBox, TemplateConnector, TemplateField, TemplateRow } from './template.ts'
import { TemplateIds } from './template-ids.ts'

export type FieldContents = Pick<
  TemplateField,
  'cards' | 'offers' | 'blocks' | 'rows' | 'boxes' | 'connectors'
>

const NOTHING: FieldContents = { cards: [], offers: [], blocks: [], rows: [], boxes: [], connectors: [] }
/** Cards laid down by hand are never exactly level. */
const HALF_CARD = 100

/** @param shapes those of the field that are to be its contents */
export function contentsFrom(
  tree: BoardTree,
  { id, props: { kind, columns } }: BoardShape,
  shapes: readonly BoardShape[],
): { contents: FieldContents; leftOut: readonly BoardShape[] } {
  const known = CONTENT_TYPES[String(kind)] ?? []
  const leftOut = shapes.filter(({ type }) => !known.includes(type))
  switch (kind) {
    case 'text':
      return { contents: { ...NOTHING, blocks: blocksFrom(shapes) }, leftOut }
    case 'table':
      // Columns of a field are valid, as its record is.
      return {
        contents: { ...NOTHING, rows: rowsFrom(shapes, (columns ?? []) as readonly Column[]) },
        leftOut,
      }
    case 'diagram':
      return diagramFrom(tree, id, shapes, leftOut)
    default:
      return { contents: { ...NOTHING, ...cardsFrom(shapes) }, leftOut }
  }
}

const CONTENT_TYPES: Readonly<Record<string, readonly string[]>> = {
  notes: ['note'],
  chain: ['note', OFFER],
  veedel: ['note'],
  text: [SHEET],
  table: [ROW],
  diagram: ['geo', 'arrow'],
}

/** An empty card says nothing. */
function cardsFrom(shapes: readonly BoardShape[]): Pick<FieldContents, 'cards' | 'offers'> {
  const read = [...shapes]
    .sort(asRead)
    .map(({ type, props }) => ({ type, props, words: wordsIn(props.richText) }))
  const filled = read.filter(({ words }) => words !== '')
  const cards = filled.filter(({ type }) => type === 'note')
  const offers = filled.filter(({ type }) => type === OFFER)
  return {
    cards: cards.map(({ words, props }) => ({ text: inBoth(words), color: colorOf(props.color) })),
    offers: offers.map(({ words, props }) => {
      // A valid offer; the reader of the file checks it again.
      const { ageFrom, ageTo, level, state } = props as TemplateField['offers'][number] & typeof props
      const isTurned = ageFrom !== null && ageTo !== null && ageTo < ageFrom
      const ages = isTurned ? { ageFrom: ageTo, ageTo: ageFrom } : { ageFrom, ageTo }
      return { name: inBoth(words), ...ages, level, state }
    }),
  }
}

function asRead(a: BoardShape, b: BoardShape): number {
  return Math.round(a.y / HALF_CARD) - Math.round(b.y / HALF_CARD) || a.x - b.x || (a.id < b.id ? -1 : 1)
}

function rowsFrom(shapes: readonly BoardShape[], columns: readonly Column[]): TemplateRow[] {
  return shapes
    .filter(({ type }) => type === ROW)
    .map(({ props }) => {
      const cells = Object.entries(props.cells ?? {}).map(([id, cell]) => [id, lineOf(cell)] as const)
      const filled = cells.filter(([id, cell]) => cell !== '' && columns.some((column) => column.id === id))
      return Object.fromEntries(filled.map(([id, cell]) => [id, inBoth(cell)]))
    })
}

function blocksFrom(shapes: readonly BoardShape[]): TemplateBlock[] {
  return shapes
    .filter(({ type }) => type === SHEET)
    .flatMap(({ props }) => preparedFrom(props.richText).content.flatMap((node) => blocksOf(node, false)))
}

/** Lists lose their depth and their numbers: a template has one kind of item. */
function blocksOf(node: PreparedNode, inList: boolean): TemplateBlock[] {
  const { type, content = [] } = node
  if (type === 'bulletList' || type === 'orderedList' || type === 'listItem') {
    return content.flatMap((child) => blocksOf(child, true))
  }
  const words = lineOf(nodeWords(node))
  if (words === '') return []
  const text = inBoth(words)
  if (inList) return [{ style: 'item', text }]
  if (type !== 'heading') return [{ style: 'paragraph', text }]
  return [{ style: (node.attrs?.level ?? 1) <= 2 ? 'heading' : 'subheading', text }]
}

function diagramFrom(
  tree: BoardTree,
  field: string,
  shapes: readonly BoardShape[],
  leftOut: readonly BoardShape[],
): ReturnType<typeof contentsFrom> {
  const ids = new TemplateIds()
  const boxes = new Map<string, TemplateBox>()
  for (const shape of shapes.filter(({ type }) => type === 'geo')) {
    boxes.set(shape.id, boxFrom(shape, field, ids))
  }
  const arrows = shapes.filter(({ type }) => type === 'arrow')
  const connectors = arrows.map((arrow) => connectorFrom(tree, arrow, boxes))
  const loose = arrows.filter((_, at) => connectors[at] === null)
  return {
    contents: {
      ...NOTHING,
      boxes: [...boxes.values()],
      connectors: connectors.filter((connector) => connector !== null),
    },
    leftOut: [...leftOut, ...loose],
  }
}

function boxFrom({ id, x, y, props }: BoardShape, field: string, ids: TemplateIds): TemplateBox {
  const words = wordsIn(props.richText)
  const own = id.startsWith(`${field}-box-`) ? id.slice(`${field}-box-`.length) : null
  return {
    id: ids.give(own, words, 'box'),
    // A template's box says something; this one waits for it.
    text: inBoth(words === '' ? '…' : words),
    color: colorOf(props.color),
    x,
    y,
    w: Number(props.w),
    h: Number(props.h),
  }
}

/** @returns null for an arrow that does not lead from box to box */
function connectorFrom(
  tree: BoardTree,
  arrow: BoardShape,
  boxes: ReadonlyMap<string, TemplateBox>,
): TemplateConnector | null {
  const at = (terminal: string) =>
    boxes.get(tree.bindings(arrow.id).find(({ props }) => props.terminal === terminal)?.toId ?? '')
  const [from, to] = [at('start'), at('end')]
  if (from === undefined || to === undefined) return null
  const words = wordsIn(arrow.props.richText)
  return { from: from.id, to: to.id, text: words === '' ? null : inBoth(words) }
}
