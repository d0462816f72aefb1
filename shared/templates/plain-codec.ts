import * as Y from 'yjs'
import type { TextCodec } from '../records/text-codec.ts'

/**
 * Writes text where there is no text editor, and so no schema of one: on the server, which prepares
 * boards. It writes what the editor's codec would: blocks with their attributes (the level of a heading, the
 * start of a list) and runs of text with marks. Whether the names exist only the editor can tell.
 */
export const plainCodec: TextCodec = {
  read(fragment) {
    return { type: 'doc', content: contentOf(fragment) }
  },
  write(fragment, text) {
    const nodes = contentToYjs(text.content) // first, since it may throw
    fragment.delete(0, fragment.length)
    fragment.insert(0, nodes)
  },
}

/** What stands in a fragment or element, as ProseMirror writes it. */
function contentOf(parent: Y.XmlFragment): object[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return child.toDelta().map(runFromYjs)
    return child instanceof Y.XmlElement ? [blockFromYjs(child)] : []
  })
}

function blockFromYjs(element: Y.XmlElement): object {
  const attrs = element.getAttributes()
  const content = contentOf(element)
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  }
}

function runFromYjs({ insert, attributes }: { insert: string; attributes?: Attributes }): object {
  if (attributes === undefined) return { type: 'text', text: insert }
  const marks = Object.entries(attributes).map(([name, attrs]) => ({ type: name.replace(HASH, ''), attrs }))
  return { type: 'text', text: insert, marks }
}

/** The editor's library tells apart by a hash two marks of one name on the same text. */
const HASH = /--[a-zA-Z0-9+/=]{8}$/

type Attributes = Readonly<Record<string, unknown>>

interface Run {
  readonly insert: string
  readonly attributes: Attributes
}

/** Neighbouring runs of text share one Y.XmlText, as the editor keeps them. */
function contentToYjs(content: readonly unknown[]): (Y.XmlElement | Y.XmlText)[] {
  const nodes: (Y.XmlElement | Y.XmlText)[] = []
  let runs: Run[] = []
  const endRuns = (): void => {
    if (runs.length > 0) nodes.push(textToYjs(runs))
    runs = []
  }
  for (const node of content) {
    if (!isNode(node)) throw new RangeError('not a node of a text')
    if (node.type === 'text') runs.push(runOf(node))
    else {
      endRuns()
      nodes.push(blockToYjs(node))
    }
  }
  endRuns()
  return nodes
}

function blockToYjs({ type, attrs = {}, content = [] }: Node): Y.XmlElement {
  const element = new Y.XmlElement(type)
  for (const [name, value] of Object.entries(attrs)) {
    if (value === null) continue // its default, which the editor does not write either
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new RangeError('an attribute that is neither text nor number')
    element.setAttribute(name, value as string) // it carries any value, and its types know strings alone
  }
  element.insert(0, contentToYjs(content))
  return element
}

function textToYjs(runs: readonly Run[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta([...runs])
  return text
}

function runOf({ text, marks = [] }: Node): Run {
  if (typeof text !== 'string' || text === '') throw new RangeError('a text node without text')
  return { insert: text, attributes: Object.fromEntries(marks.map(markToAttribute)) }
}

function markToAttribute(mark: unknown): [string, Attributes] {
  if (!isNode(mark)) throw new RangeError('not a mark')
  return [mark.type, mark.attrs ?? {}]
}

/** A node or a mark, as ProseMirror writes it. */
interface Node {
  readonly type: string
  readonly text?: unknown
  readonly attrs?: Attributes
  readonly content?: readonly unknown[]
  readonly marks?: readonly unknown[]
}

function isNode(value: unknown): value is Node {
  if (typeof value !== 'object' || value === null) return false
  const { type, attrs, content, marks } = value as Attributes // any object may be asked
  return (
    typeof type === 'string' &&
    (attrs === undefined || (typeof attrs === 'object' && attrs !== null)) &&
    (content === undefined || Array.isArray(content)) &&
    (marks === undefined || Array.isArray(marks))
  )
}
