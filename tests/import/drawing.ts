import { createTLSchema } from '@tldraw/tlschema'

const SHAPE = {
  typeName: 'shape',
  parentId: 'page:p',
  y: 0,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
} as const

/** A shape of a drawing; its props are as this version of tldraw has them. */
export function shape(id: string, type: string, props: object, changes: object = {}) {
  return { ...SHAPE, id: `shape:${id}`, type, index: 'a1', x: 0, props, ...changes }
}

export function note(id: string, text: string, changes: object = {}) {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
  const props = {
    ...{
      color: 'green',
      labelColor: 'black',
      size: 'm',
      font: 'sans',
      align: 'middle',
      verticalAlign: 'middle',
    },
    ...{ growY: 0, fontSizeAdjustment: 1, url: '', scale: 1, textLastEditedBy: null },
    richText: { type: 'doc', content: [paragraph] },
  }
  return shape(id, 'note', props, changes)
}

export function image(id: string, asset: string, changes: object = {}) {
  const props = { w: 40, h: 30, playing: true, url: '', crop: null, flipX: false, flipY: false, altText: '' }
  return shape(id, 'image', { ...props, assetId: asset }, changes)
}

export function imageAsset(id: string, src: string) {
  const props = { name: 'x.png', src, w: 40, h: 30, mimeType: 'image/png', isAnimated: false }
  return { id, typeName: 'asset', type: 'image', props, meta: {} }
}

export function page(id: string, name: string, index = 'a1') {
  return { id: `page:${id}`, typeName: 'page', name, index, meta: {} }
}

/** A `.tldr` file. */
export function drawing(records: readonly object[], changes: object = {}): string {
  const document = { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} }
  const schema = createTLSchema().serialize()
  return JSON.stringify({ tldrawFileFormatVersion: 1, schema, records: [document, ...records], ...changes })
}
