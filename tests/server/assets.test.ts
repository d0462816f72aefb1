import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { ASSET_TYPES, assetName, parseAssetName } from '../../shared/assets/asset.ts'
import { ROLES } from '../../shared/roles.ts'
import { FreshBoard } from './helpers/fresh-board.ts'
import { animation, bytesOf, load, picture, quarters, SVG, send, stored } from './helpers/pictures.ts'
import { errorOf, startTestServer } from './helpers/server.ts'

const at = FreshBoard.open('participant')

const files = {
  png: () => picture('png'),
  jpeg: () => picture('jpeg'),
  webp: () => picture('webp'),
  gif: () => picture('gif'),
  svg: async () => Buffer.from(SVG),
}

describe('who may do what with pictures', () => {
  test.each(ROLES)('a %s', async (role) => {
    const person = await at.board.join(role)
    const { hash } = await stored(at.server, at.board.id, await picture('png'), at.ada)
    expect((await load(at.server, at.board.id, hash, person)).status).toBe(200)
    const sent = await send(at.server, at.board.id, await picture('png'), person)
    if (role === 'observer') expect(await errorOf(sent)).toBe('403 role-insufficient')
    else expect(sent.status).toBe(201)
  })

  test('a stranger, and somebody of another board, sends and sees none', async () => {
    const { hash } = await stored(at.server, at.board.id, await picture('png'), at.ada)
    const other = await at.server.createBoard()
    const stranger = await other.join('moderator')
    for (const sending of [{}, stranger]) {
      expect(await errorOf(await load(at.server, at.board.id, hash, sending))).toBe('401 not-joined')
      expect(await errorOf(await send(at.server, at.board.id, SVG, sending))).toBe('401 not-joined')
    }
    expect(await errorOf(await load(at.server, other.id, hash, stranger))).toBe('404 asset-unknown')
  })

  test('who was removed sees none any more', async () => {
    const { hash } = await stored(at.server, at.board.id, await picture('png'), at.ada)
    const moderator = await at.board.join('moderator')
    await at.server.request(`/api/boards/${at.board.id}/people/${at.ada.participant}`, {
      method: 'DELETE',
      cookie: moderator.cookie,
    })
    expect(await errorOf(await load(at.server, at.board.id, hash, at.ada))).toBe('403 removed')
  })

  test('a page elsewhere sends none', async () => {
    const response = await at.server.request(`/api/boards/${at.board.id}/assets`, {
      method: 'POST',
      cookie: at.ada.cookie,
      headers: { origin: 'https://elsewhere.example' },
      body: SVG,
    })
    expect(await errorOf(response)).toBe('403 origin-foreign')
  })
})

