import { generateNKeysBetween } from 'fractional-indexing'
import type { PlainRecord } from '../records/encoding.ts'
import type { RichText } from '../records/text-codec.ts'

/** What differs between shapes made from a template; `id` is the template's. */
export interface ShapeCore {
  readonly id: string
  readonly type: string
  readonly x: number
  readonly y: number
  /** Radians. */
  readonly rotation?: number
  readonly meta?: Readonly<Record<string, string>>
  readonly props: Readonly<Record<string, unknown>>
}

/** Siblings in their order, as the editor would have made them. @param prefix of their ids */
export function siblings(parentId: string, prefix: string, cores: readonly ShapeCore[]): PlainRecord[] {
  const keys = indices(cores.length)
  return cores.map(({ id, type, x, y, rotation = 0, meta = {}, props }, at) => ({
    id: `shape:${prefix}-${id}`,
    typeName: 'shape',
    parentId,
    index: keys[at],
    isLocked: false,
    opacity: 1,
    type,
    x,
    y,
    rotation,
    meta,
    props,
  }))
}

/** As the editor numbers the first siblings: from a1. */
export function indices(count: number): string[] {
  return generateNKeysBetween('a0', null, count)
}

export function richText(...blocks: readonly unknown[]): RichText {
  return { type: 'doc', content: blocks }
}

/** @param text may be empty */
export function paragraph(text: string): object {
  return {
    type: 'paragraph',
    attrs: { dir: 'auto' },
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  }
}
