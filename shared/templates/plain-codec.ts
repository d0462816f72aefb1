import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { RichText, TextCodec } from '../records/text-codec.ts'

/**
 * Writes text where there is no text editor, and so no schema of one: on the server, which prepares
 * boards. It writes what the editor's codec would: blocks with their attributes (the level of a heading, the
 * start of a list) and runs of text with marks. Whether the names exist only the editor can tell.
 */
export const plainCodec: TextCodec = {
  read(fragment) {
    // The library writes attribute values of any kind; a ProseMirror document is what it documents.
    return yXmlFragmentToProsemirrorJSON(fragment) as RichText
  },
  write(fragment, text) {
    const nodes = contentToYjs(text.content) // first, since it may throw
    fragment.delete(0, fragment.length)
    fragment.insert(0, nodes)
  },
}

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
