import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RoomLog } from '../../server/log/types.ts'
import type { RoomId } from '../../shared/ids.ts'

/** One log under test; `reopen` closes it and opens the same data again. */
export interface LogUnderTest {
  readonly log: RoomLog
  reopen(): Promise<RoomLog>
  close(): Promise<void>
}

const ROOM = 'aaaaaaaaaaaaaaaaaaaa/board' as RoomId // as roomOf spells one
const OTHER = 'bbbbbbbbbbbbbbbbbbbb/board' as RoomId

const bytes = (...values: number[]) => Uint8Array.from(values)
const plain = (updates: readonly Uint8Array[]) => updates.map((update) => [...update])

/** What every RoomLog must keep. */
export function roomLogSuite(name: string, open: () => Promise<LogUnderTest>): void {
  describe(`RoomLog: ${name}`, () => {
    let tested: LogUnderTest
    let log: RoomLog
    beforeEach(async () => {
      tested = await open()
      log = tested.log
    })
    afterEach(() => tested.close())

    test('a room that was never written is empty', async () => {
      expect(await log.load(ROOM)).toEqual({ snapshot: null, updates: [], cursor: 0 })
    })

    test('updates come back byte for byte, in order, numbered from 1', async () => {
      expect(await log.append(ROOM, [bytes(1, 2), bytes(0, 255)])).toBe(2)
      expect(await log.append(ROOM, [bytes(3)])).toBe(3)
      const stored = await log.load(ROOM)
      expect(plain(stored.updates)).toEqual([[1, 2], [0, 255], [3]])
      expect(stored.cursor).toBe(3)
    })

    test('appends that were not awaited keep their order', async () => {
      const cursors = await Promise.all(
        Array.from({ length: 50 }, (_, index) => log.append(ROOM, [bytes(index)])),
      )
      expect(cursors).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
      expect(plain((await log.load(ROOM)).updates)).toEqual(Array.from({ length: 50 }, (_, i) => [i]))
    })

    test('an update that is a view into a larger buffer is stored alone', async () => {
      await log.append(ROOM, [new Uint8Array(1000).fill(7).subarray(10, 12)])
      expect(plain((await log.load(ROOM)).updates)).toEqual([[7, 7]])
    })

    test('what was appended is there after reopening', async () => {
      await log.append(ROOM, [bytes(1)])
      await log.compact(ROOM, bytes(9), 1)
      await log.append(ROOM, [bytes(2)])
      const stored = await (await tested.reopen()).load(ROOM)
      expect([...(stored.snapshot ?? [])]).toEqual([9])
      expect(plain(stored.updates)).toEqual([[2]])
      expect(stored.cursor).toBe(2)
    })

    test('a snapshot takes the place of the updates up to its cursor, later ones stay', async () => {
      await log.append(ROOM, [bytes(1), bytes(2), bytes(3)])
      await log.compact(ROOM, bytes(12), 2)
      const stored = await log.load(ROOM)
      expect([...(stored.snapshot ?? [])]).toEqual([12])
      expect(plain(stored.updates)).toEqual([[3]])
      expect(await log.append(ROOM, [bytes(4)])).toBe(4)
    })

    test('appends that arrive while compacting are neither lost nor doubled', async () => {
      await log.append(ROOM, [bytes(1), bytes(2)])
      await Promise.all([
        log.append(ROOM, [bytes(3)]),
        log.compact(ROOM, bytes(12), 2),
        log.append(ROOM, [bytes(4)]),
      ])
      expect(plain((await log.load(ROOM)).updates)).toEqual([[3], [4]])
    })

    test('a snapshot older than the stored one is refused', async () => {
      await log.append(ROOM, [bytes(1), bytes(2), bytes(3)])
      await log.compact(ROOM, bytes(123), 3)
      await expect(log.compact(ROOM, bytes(12), 2)).rejects.toThrow()
      expect([...((await log.load(ROOM)).snapshot ?? [])]).toEqual([123])
    })

    test('a snapshot of updates that do not exist is refused', async () => {
      await log.append(ROOM, [bytes(1)])
      await expect(log.compact(ROOM, bytes(9), 2)).rejects.toThrow()
      expect(plain((await log.load(ROOM)).updates)).toEqual([[1]])
    })

    test('a removed room is empty and counts from 1 again', async () => {
      await log.append(ROOM, [bytes(1)])
      await log.compact(ROOM, bytes(9), 1)
      await log.remove(ROOM)
      expect(await log.load(ROOM)).toEqual({ snapshot: null, updates: [], cursor: 0 })
      expect(await log.append(ROOM, [bytes(2)])).toBe(1)
    })

    test('rooms written at the same time do not touch each other', async () => {
      await Promise.all([
        log.append(ROOM, [bytes(1)]),
        log.append(OTHER, [bytes(10)]),
        log.append(ROOM, [bytes(2)]),
        log.append(OTHER, [bytes(20)]),
      ])
      await log.remove(OTHER)
      expect(plain((await log.load(ROOM)).updates)).toEqual([[1], [2]])
    })
  })
}
