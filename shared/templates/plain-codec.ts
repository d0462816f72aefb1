import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { RichText, TextCodec } from '../records/text-codec.ts'

/**
 * Writes text where there is no text editor, and so no schema of one: on the server, which prepares
 * boards. It knows blocks and plain text, which is all a template says; text with marks is refused.
 */
export const plainCodec: TextCodec = {
  read(fragment) {
    // The library writes attribute values of any kind; a ProseMirror document is what it documents.
    return yXmlFragmentToProsemirrorJSON(fragment) as RichText
  },
  write(fragment, text) {
    const nodes = text.content.map(toYjs) // first, since it may throw
    fragment.delete(0, fragment.length)
    fragment.insert(0, nodes)
  },
}

function toYjs(node: unknown): Y.XmlElement | Y.XmlText {
  if (!isNode(node) || 'marks' in node) throw new RangeError('not a block and not plain text')
  if (node.type === 'text') {
    if (typeof node.text !== 'string') throw new RangeError('a text node without text')
    return new Y.XmlText(node.text)
  }
  const element = new Y.XmlElement<Record<string, string | number>>(node.type)
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    // The text editor's own binding writes a heading's level as the number it is.
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new RangeError('an attribute of another kind')
    element.setAttribute(name, value)
  }
  element.insert(0, (node.content ?? []).map(toYjs))
  return element as unknown as Y.XmlElement // differs only in what its attributes are said to be
}

interface Node {
  readonly type: string
  readonly text?: unknown
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly unknown[]
}

function isNode(value: unknown): value is Node {
  if (typeof value !== 'object' || value === null) return false
  const { type, attrs, content } = value as Readonly<Record<string, unknown>> // any object may be asked
  return (
    typeof type === 'string' &&
    (attrs === undefined || (typeof attrs === 'object' && attrs !== null)) &&
    (content === undefined || Array.isArray(content))
  )
}
