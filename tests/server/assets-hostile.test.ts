import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Boards } from '../../server/access/boards.ts'
import { systemRandom } from '../../server/access/secrets.ts'
import { LIMITS } from '../../server/limits.ts'
import type { StoredAsset } from '../../server/storage/asset-operations.ts'
import { openStorage, type Storage } from '../../server/storage/storage.ts'
import { MAX_ASSET_BYTES } from '../../shared/assets/asset.ts'
import { type BoardId, parseAssetHash } from '../../shared/ids.ts'
import { bytesOf, load, picture, SVG, send, stored } from './helpers/pictures.ts'
import {
  errorOf,
  startTestServer,
  type TestBoard,
  type TestPerson,
  type TestServer,
  temporaryFolder,
} from './helpers/server.ts'

let server: TestServer
let board: TestBoard
let ada: TestPerson
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  board = await server.createBoard()
  ada = await board.join('participant')
})
afterEach(() => {
  expect(readdirSync(join(server.dataFolder, 'assets', 'incoming'))).toEqual([])
})

const sent = async (file: Uint8Array | string): Promise<string> => {
  const response = await send(server, board.id, file, ada)
  return response.ok ? String(response.status) : errorOf(response)
}

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc >>> 0
})

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const crc = body.reduce((sum, byte) => (CRC[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), 0xffffffff)
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4)
  return framed
}

/** A correct PNG of this size in one colour, a few kilobytes long. */
function largePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height), { level: 9 })
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  return Buffer.concat([magic, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

describe('what is refused', () => {
  test.each([
    ['nothing', ''],
    ['text', 'PNG'],
    ['a PDF', '%PDF-1.7\n'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a page with an SVG in it', '<html><svg xmlns="http://www.w3.org/2000/svg"></svg></html>'],
    ['a TIFF', Buffer.from('II*\0\x08\0\0\0')],
    ['a BMP', Buffer.from('BM\0\0\0\0')],
  ])('%s is no picture', async (_, file) => {
    expect(await sent(file)).toBe('415 asset-type-unknown')
  })

  test('a picture one byte too large, whether it says so or not', async () => {
    const file = Buffer.alloc(MAX_ASSET_BYTES + 1)
    ;(await picture('png')).copy(file)
    expect(await sent(file)).toBe('413 asset-too-large')
    const chunks = new ReadableStream({
      start(controller) {
        for (let at = 0; at < file.length; at += 1 << 20)
          controller.enqueue(file.subarray(at, at + (1 << 20)))
        controller.close()
      },
    })
    const response = await fetch(`${server.url}/api/boards/${board.id}/assets`, {
      method: 'POST',
      headers: { origin: server.url.replace('127.0.0.1', 'localhost'), cookie: ada.cookie },
      body: chunks,
      duplex: 'half',
    } as RequestInit) // duplex is not in the type yet
    expect(await errorOf(response)).toBe('413 asset-too-large')
  })

  test('a picture that is as large as it may be is none of these', async () => {
    const file = Buffer.concat([await picture('png'), Buffer.alloc(MAX_ASSET_BYTES)]).subarray(
      0,
      MAX_ASSET_BYTES,
    )
    expect(await sent(file)).toBe('201')
  })

  test.each(['png', 'jpeg', 'webp', 'gif'] as const)('half a %s', async (format) => {
    const file = await picture(format, { width: 400, height: 400 })
    expect(await sent(file.subarray(0, file.length >> 1))).toBe('422 asset-unreadable')
    expect(await sent(file.subarray(0, 16))).toBe('422 asset-unreadable')
  })

  test('one format that begins like another', async () => {
    const png = await picture('png')
    expect(await sent(Buffer.concat([Buffer.from('GIF89a'), png]))).toBe('422 asset-unreadable')
    expect(await sent(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), png]))).toBe('422 asset-unreadable')
  })

  test('a picture of few bytes that would fill the memory when decoded', async () => {
    const file = largePng(16_000, 16_000)
    expect(file.length).toBeLessThan(100_000)
    expect(await sent(file)).toBe('422 asset-too-complex')
    expect(await sent(largePng(2_000, 2_000))).toBe('201')
  })
})

