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
  /** From 0 to 1. */
  readonly opacity?: number
  readonly isLocked?: boolean
  readonly meta?: Readonly<Record<string, string>>
  readonly props: Readonly<Record<string, unknown>>
}

/**
 * Siblings in their order, as the editor would have made them.
 *
 * @param prefix of their ids
 * @param keys their indices; left out, those of the first siblings
 */
export function siblings(
  parentId: string,
  prefix: string,
  cores: readonly ShapeCore[],
  keys: readonly string[] = indices(cores.length),
): PlainRecord[] {
  return cores.map(
    ({ id, type, x, y, rotation = 0, opacity = 1, isLocked = false, meta = {}, props }, at) => ({
      id: `shape:${prefix}-${id}`,
      typeName: 'shape',
      parentId,
      index: keys[at],
      isLocked,
      opacity,
      type,
      x,
      y,
      rotation,
      meta,
      props,
    }),
  )
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
