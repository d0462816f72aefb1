import type { Schema } from '@tiptap/pm/model'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/** tldraw's rich text: the JSON of a ProseMirror document. */
export interface RichText {
  readonly type: string
  readonly content: readonly unknown[]
}

/** Carries rich text in and out of a `Y.XmlFragment`, letter by letter. */
export interface TextCodec {
  /** @returns the fragment's text; an empty document for an empty fragment */
  read(fragment: Y.XmlFragment): RichText
  /**
   * Makes an attached fragment hold `text`, changing only what differs, so that what others type
   * elsewhere in it at the same time stays.
   *
   * @throws RangeError when `text` does not fit the editor's schema; the fragment is then untouched
   */
  write(fragment: Y.XmlFragment, text: RichText): void
}

export function isRichText(value: unknown): value is RichText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'doc' &&
    'content' in value &&
    Array.isArray(value.content)
  )
}

/** @param schema the schema of the text editor that will be bound to the fragments */
export function createTextCodec(schema: Schema): TextCodec {
  return {
    read(fragment) {
      // The library writes attribute values of any kind; a ProseMirror document is what it documents.
      return yXmlFragmentToProsemirrorJSON(fragment) as RichText
    },
    write(fragment, text) {
      const node = schema.nodeFromJSON(text)
      const { doc } = fragment
      if (doc === null) throw new TypeError('the fragment must be part of a document')
      updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() })
    },
  }
}
