import { isRichText, type RichText } from '../records/text-codec.ts'
import type { Block, Run } from './model.ts'

/** What a line of text becomes: a paragraph, a heading, or the first line of an item. */
type Line = (runs: readonly Run[]) => Block

const PARAGRAPH: Line = (runs) => ({ kind: 'paragraph', runs })

/**
 * The blocks of a rich text in reading order. What is not rich text has none; nodes nobody knows give the text
 * in them.
 *
 * @param value `props.richText` of a shape
 */
export function blocksOf(value: unknown): readonly Block[] {
  if (!isRichText(value)) return []
  const known = read.get(value) ?? readBlocks(value)
  read.set(value, known)
  return known
}

/** Records share what has not changed: of a board that is read over and over, most texts are the same objects. */
const read = new WeakMap<RichText, readonly Block[]>()

function readBlocks(value: RichText): readonly Block[] {
  const blocks: Block[] = []
  for (const node of value.content) visit(node, PARAGRAPH, 0, blocks)
  // A text that holds nothing is one empty paragraph in the editor.
  return blocks.some(({ runs }) => runs.length > 0) ? blocks : []
}

/** The text alone: a line a block, items and headings without their marks. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
}

function visit(node: unknown, line: Line, depth: number, into: Block[]): void {
  const { type, attrs, content } = asNode(node)
  switch (type) {
    case 'heading':
      into.push({ kind: 'heading', level: levelOf(attrs.level), runs: runsOf(content) })
      return
    case 'bulletList':
    case 'orderedList': {
      const first = type === 'orderedList' ? numberOf(attrs.start) : null
      for (const [at, item] of content.entries()) {
        visitItem(item, first === null ? null : first + at, depth, into)
      }
      return
    }
    default:
      if (content.some((child) => isInline(child)) || content.length === 0) into.push(line(runsOf(content)))
      else for (const child of content) visit(child, line, depth, into)
  }
}

/** The first line of an item is the item; what follows in it is one level deeper. */
function visitItem(node: unknown, number: number | null, depth: number, into: Block[]): void {
  const { content } = asNode(node)
  const [first, ...rest] = content
  const item: Line = (runs) => ({ kind: 'item', number, depth, runs })
  if (first === undefined) into.push(item([]))
  else visit(first, item, depth + 1, into)
  for (const child of rest) visit(child, PARAGRAPH, depth + 1, into)
}

function runsOf(content: readonly unknown[]): Run[] {
  const runs: Run[] = []
  for (const child of content) {
    const { type, text, marks, content: inner } = asNode(child)
    if (type === 'hardBreak') runs.push(runWith('\n', []))
    else if (text !== '') runs.push(runWith(text, marks))
    else runs.push(...runsOf(inner))
  }
  return runs
}

function runWith(text: string, marks: readonly string[]): Run {
  const has = (name: string): boolean => marks.includes(name)
  return { text, bold: has('bold'), italic: has('italic'), highlight: has('highlight') }
}

interface Node {
  readonly type: string
  readonly text: string
  readonly attrs: Readonly<Record<string, unknown>>
  readonly marks: readonly string[]
  readonly content: readonly unknown[]
}

/** Text comes from other programs too: whatever is missing is empty. */
function asNode(value: unknown): Node {
  const node = objectOf(value)
  return {
    type: typeof node.type === 'string' ? node.type : '',
    text: typeof node.text === 'string' ? node.text : '',
    attrs: objectOf(node.attrs),
    marks: listOf(node.marks).map((mark) => String(objectOf(mark).type)),
    content: listOf(node.content),
  }
}

function isInline(node: unknown): boolean {
  const { type } = asNode(node)
  return type === 'text' || type === 'hardBreak'
}

function levelOf(level: unknown): number {
  return typeof level === 'number' && level >= 1 && level <= 6 ? Math.round(level) : 1
}

function numberOf(start: unknown): number {
  return typeof start === 'number' && Number.isInteger(start) ? start : 1
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
