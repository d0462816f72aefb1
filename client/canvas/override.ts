import type { Editor } from 'tldraw'

/**
 * Puts methods in the place of the editor's own, on this editor alone.
 *
 * @returns puts back what was there, so that an editor can be attached to anew
 */
export function override(editor: Editor, methods: Partial<Editor>): () => void {
  const before = Object.keys(methods).map(
    (name) => [name, Object.getOwnPropertyDescriptor(editor, name)] as const,
  )
  Object.assign(editor, methods)
  return () => {
    for (const [name, own] of before) {
      if (own === undefined) Reflect.deleteProperty(editor, name)
      else Object.defineProperty(editor, name, own)
    }
  }
}