test('what is hidden behind or within a picture is gone', async () => {
  const script = '<script>alert(document.domain)</script>'
  for (const format of ['png', 'jpeg', 'webp', 'gif'] as const) {
    const file = Buffer.concat([await picture(format), Buffer.from(script)])
    const { hash } = await stored(server, board.id, file, ada)
    expect((await bytesOf(await load(server, board.id, hash, ada))).includes('script')).toBe(false)
  }
  const commented = await sharp(await picture('png'))
    .withExif({ IFD0: { ImageDescription: script } })
    .png()
    .toBuffer()
  expect(commented.includes('script')).toBe(true)
  const { hash } = await stored(server, board.id, commented, ada)
  expect((await bytesOf(await load(server, board.id, hash, ada))).includes('script')).toBe(false)
})

/** What is left of an SVG with this inside. */
async function cleaned(inside: string, attributes = ''): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`
  const { hash } = await stored(server, board.id, svg, ada)
  return (await bytesOf(await load(server, board.id, hash, ada))).toString()
}

describe('an SVG', () => {
  test.each([
    ['script', '<script>alert(1)</script>', /alert|script/],
    [
      'a handler',
      '<rect onload="alert(1)" onclick="alert(2)" width="1" height="1"/>',
      /alert|onload|onclick/,
    ],
    [
      'foreign content',
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://e.example"/></foreignObject>',
      /iframe|foreignObject|e\.example/,
    ],
    ['a link that acts', '<a href="javascript:alert(1)"><rect width="1" height="1"/></a>', /javascript/],
    ['a link elsewhere', '<a xlink:href="https://e.example/"><rect width="1" height="1"/></a>', /e\.example/],
    [
      'a picture of another host',
      '<image href="https://e.example/a.png" xlink:href="//e.example/b.png"/>',
      /e\.example/,
    ],
    ['a document as a picture', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', /svg\+xml/],
    ['a part of another document', '<use href="https://e.example/a.svg#b"/>', /e\.example/],
    ['a filter elsewhere', '<rect filter="url(https://e.example/#f)" width="1" height="1"/>', /e\.example/],
    [
      'style that fetches',
      '<rect style="fill:url(https://e.example/#f)" width="1" height="1"/>',
      /e\.example/,
    ],
    [
      'style that hides that it fetches',
      '<rect style="fill:\\75rl(https://e.example/#f)" width="1" height="1"/>',
      /e\.example/,
    ],
    ['a style sheet that fetches', '<style>@import "https://e.example/a.css";</style>', /e\.example/],
    ['a style sheet that fetches by url', '<style>rect{fill:url( "//e.example/a")}</style>', /e\.example/],
    [
      'a style sheet that fetches a set',
      '<style>rect{fill:image-set("//e.example/a" 1x)}</style>',
      /e\.example/,
    ],
    [
      'movement',
      '<rect width="1" height="1"><animate attributeName="x" to="5"/><set attributeName="href" to="javascript:alert(1)"/></rect>',
      /animate|<set/,
    ],
    ['an instruction of XML', '<?xml-stylesheet href="https://e.example/a.css"?>', /e\.example/],
  ])('loses %s', async (_, inside, gone) => {
    expect(await cleaned(`${inside}<circle r="4"/>`)).toMatch(/<circle/)
    expect(await cleaned(inside)).not.toMatch(gone)
  })

  test('keeps what it draws with', async () => {
    const kept = await cleaned(
      '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><rect id="r" width="2" height="2"/></defs>' +
        '<style>.a{fill:url(#g)}</style><circle class="a" r="4"/><rect fill="url(#g)" width="1" height="1"/>' +
        '<use href="#r"/><image href="data:image/png;base64,AAAA"/><text>Ä &lt; ß</text>',
    )
    for (const part of ['linearGradient', 'url(#g)', '<use href="#r"', 'data:image/png', 'Ä &lt; ß', '.a{']) {
      expect(kept).toContain(part)
    }
    expect((await sharp(Buffer.from(kept)).metadata()).format).toBe('svg')
  })

  test.each([
    [
      'entities',
      '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>',
      '422 asset-unreadable',
    ],
    [
      'an entity of a file',
      '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
      '422 asset-unreadable',
    ],
    ['a missing end', '<svg xmlns="http://www.w3.org/2000/svg"><rect>', '422 asset-unreadable'],
    [
      'another language',
      '<svg xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></svg>',
      '422 asset-unreadable',
    ],
    [
      'bytes that are no text',
      Buffer.from([...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>'), 0xff, 0xfe]),
      '422 asset-unreadable',
    ],
    [
      'too many elements',
      `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(LIMITS.svg.elements)}</svg>`,
      '422 asset-too-complex',
    ],
    [
      'elements too deep in one another',
      `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`,
      '422 asset-too-complex',
    ],
    ['parts that repeat one another', bomb('<use href="#X"/>'), '422 asset-too-complex'],
    ['masks within masks', bomb('<rect mask="url(#X)"/>'), '422 asset-too-complex'],
    [
      'a part within itself',
      '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><use href="#a"/></g></svg>',
      '422 asset-too-complex',
    ],
  ])('with %s is refused', async (_, file, answer) => {
    expect(await sent(file)).toBe(answer)
  })

  test.each([
    ['width="120px" height="60"', 120, 60],
    ['width="10cm" height="5cm"', 9, 9],
    ['width="100%" height="100%"', 9, 9],
    ['width="1e9" height="1e9"', 9, 9],
    ['viewBox="0 0 0 0"', 300, 150],
  ])('with %s is %d by %d', async (attributes, width, height) => {
    const box = attributes.includes('viewBox') ? '' : 'viewBox="0 0 9 9"'
    const file = `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${attributes}/>`
    expect(await stored(server, board.id, file, ada)).toMatchObject({ width, height })
  })

  test('may begin as drawing programs begin it', async () => {
    const file = `\ufeff<?xml version="1.0"?>\n<!-- Von Hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${SVG}`
    const { hash } = await stored(server, board.id, file, ada)
    expect((await bytesOf(await load(server, board.id, hash, ada))).toString()).not.toContain('DOCTYPE')
  })
})

/** Ten levels of ten, each drawing the one before it. @param again draws the element called X */
function bomb(again: string): string {
  const levels = Array.from({ length: 10 }, (_, level) => {
    const before = again.replace('X', `l${level - 1}`)
    return `<g id="l${level}">${level === 0 ? '<rect/>' : before.repeat(10)}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg">${levels.join('')}</svg>`
}

