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
