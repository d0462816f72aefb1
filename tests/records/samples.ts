import { getSchema } from '@tiptap/core'
import type { TLRecord } from '@tldraw/tlschema'
import { getTipTapDefaultExtensions } from 'tldraw'
import * as Y from 'yjs'
import { createTextCodec } from '../../shared/records/editor-codec.ts'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import type { RichText } from '../../shared/records/text-codec.ts'

/** The codec of the product: its schema is that of the text editor on the canvas. */
export const codec = createTextCodec(getSchema(getTipTapDefaultExtensions({ undoRedo: false })))

export const PAGE: PlainRecord = { id: 'page:page', typeName: 'page', name: 'Seite 1', index: 'a1', meta: {} }
export const DOCUMENT: PlainRecord = {
  id: 'document:document',
  typeName: 'document',
  gridSize: 10,
  name: 'Board',
  meta: {},
}

export function richText(...paragraphs: readonly string[]): RichText {
  const content = paragraphs.map((text) => ({
    type: 'paragraph',
    attrs: { dir: 'auto' },
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  }))
  return { type: 'doc', content }
}

/** A note as the editor creates it. */
export function note(id: string, changes: Partial<PlainRecord> = {}, text = ''): PlainRecord {
  return {
    id: `shape:${id}`,
    typeName: 'shape',
    type: 'note',
    parentId: 'page:page',
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: 'yellow',
      labelColor: 'black',
      size: 'm',
      font: 'sans',
      fontSizeAdjustment: 1,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      richText: richText(text),
      scale: 1,
      textLastEditedBy: null,
    },
    ...changes,
  }
}

export function frame(id: string, changes: Partial<PlainRecord> = {}): PlainRecord {
  const { props: _, ...shape } = note(id)
  return { ...shape, type: 'frame', props: { w: 400, h: 300, name: 'Stärken', color: 'black' }, ...changes }
}

/** What the store is given; the samples above are valid records. */
export function arrow(id: string, changes: Partial<PlainRecord> = {}): PlainRecord {
  return {
    ...frame(id, changes),
    type: 'arrow',
    props: {
      ...{ kind: 'arc', elbowMidPoint: 0.5, dash: 'draw', size: 'm', fill: 'none', color: 'black', bend: 0 },
      ...{ labelColor: 'black', labelPosition: 0.5, font: 'draw', scale: 1, richText: richText('') },
      ...{ start: { x: 0, y: 0 }, end: { x: 50, y: 50 }, arrowheadStart: 'none', arrowheadEnd: 'arrow' },
    },
  }
}

/** What ties an end of an arrow to a shape. */
export function tie(id: string, from: string, to: string, terminal: 'start' | 'end' = 'end'): PlainRecord {
  return {
    ...{ id: `binding:${id}`, typeName: 'binding', type: 'arrow', meta: {} },
    ...{ fromId: `shape:${from}`, toId: `shape:${to}` },
    props: {
      terminal,
      ...{ normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
    },
  }
}

export function asRecord(record: PlainRecord): TLRecord {
  return record as unknown as TLRecord
}

/** The plain text of a shape's rich text, paragraphs joined by line breaks. */
export function textOfShape(record: object | undefined): string {
  const { props } = (record ?? {}) as { props?: { richText?: RichText } }
  return (props?.richText?.content ?? []).map((paragraph) => textOfNode(paragraph)).join('\n')
}

function textOfNode(node: unknown): string {
  const { text, content = [] } = node as { text?: string; content?: readonly unknown[] }
  return text ?? content.map(textOfNode).join('')
}

/** Brings two documents to the same state, as two exchanges would. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
}

/** A row of a table as the editor creates it. */
export function row(id: string, cells: Readonly<Record<string, string>> = {}): PlainRecord {
  return { ...note(id), type: 'row', props: { cells } }
}