describe('too much', () => {
  test('one person sends so many pictures a minute and no more', async () => {
    for (let count = 0; count < LIMITS.assetsPerMinute; count++) await send(server, board.id, 'x', ada)
    const response = await send(server, board.id, SVG, ada)
    expect(response.headers.get('retry-after')).not.toBeNull()
    expect(await errorOf(response)).toBe('429 too-many-assets')
    const bo = await board.join('participant')
    expect((await send(server, board.id, SVG, bo)).status).toBe(201)
  })

  test('a board holds so many pictures, and so many bytes of them, and no more', async () => {
    const storage = await openStorage(temporaryFolder(), () => {})
    const [one, two] = [await newBoard(storage), await newBoard(storage)]
    const asset = (at: number, bytes: number): StoredAsset => {
      const hash = parseAssetHash(at.toString(16).padStart(64, '0'))
      if (hash === null) throw new Error('no hash')
      return { hash, format: 'png', width: 1, height: 1, isAnimated: false, bytes }
    }
    for (let at = 0; at < LIMITS.assetsPerBoard; at++) await storage.call('addAsset', one, asset(at, 1))
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

async function newBoard(storage: Storage): Promise<BoardId> {
  const boards = new Boards({ storage, publicUrl: 'http://localhost', random: systemRandom, now: Date.now })
  return (await boards.create({ stage: [], board: [] })).id
}
