import type * as Y from 'yjs'
import { FIELD } from '../fields/field.ts'
import { META, type PlainRecord, type YRecords } from './encoding.ts'

/**
 * Where things lay that held others and were deleted. Somebody who has not heard of it may be putting a card into
 * one: measured from what is gone, its place can be told only while this is known. Kept in `meta` of the layer,
 * beside the records, and read only while the thing is not there: undoing the deletion needs nothing taken back.
 */

/** A position within something, in its units; the rotation in radians. */
export interface Position {
  readonly x: number
  readonly y: number
  readonly rotation: number
}

export interface Place extends Position {
  readonly parentId: string
}

/** Where something lay that is gone, null when that is not known. */
export type GoneOf = (id: string) => Place | null

const PREFIX = 'gone.'
/** What is put into something that so many have been deleted after is shown where it would lie on a page. */
const MOST_KEPT = 500
const HOLDERS: ReadonlySet<unknown> = new Set([FIELD, 'frame', 'group'])

/** Notes where a record lies that is about to be deleted, if others may lie in it. Call within the transaction. */
export function leavePlace(records: YRecords, record: PlainRecord): void {
  const place = HOLDERS.has(record.type) ? placeIn(record) : null
  const meta = metaBeside(records)
  if (place === null || meta === null) return
  meta.set(PREFIX + record.id, place)
  const kept = [...meta.keys()].filter((key) => key.startsWith(PREFIX))
  for (const key of kept.slice(0, Math.max(0, kept.length - MOST_KEPT))) meta.delete(key)
}

/** @param layers in order of precedence */
export function placeOfGone(layers: readonly YRecords[], id: string): Place | null {
  for (const records of layers) {
    const kept: unknown = metaBeside(records)?.get(PREFIX + id)
    const place = typeof kept === 'object' && kept !== null ? placeIn({ ...kept }) : null
    if (place !== null) return place
  }
  return null
}

/**
 * Tells of places that become known or are forgotten.
 *
 * @returns ends it
 */
export function observeGone(records: YRecords, changed: (ids: readonly string[]) => void): () => void {
  const meta = metaBeside(records)
  const observer = (event: Y.YMapEvent<unknown>) => {
    const keys = [...event.keysChanged].filter((key) => key.startsWith(PREFIX))
    if (keys.length > 0) changed(keys.map((key) => key.slice(PREFIX.length)))
  }
  meta?.observe(observer)
  return () => meta?.unobserve(observer)
}

/** A position within `outer`, as a position in what `outer` lies in. */
export function within(outer: Position, { x, y, rotation }: Position): Position {
  const [sin, cos] = [Math.sin(outer.rotation), Math.cos(outer.rotation)]
  return {
    x: outer.x + x * cos - y * sin,
    y: outer.y + x * sin + y * cos,
    rotation: outer.rotation + rotation,
  }
}

function placeIn({ parentId, x, y, rotation }: Readonly<Record<string, unknown>>): Place | null {
  if (typeof parentId !== 'string' || !isSound(x) || !isSound(y) || !isSound(rotation)) return null
  return { parentId, x, y, rotation }
}

function isSound(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function metaBeside(records: YRecords): Y.Map<unknown> | null {
  return records.doc?.getMap(META) ?? null
}
