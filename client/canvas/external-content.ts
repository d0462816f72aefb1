import { defaultHandleExternalTldrawContent, type Editor, type TLContent } from 'tldraw'
import { boardShapes } from '../../shared/records/schema.ts'
import type { Pictures } from './assets/pictures.ts'

/**
 * What pasting and dropping may bring in. A browser must never fetch what somebody pasted: addresses become
 * plain text, not bookmarks or embeds, files become pictures of this server or are refused, and content of
 * another board keeps only shapes this product has.
 */
export function restrictExternalContent(editor: Editor, pictures: Pictures): void {
  editor.registerExternalAssetHandler('url', null)
  editor.registerExternalAssetHandler('file', null)
  editor.registerExternalContentHandler('embed', null)
  editor.registerExternalContentHandler('excalidraw', null)
  editor.registerExternalContentHandler('svg-text', ({ text, point }) =>
    pictures.insert([new File([text], 'Text.svg', { type: 'image/svg+xml' })], point),
  )
  editor.registerExternalContentHandler('files', ({ files, point }) => pictures.insert(files, point))
  editor.registerExternalContentHandler('file-replace', ({ file, shapeId }) =>
    pictures.replace(file, shapeId),
  )
  editor.registerExternalContentHandler('url', ({ url, point }) =>
    editor.putExternalContent({ type: 'text', text: url, ...(point && { point }) }),
  )
  editor.registerExternalContentHandler('tldraw', async ({ content, point }) => {
    const hasPictures = content.shapes.some(({ type }) => type === 'image')
    const own = hasPictures ? await pictures.adopt(content) : content
    if (own === null) return
    await defaultHandleExternalTldrawContent(editor, {
      content: onlyKnownShapes(own),
      ...(point && { point }),
    })
  })
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
