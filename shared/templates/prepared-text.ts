/**
 * Rich text in a template: blocks and marks the text editor knows, and nothing that leads elsewhere. Links are
 * marks too, and are not among them.
 */
import { isRichText, type RichText } from '../records/text-codec.ts'
import { TEMPLATE_LIMITS } from './limits.ts'
import { DECEPTIVE, readChoice, readList, readNumber, readPartly, readText } from './readers.ts'
import { TemplateError } from './template-error.ts'

const BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'hardBreak', 'text'] as const
const MARKS = ['bold', 'italic', 'underline', 'strike', 'code', 'highlight'] as const
const DIRECTIONS = ['auto', 'ltr', 'rtl'] as const
/** Lists within lists; each takes two. */
const DEPTH = 12
const BLOCK_COUNT = { min: 0, max: 500 }

interface Attributes {
  readonly dir?: string
  readonly level?: number
  readonly start?: number
}

export interface PreparedNode {
  readonly type: string
  readonly text?: string
  readonly attrs?: Attributes
  readonly marks?: readonly { readonly type: string }[]
  readonly content?: readonly PreparedNode[]
}

export interface PreparedText extends RichText {
  readonly content: readonly PreparedNode[]
}

/** @throws TemplateError for whatever the text editor would not take, or that leads elsewhere */
export function readPreparedText(value: unknown, path: string): PreparedText {
  const { type, content } = readPartly(value, path, ['type', 'content'], [])
  readChoice(type, `${path}.type`, ['doc'])
  const text = { type: 'doc', content: readNodes(content, `${path}.content`, 1) }
  if (wordsOf(text).length > TEMPLATE_LIMITS.paragraph) {
    throw new TemplateError(path, 'too-long', TEMPLATE_LIMITS.paragraph)
  }
  return text
}

function readNodes(value: unknown, path: string, depth: number): PreparedNode[] {
  if (depth > DEPTH) throw new TemplateError(path, 'not-shape')
  return readList(value, path, BLOCK_COUNT, (node, at) => readNode(node, at, depth))
}

function readNode(value: unknown, path: string, depth: number): PreparedNode {
  const node = readPartly(value, path, ['type'], ['text', 'attrs', 'marks', 'content'])
  const type = readChoice(node.type, `${path}.type`, BLOCKS)
  if (type === 'text') {
    const marks = node.marks === undefined ? {} : { marks: readMarks(node.marks, `${path}.marks`) }
    return { type, text: readRun(node.text, `${path}.text`), ...marks }
  }
  return {
    type,
    ...(node.attrs !== undefined && { attrs: readAttributes(node.attrs, `${path}.attrs`) }),
    ...(node.content !== undefined && { content: readNodes(node.content, `${path}.content`, depth + 1) }),
  }
}

/** Blanks between two words of different marks are a run of their own. */
function readRun(value: unknown, path: string): string {
  if (typeof value === 'string' && /^[^\S\p{Cc}\p{Zl}\p{Zp}\ufeff]+$/u.test(value)) return value
  return readText(value, path, TEMPLATE_LIMITS.paragraph)
}

function readMarks(value: unknown, path: string): { type: string }[] {
  return readList(value, path, { min: 0, max: MARKS.length }, (mark, at) => {
    return { type: readChoice(readPartly(mark, at, ['type'], []).type, `${at}.type`, MARKS) }
  })
}

function readAttributes(value: unknown, path: string): Attributes {
  const { dir, level, start } = readPartly(value, path, [], ['dir', 'level', 'start'])
  return {
    ...(dir !== undefined && { dir: readChoice(dir, `${path}.dir`, DIRECTIONS) }),
    ...(level !== undefined && { level: readNumber(level, `${path}.level`, { min: 1, max: 6 }) }),
    ...(start !== undefined && { start: readNumber(start, `${path}.start`, { min: 0, max: 10_000 }) }),
  }
}

/** Whether a text has been read by {@link readPreparedText}: nothing else becomes the `richText` of a drawn shape. */
export function isPreparedText(value: unknown): value is PreparedText {
  return isRichText(value)
}

/** The same text with every run of words put another way. */
export function mapWords(text: PreparedText, say: (words: string) => string): PreparedText {
  return { ...text, content: text.content.map((node) => mapNode(node, say)) }
}

function mapNode(node: PreparedNode, say: (words: string) => string): PreparedNode {
  if (node.text !== undefined) return { ...node, text: say(node.text) }
  return node.content === undefined
    ? node
    : { ...node, content: node.content.map((child) => mapNode(child, say)) }
}

/** All words of a text, its blocks apart by a blank. */
export function wordsOf(text: PreparedText): string {
  return text.content
    .map(nodeWords)
    .filter((words) => words !== '')
    .join(' ')
}

export function nodeWords({ text, content = [] }: PreparedNode): string {
  if (text !== undefined) return text
  const isLine = content.some(({ type }) => type === 'text')
  return content
    .map(nodeWords)
    .filter((words) => words !== '')
    .join(isLine ? '' : ' ')
}

/** What of the text on a board can be part of a template: its words and their form, without links. */
export function preparedFrom(value: unknown): PreparedText {
  return { type: 'doc', content: isRichText(value) ? value.content.flatMap((node) => fromNode(node, 1)) : [] }
}

function fromNode(value: unknown, depth: number): PreparedNode[] {
  if (typeof value !== 'object' || value === null || depth > DEPTH) return []
  const node: { type?: unknown; text?: unknown; attrs?: unknown; marks?: unknown; content?: unknown } = value
  const type = BLOCKS.find((known) => known === node.type)
  const inside = (at: number) =>
    Array.isArray(node.content) ? node.content.flatMap((child) => fromNode(child, at)) : []
  if (type === undefined) return inside(depth)
  if (type === 'text') return fromRun(node.text, node.marks)
  const content = inside(depth + 1)
  const attrs = fromAttributes(node.attrs)
  return [{ type, ...(attrs !== null && { attrs }), ...(content.length > 0 && { content }) }]
}

function fromRun(text: unknown, marks: unknown): PreparedNode[] {
  const words = typeof text === 'string' ? text.replace(new RegExp(DECEPTIVE, 'gu'), ' ') : ''
  if (words === '') return []
  const kept = MARKS.filter((mark) => Array.isArray(marks) && marks.some((one) => one?.type === mark))
  return [{ type: 'text', text: words, ...(kept.length > 0 && { marks: kept.map((type) => ({ type })) }) }]
}

function fromAttributes(value: unknown): Attributes | null {
  if (typeof value !== 'object' || value === null) return null
  const { dir, level, start }: { dir?: unknown; level?: unknown; start?: unknown } = value
  const direction = DIRECTIONS.find((known) => known === dir)
  return {
    ...(direction !== undefined && { dir: direction }),
    ...(typeof level === 'number' && { level }),
    ...(typeof start === 'number' && { start }),
  }
}
