import type { Schema } from '@tiptap/pm/model'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import type { RichText, TextCodec } from './text-codec.ts'

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
