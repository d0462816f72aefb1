import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { DATABASE_FILE } from '../../server/storage/database.ts'
import type { CreateBoardAnswer } from '../../shared/api.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { connect, updateSetting } from './helpers/raw-client.ts'
import { cookieOf, expectJson, secretOf, startTestServer, temporaryFolder } from './helpers/server.ts'

const folders: string[] = []
const children: ChildProcess[] = []
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = temporaryFolder()
  folders.push(folder)
  return folder
}

test('a restart keeps boards, links, people and every layer', async () => {
  const dataFolder = newFolder()
  const first = await startTestServer({ dataFolder })
  const board = await first.createBoard('Kept')
  const ada = await board.join('moderator', 'Ada')
  const writer = await connect(first, board.id, 'board', { cookie: ada.cookie })
  await writer.next(({ kind }) => kind === 'step1')
  writer.step2(updateSetting('kept', 1))
  await writer.acked(1)
  await first.stop()

  const second = await startTestServer({ dataFolder })
  const reader = await connect(second, board.id, 'board', { cookie: ada.cookie })
  expect((await reader.load()).getMap('records').toJSON()).toEqual({ kept: 1 })
  const me = await second.request(`/api/boards/${board.id}/me`, { cookie: ada.cookie })
  expect(await me.json()).toEqual({ role: 'moderator', participant: ada.participant, name: 'Ada' })
  const links = await second.request(`/api/boards/${board.id}/links`, { cookie: ada.cookie })
  expect(await links.text()).toContain(board.secrets.observer)
  await second.stop()
})

test('kill -9 loses nothing that was acknowledged or seen by another', async () => {
  const dataFolder = newFolder()
  const { child, url } = await spawnServer(dataFolder)
  const headers = { origin: url, 'content-type': 'application/json' }
  const post = (path: string, body: unknown) =>
    fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const { id, links }: CreateBoardAnswer = await expectJson(await post('/api/boards', { title: 'T' }), 201)
  const joined = await post(`/api/boards/${id}/join`, { secret: secretOf(links.moderator), name: 'Ada' })
  const cookie = cookieOf(joined)
  // The raw client needs no more of a server than its address.
  const target = { url: url.replace('localhost', '127.0.0.1') } as Parameters<typeof connect>[0]
  const [writer, reader] = await Promise.all([
    connect(target, id, 'board', { cookie }),
    connect(target, id, 'board', { cookie }),
  ])
  await reader.load()
  writer.step2(Uint8Array.of(0, 0))
  const doc = new Y.Doc()
  for (let edit = 0; edit < 200; edit++) writer.update(updateSetting(`edit-${edit}`, edit, doc))
  await writer.next((message) => message.kind === 'ack' && message.writes >= 100)
  child.kill('SIGKILL')
  await Promise.all([once(child, 'exit'), writer.closed, reader.closed])

  const seen = new Y.Doc()
  for (const message of reader.received) if (message.kind === 'update') Y.applyUpdate(seen, message.bytes)
  const acks = writer.received.flatMap((message) => (message.kind === 'ack' ? [message.writes] : []))
  const acknowledged = Math.max(...acks) - 1
  const again = await startTestServer({ dataFolder })
  const back = await connect(again, id, 'board', { cookie })
  const records = (await back.load()).getMap('records')
  expect([...seen.getMap('records').keys()].filter((key) => !records.has(key))).toEqual([])
  for (let edit = 0; edit < acknowledged; edit++) expect(records.get(`edit-${edit}`)).toBe(edit)
  await again.stop()
})

test('a room whose bytes cannot be read is refused with 4500, never blank, and its bytes stay', async () => {
  const dataFolder = newFolder()
  const first = await startTestServer({ dataFolder })
  const board = await first.createBoard()
  const ada = await board.join('moderator')
  await first.stop()
  const database = new DatabaseSync(join(dataFolder, DATABASE_FILE))
  database.exec(`UPDATE rooms SET snapshot = x'0102030405' WHERE room = '${board.id}/board'`)
  database.close()

  const second = await startTestServer({ dataFolder })
  const client = await connect(second, board.id, 'board', { cookie: ada.cookie })
  client.update(updateSetting('over', 'write'))
  client.step1()
  expect(await client.closed).toBe(CLOSE.loadFailed)
  expect(client.received).toEqual([])
  const stage = await connect(second, board.id, 'stage', { cookie: ada.cookie })
  expect((await stage.load()).getMap('records').size).toBe(2)
  await second.stop()

  const after = new DatabaseSync(join(dataFolder, DATABASE_FILE))
  const row = after.prepare('SELECT snapshot FROM rooms WHERE room = ?').get(`${board.id}/board`)
  expect(new Uint8Array(row.snapshot)).toEqual(Uint8Array.of(1, 2, 3, 4, 5))
  after.close()
})

test('a room compacted while somebody writes keeps every edit, before and after a restart', async () => {
  const dataFolder = newFolder()
  const first = await startTestServer({ dataFolder })
  const board = await first.createBoard()
  const ada = await board.join('moderator')
  const writer = await connect(first, board.id, 'board', { cookie: ada.cookie })
  await writer.load()
  const doc = new Y.Doc()
  writer.step2(Uint8Array.of(0, 0))
  for (let edit = 1; edit <= 1500; edit++) {
    writer.update(updateSetting(`edit-${edit % 100}`, edit, doc))
    if (edit % 100 === 0) await writer.acked(edit + 1)
  }
  expect((await writer.load()).getMap('records').toJSON()).toEqual(doc.getMap('records').toJSON())
  await first.stop()
  expect(first.lines.filter((line) => line.includes('room-compacted')).length).toBeGreaterThan(0)

  const second = await startTestServer({ dataFolder })
  const reader = await connect(second, board.id, 'board', { cookie: ada.cookie })
  expect((await reader.load()).getMap('records').toJSON()).toEqual(doc.getMap('records').toJSON())
  await second.stop()
})

test('SIGTERM stores what has arrived and ends with code 0', async () => {
  const { child } = await spawnServer(newFolder())
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})

async function spawnServer(dataFolder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const url = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += String(chunk)
      const ready = /Planwand is ready: (\S+)/.exec(text)?.[1]
      if (ready !== undefined) resolve(ready)
    })
    child.on('exit', () => reject(new Error(`the server did not start: ${text}`)))
  })
  return { child, url }
}
