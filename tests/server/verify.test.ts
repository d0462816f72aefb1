import { execFile } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AssetFiles } from '../../server/assets/asset-files.ts'
import { DATABASE_FILE } from '../../server/storage/database.ts'
import { DAMAGED_FOLDER } from '../../server/verify/verify-rooms.ts'
import { type AssetHash, parseAssetHash } from '../../shared/ids.ts'
import { picture, stored } from './helpers/pictures.ts'
import { connect, updateSetting } from './helpers/raw-client.ts'
import { startTestServer, type TestBoard, type TestPerson, temporaryFolder } from './helpers/server.ts'

const MAIN = join(import.meta.dirname, '../../server/verify/main.ts')
/** They follow the first update, of which the layer was made. */
const UPDATES = ['one', 'two', 'three', 'four']

let folder: string
let board: TestBoard
let ada: TestPerson
let room: string
let hash: AssetHash

/** A folder with one board, four updates in its layer of contributions, and a picture. */
beforeEach(async () => {
  folder = temporaryFolder()
  const server = await startTestServer({ dataFolder: folder })
  board = await server.createBoard()
  ada = await board.join('moderator', 'Ada')
  room = `${board.id}/board`
  const writer = await connect(server, board.id, 'board', { cookie: ada.cookie })
  await writer.next(({ kind }) => kind === 'step1')
  for (const [index, key] of UPDATES.entries()) {
    writer.step2(updateSetting(key, index))
    await writer.acked(index + 1)
  }
  const answer = await stored(server, board.id, await picture('png'), ada)
  const parsed = parseAssetHash(answer.hash)
  if (parsed === null) throw new Error('the answer has no hash')
  hash = parsed
  await server.stop()
})

afterEach(() => rm(folder, { recursive: true, force: true }))

function change(sql: string): void {
  const database = new DatabaseSync(join(folder, DATABASE_FILE))
  database.exec(sql)
  database.close()
}

/** What the program says about a folder, and how it ends. A process of its own: SQLite keeps a lock until it is gone. */
async function verify(...words: string[]): Promise<{ readonly code: number; readonly said: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', MAIN, ...words])
    return { code: 0, said: stdout }
  } catch (error) {
    // What execFile throws when the program ends with another code than 0.
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, said: stdout + stderr }
  }
}

/** What a browser is given of the room by a server on this folder. */
async function served(): Promise<unknown> {
  const server = await startTestServer({ dataFolder: folder })
  try {
    const reader = await connect(server, board.id, 'board', { cookie: ada.cookie })
    return (await reader.load()).getMap('records').toJSON()
  } catch {
    return 'refused'
  } finally {
    await server.stop()
  }
}

test('a folder in order has nothing to be found, and is left as it is', async () => {
  const before = await readFile(join(folder, DATABASE_FILE))
  expect(await verify(folder, '--repair')).toEqual({ code: 0, said: '2 rooms, 1 pictures: nothing wrong.\n' })
  expect(await readFile(join(folder, DATABASE_FILE))).toEqual(before)
})

test('a tail that cannot be read to its end is told, and cut only when asked, with the bytes kept', async () => {
  change(`UPDATE updates SET bytes = x'ffffff' WHERE room = '${room}' AND number = 4`)
  const { code, said } = await verify(folder)
  expect(said).toContain(`${room}: update 4 of 5 cannot be read`)
  expect(code).toBe(1)
  expect(await served()).toBe('refused')

  const repaired = await verify(folder, '--repair')
  expect(repaired.said).toContain('the 2 updates from 4 to 5 were cut off')
  expect(repaired.code).toBe(0)
  const kept = join(folder, DAMAGED_FOLDER, room)
  expect(readdirSync(kept).sort()).toEqual(['4.yjs', '5.yjs'])
  expect(await readFile(join(kept, '4.yjs'))).toEqual(Buffer.of(255, 255, 255))
  expect(await served()).toEqual({ one: 0, two: 1 })
  expect((await verify(folder)).code).toBe(0)
})

test('an update that is missing ends the tail', async () => {
  change(`DELETE FROM updates WHERE room = '${room}' AND number = 3`)
  expect((await verify(folder, '--repair')).said).toContain(`${room}: update 3 of 5 is missing`)
  expect(await served()).toEqual({ one: 0 })
})

test('a snapshot that cannot be read is told, and never changed', async () => {
  change(`UPDATE rooms SET snapshot = x'010203', snapshot_cursor = 1 WHERE room = '${room}'`)
  const { code, said } = await verify(folder, '--repair')
  expect(said).toContain(`${room}: its snapshot cannot be read`)
  expect(code).toBe(1)
  expect(await served()).toBe('refused')
  expect(await verify(folder)).toEqual({ code, said })
})

test.each([
  ['is missing', (path: string) => rmSync(path)],
  ['has 5 bytes instead of', (path: string) => writeFileSync(path, 'short')],
  ['has other content', async (path: string) => writeFileSync(path, (await readFile(path)).reverse())],
])('a picture whose file %s is told', async (what, spoil) => {
  await spoil(AssetFiles.at(folder).pathOf(hash, null))
  const { code, said } = await verify(folder, '--repair')
  expect(said).toContain(`picture ${hash}: its file ${what}`)
  expect(code).toBe(1)
})

test('a folder without data, one that is being served, and no folder are refused in words', async () => {
  const nowhere = join(folder, 'nowhere')
  expect(await verify(nowhere)).toEqual({ code: 1, said: `There is no planwand.sqlite in ${nowhere}.\n` })
  expect((await verify()).said).toContain('Usage: npm run verify')
  const server = await startTestServer({ dataFolder: folder })
  const { code, said } = await verify(folder)
  await server.stop()
  expect([code, said]).toEqual([1, `The data folder ${folder} is in use by another program.\n`])
})
