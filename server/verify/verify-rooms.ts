import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MalformedUpdate } from '../room/decode-update.ts'
import { documentOperations } from '../room/documents.ts'
import { Knowledge } from '../room/knowledge.ts'
import type { Database } from '../storage/database.ts'
import type { Finding } from './finding.ts'

/** Where what is cut off is kept, beside the database. */
export const DAMAGED_FOLDER = 'damaged'

interface StoredUpdate {
  readonly number: number
  readonly bytes: Uint8Array
}

interface RoomRow {
  readonly room: string
  readonly cursor: number
  readonly snapshot: Uint8Array | null
  readonly snapshot_cursor: number
}

/** What a tail is good for: its first unusable update and why, or null when all of it can be read. */
interface Break {
  readonly number: number
  readonly why: string
}

/**
 * Reads every room as the server would at its first join, and writes what it holds anew without keeping that.
 *
 * @param folder the data folder, when tails that cannot be read to their end shall be cut; null only looks
 */
export function* verifyRooms(database: Database, folder: string | null): Generator<Finding> {
  const names: { readonly room: string }[] = database.prepare('SELECT room FROM rooms ORDER BY room').all()
  const select = database.prepare('SELECT room, cursor, snapshot, snapshot_cursor FROM rooms WHERE room = ?')
  const tail = database.prepare('SELECT number, bytes FROM updates WHERE room = ? ORDER BY number')
  for (const { room } of names) {
    const row: RoomRow = select.get(room)
    const updates: StoredUpdate[] = tail.all(room)
    const knowledge = new Knowledge()
    if (row.snapshot !== null && !canRead(knowledge, row.snapshot)) {
      const what = 'its snapshot cannot be read; the server refuses the board and keeps the bytes'
      yield { where: room, what, mended: null }
      continue
    }
    const broken = firstBreak(row, updates, knowledge) ?? unusable(row, updates)
    if (broken === null) continue
    const what = `update ${broken.number} of ${row.cursor} ${broken.why}`
    yield {
      where: room,
      what,
      mended: folder === null ? null : cutTail(database, folder, row, updates, broken),
    }
  }
}

function firstBreak(row: RoomRow, updates: readonly StoredUpdate[], knowledge: Knowledge): Break | null {
  let expected = row.snapshot_cursor + 1
  for (const { number, bytes } of updates) {
    if (number !== expected) return { number: expected, why: 'is missing' }
    if (!canRead(knowledge, bytes)) return { number, why: 'cannot be read, or builds on what is not there' }
    expected += 1
  }
  return expected === row.cursor + 1 ? null : { number: expected, why: 'is missing' }
}

/** Bytes of the right form may still be no document. */
function unusable(row: RoomRow, updates: readonly StoredUpdate[]): Break | null {
  try {
    documentOperations.compact(
      row.snapshot,
      updates.map(({ bytes }) => bytes),
    )
    return null
  } catch {
    const number = updates[0]?.number ?? row.cursor
    return { number, why: 'or one after it makes no document' }
  }
}

function canRead(knowledge: Knowledge, bytes: Uint8Array): boolean {
  try {
    return knowledge.admit(bytes) !== 'gap'
  } catch (error) {
    if (error instanceof MalformedUpdate) return false
    throw error
  }
}

/** Keeps what comes from the break on as files, and then forgets it. @returns what was done */
function cutTail(
  database: Database,
  folder: string,
  { room, cursor }: RoomRow,
  updates: readonly StoredUpdate[],
  { number }: Break,
): string {
  const cut = updates.filter((update) => update.number >= number)
  const kept = join(folder, DAMAGED_FOLDER, room)
  mkdirSync(kept, { recursive: true })
  for (const update of cut) writeFileSync(join(kept, `${update.number}.yjs`), update.bytes, { flush: true })
  database.exec('BEGIN IMMEDIATE')
  database.prepare('DELETE FROM updates WHERE room = ? AND number >= ?').run(room, number)
  database.prepare('UPDATE rooms SET cursor = ? WHERE room = ?').run(number - 1, room)
  database.exec('COMMIT')
  return `the ${cut.length} updates from ${number} to ${cursor} were cut off and lie in ${kept}`
}