describe('a picture', () => {
  test.each(Object.entries(files))('in %s is kept and shown as what it is', async (format, make) => {
    const answer = await stored(at.server, at.board.id, await make(), at.ada)
    expect(answer).toMatchObject({ format, isAnimated: false })
    expect(parseAssetName(answer.name)).toMatchObject({ hash: answer.hash, format })
    const shown = await load(at.server, at.board.id, answer.hash, at.ada)
    const content = await bytesOf(shown)
    expect(createHash('sha256').update(content).digest('hex')).toBe(answer.hash)
    expect(content.length).toBe(answer.bytes)
    const headers = Object.fromEntries(shown.headers)
    expect(headers).toMatchObject({
      'content-type': ASSET_TYPES[answer.format],
      'content-length': String(answer.bytes),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-disposition': `${format === 'svg' ? 'attachment' : 'inline'}; filename="${answer.hash.slice(0, 8)}.${format}"`,
    })
  })

  test('is recognised by its content, whatever its sender calls it', async () => {
    const answer = await stored(at.server, at.board.id, await picture('webp'), {
      ...at.ada,
      type: 'image/png',
    })
    expect(answer.format).toBe('webp')
  })

  test.each(['gif', 'webp'] as const)('in %s that moves goes on moving', async (format) => {
    const { hash, isAnimated, width, height } = await stored(
      at.server,
      at.board.id,
      await animation(format),
      at.ada,
    )
    expect({ isAnimated, width, height }).toEqual({ isAnimated: true, width: 32, height: 24 })
    const shown = await bytesOf(await load(at.server, at.board.id, hash, at.ada, '?w=320'))
    expect((await sharp(shown).metadata()).pages).toBe(3)
  })

  test('of a camera is turned upright and says no longer where it was taken', async () => {
    const photo = await quarters(64, 48)
      .withExif({ IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100 })
      .toBuffer()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const { hash, width, height } = await stored(at.server, at.board.id, photo, at.ada)
    expect([width, height]).toEqual([48, 64])
    const shown = await bytesOf(await load(at.server, at.board.id, hash, at.ada))
    const { exif, orientation } = await sharp(shown).metadata()
    expect([exif, orientation]).toEqual([undefined, undefined])
    const { data } = await sharp(shown).raw().toBuffer({ resolveWithObject: true })
    // Turned by a quarter the blue one of the lower left is the first.
    const [red = 0, green = 0, blue = 0] = data
    expect(blue).toBeGreaterThan(200)
    expect(Math.max(red, green)).toBeLessThan(60)
  })

  test('has copies in a few widths, made once, never larger than itself', async () => {
    const { hash } = await stored(
      at.server,
      at.board.id,
      await picture('png', { width: 1000, height: 500 }),
      at.ada,
    )
    for (const [query, width] of [
      ['?w=320', 320],
      ['?w=640', 640],
      ['?w=1280', 1000],
      ['', 1000],
    ] as const) {
      const response = await load(at.server, at.board.id, hash, at.ada, query)
      expect((await sharp(await bytesOf(response)).metadata()).width).toBe(width)
    }
    const copies = readdirSync(join(at.server.dataFolder, 'assets', hash.slice(0, 2)))
    expect(copies.filter((name) => name.startsWith(hash)).sort()).toEqual([
      hash,
      `${hash}-320`,
      `${hash}-640`,
    ])
    for (const query of ['?w=321', '?w=', '?w=640px', '?w=-1']) {
      expect(await errorOf(await load(at.server, at.board.id, hash, at.ada, query))).toBe('400 bad-request')
    }
  })

  test('asked for by forty people at once is scaled for all of them', async () => {
    const { hash } = await stored(
      at.server,
      at.board.id,
      await picture('jpeg', { width: 2000, height: 1000 }),
      at.ada,
    )
    const all = await Promise.all(
      Array.from({ length: 40 }, async () =>
        bytesOf(await load(at.server, at.board.id, hash, at.ada, '?w=640')),
      ),
    )
    expect(new Set(all.map((content) => content.length)).size).toBe(1)
    expect(readdirSync(join(at.server.dataFolder, 'assets', 'incoming'))).toEqual([])
  })

  test('that a browser has is not sent again, except to who may not see it', async () => {
    const { hash } = await stored(at.server, at.board.id, await picture('png'), at.ada)
    const etag = (await load(at.server, at.board.id, hash, at.ada)).headers.get('etag') ?? ''
    const path = `/api/boards/${at.board.id}/assets/${hash}`
    const headers = { 'if-none-match': etag }
    expect((await at.server.request(path, { cookie: at.ada.cookie, headers })).status).toBe(304)
    expect((await at.server.request(path, { headers })).status).toBe(401)
    const head = await at.server.request(path, { method: 'HEAD', cookie: at.ada.cookie })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test('sent twice, or pasted from another board as it was stored, is stored once', async () => {
    const first = await stored(at.server, at.board.id, await picture('jpeg'), at.ada)
    const again = await stored(at.server, at.board.id, await picture('jpeg'), at.ada)
    const other = await at.server.createBoard()
    const bo = await other.join('moderator')
    const content = await bytesOf(await load(at.server, at.board.id, first.hash, at.ada))
    const pasted = await stored(at.server, other.id, content, bo)
    expect([again, pasted]).toEqual([first, first])
    expect((await load(at.server, other.id, first.hash, bo)).status).toBe(200)
  })

  test.each([
    '../../planwand.sqlite',
    '..%2f..%2fplanwand.sqlite',
    'A'.repeat(64),
    'a'.repeat(63),
    `${'a'.repeat(64)}-320`,
  ])('called %s is none', async (hash) => {
    const response = await load(at.server, at.board.id, hash, at.ada)
    expect(response.status).toBe(404)
    expect((await response.text()).includes('SQLite')).toBe(false)
  })
})

test('pictures are there again after a restart, and nothing half is left of one that was cut off', async () => {
  const first = await startTestServer()
  const { id, join: enter } = await first.createBoard()
  const person = await enter('participant')
  const { hash, bytes } = await stored(first, id, await picture('png'), person)
  const half = join(first.dataFolder, 'assets', 'incoming', 'half')
  writeFileSync(half, 'PNG')
  await first.stop()
  const second = await startTestServer({ dataFolder: first.dataFolder })
  expect(await bytesOf(await load(second, id, hash, person))).toHaveLength(bytes)
  expect(existsSync(half)).toBe(false)
  await second.close()
})

test('a picture whose file is missing is unknown, and there again when it is sent again', async () => {
  const { hash } = await stored(at.server, at.board.id, await picture('png', { width: 700 }), at.ada)
  rmSync(join(at.server.dataFolder, 'assets', hash.slice(0, 2), hash))
  for (const query of ['', '?w=320']) {
    expect(await errorOf(await load(at.server, at.board.id, hash, at.ada, query))).toBe('404 asset-unknown')
  }
  expect(at.server.lines.join('\n')).toContain('asset-file-missing')
  await stored(at.server, at.board.id, await picture('png', { width: 700 }), at.ada)
  expect((await bytesOf(await load(at.server, at.board.id, hash, at.ada))).length).toBeGreaterThan(0)
})

test('names say what they name, and nothing else is a name', () => {
  const hash = 'a'.repeat(64)
  const asset = parseAssetName(`asset:${hash}-640x480.animated.webp`)
  expect(asset).toEqual({ hash, format: 'webp', width: 640, height: 480, isAnimated: true })
  expect(asset === null ? '' : assetName(asset)).toBe(`asset:${hash}-640x480.animated.webp`)
  for (const name of [
    'asset:1234',
    `${hash}-640x480.webp`,
    `asset:${hash}-640x480.exe`,
    `asset:${hash}-0x480.png`,
    `asset:${hash}-640x4800000.png`,
    `asset:${hash}-640x480.png?x=1`,
    `asset:${hash}-640x480.png\n`,
    `asset:https://elsewhere.example/${hash}-640x480.png`,
    'https://elsewhere.example/a.png',
    '',
  ]) {
    expect(parseAssetName(name)).toBeNull()
  }
})
