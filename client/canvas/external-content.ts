import { defaultHandleExternalTldrawContent, type Editor, type TLContent } from 'tldraw'
import { boardShapes } from '../../shared/records/schema.ts'

export interface ExternalContentOptions {
  /** Tells the user that files cannot be placed. */
  onFilesRefused(): void
}

/**
 * What pasting and dropping may bring in. A browser must never fetch what somebody pasted: addresses become
 * plain text, not bookmarks or embeds, and content of another board keeps only shapes this product has.
 */
export function restrictExternalContent(editor: Editor, { onFilesRefused }: ExternalContentOptions): void {
  editor.registerExternalAssetHandler('url', null)
  editor.registerExternalAssetHandler('file', null)
  editor.registerExternalContentHandler('embed', null)
  editor.registerExternalContentHandler('svg-text', null)
  editor.registerExternalContentHandler('excalidraw', null)
  editor.registerExternalContentHandler('files', () => onFilesRefused())
  editor.registerExternalContentHandler('file-replace', () => onFilesRefused())
  editor.registerExternalContentHandler('url', ({ url, point }) =>
    editor.putExternalContent({ type: 'text', text: url, ...(point && { point }) }),
  )
  editor.registerExternalContentHandler('tldraw', ({ content, point }) =>
    defaultHandleExternalTldrawContent(editor, {
      content: onlyKnownShapes(content),
      ...(point && { point }),
    }),
  )
}

function onlyKnownShapes(content: TLContent): TLContent {
  const shapes = content.shapes.filter(({ type }) => type in boardShapes)
  const kept = new Set(shapes.map(({ id }) => id))
  return {
    ...content,
    shapes,
    rootShapeIds: content.rootShapeIds.filter((id) => kept.has(id)),
    assets: [],
    bindings: content.bindings?.filter(({ fromId, toId }) => kept.has(fromId) && kept.has(toId)),
  }
}
