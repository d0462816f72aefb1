import { describe, expect, test } from 'vitest'
import { Boards } from '../../server/access/boards.ts'
import { systemRandom } from '../../server/access/secrets.ts'
import { LIMITS } from '../../server/limits.ts'
import type { StoredAsset } from '../../server/storage/asset-operations.ts'
import { openStorage, type Storage } from '../../server/storage/storage.ts'
import type { CreateBoardAnswer } from '../../shared/api.ts'
import { type BoardId, parseAssetHash } from '../../shared/ids.ts'
import { FreshBoard } from './helpers/fresh-board.ts'
import { bytesOf, load, SVG, send, stored } from './helpers/pictures.ts'
import { cookieOf, errorOf, expectJson, secretOf, temporaryFolder } from './helpers/server.ts'

const at = FreshBoard.open('participant')

describe('too many pictures', () => {
  test('one person sends so many pictures a minute and no more', async () => {
    for (let count = 0; count < LIMITS.assetsPerMinute; count++)
      await send(at.server, at.board.id, 'x', at.ada)
    const response = await send(at.server, at.board.id, SVG, at.ada)
    expect(response.headers.get('retry-after')).not.toBeNull()
    expect(await errorOf(response)).toBe('429 too-many-assets')
    const bo = await at.board.join('participant')
    expect((await send(at.server, at.board.id, SVG, bo)).status).toBe(201)
  })

  test('a board holds so many pictures, and so many bytes of them, and no more', async () => {
    const storage = await openStorage(temporaryFolder(), () => {})
    const [one, two] = [await newBoard(storage), await newBoard(storage)]
    const asset = (at: number, bytes: number): StoredAsset => {
      const hash = parseAssetHash(at.toString(16).padStart(64, '0'))
      if (hash === null) throw new Error('no hash')
      return { hash, format: 'png', width: 1, height: 1, isAnimated: false, bytes }
    }
    const many = Array.from({ length: LIMITS.assetsPerBoard }, (_, at) => asset(at, 1))
    await Promise.all(many.map((each) => storage.call('addAsset', one, each)))
    expect(await storage.call('addAsset', one, asset(LIMITS.assetsPerBoard, 1))).toBe(false)
    expect(await storage.call('addAsset', one, asset(0, 1))).toBe(true)
    const half = asset(1 << 20, LIMITS.assetBytesPerBoard / 2)
    expect(await storage.call('addAsset', two, half)).toBe(true)
    expect(await storage.call('addAsset', two, { ...half, hash: asset(2 << 20, 1).hash })).toBe(true)
    expect(await storage.call('addAsset', two, asset(3 << 20, 1))).toBe(false)
    expect(await storage.call('assetOfBoard', two, asset(3 << 20, 1).hash)).toBeNull()
    // A copy of a board may be read with all its pictures.
    const copy = await newBoard(storage)
    await storage.call('copyAssets', two, copy)
    expect(await storage.call('assetOfBoard', copy, half.hash)).toEqual(half)
    await storage.close()
  })
})

test('who is on a copy of a board sees its pictures, and who is only on the copy none of the board', async () => {
  const { hash, bytes } = await stored(at.server, at.board.id, SVG, at.ada)
  const moderator = await at.board.join('moderator')
  const response = await at.server.request(`/api/boards/${at.board.id}/copies`, {
    method: 'POST',
    cookie: moderator.cookie,
    body: { title: 'Kopie', contributions: true },
  })
  const { id, links } = await expectJson<CreateBoardAnswer>(response, 201)
  const joined = await at.server.request(`/api/boards/${id}/join`, {
    method: 'POST',
    body: { secret: secretOf(links.observer), name: 'Gast' },
  })
  const guest = { cookie: cookieOf(joined) }
  expect(await bytesOf(await load(at.server, id, hash, guest))).toHaveLength(bytes)
  expect(await errorOf(await load(at.server, at.board.id, hash, guest))).toBe('401 not-joined')
})

async function newBoard(storage: Storage): Promise<BoardId> {
  const boards = new Boards({ storage, publicUrl: 'http://localhost', random: systemRandom, now: Date.now })
  return (await boards.create({ stage: [], board: [] })).id
}
