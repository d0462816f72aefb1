import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import { MAX_ASSET_BYTES } from '../../shared/assets/asset.ts'
import { FreshBoard } from './helpers/fresh-board.ts'
import { bytesOf, load, picture, send, stored } from './helpers/pictures.ts'
import { errorOf } from './helpers/server.ts'

const at = FreshBoard.open('participant')

afterEach(() => {
  expect(readdirSync(join(at.server.dataFolder, 'assets', 'incoming'))).toEqual([])
})

const sent = async (file: Uint8Array | string): Promise<string> => {
  const response = await send(at.server, at.board.id, file, at.ada)
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
    const response = await fetch(`${at.server.url}/api/boards/${at.board.id}/assets`, {
      method: 'POST',
      headers: { origin: at.server.url.replace('127.0.0.1', 'localhost'), cookie: at.ada.cookie },
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
    const { hash } = await stored(at.server, at.board.id, file, at.ada)
    expect((await bytesOf(await load(at.server, at.board.id, hash, at.ada))).includes('script')).toBe(false)
  }
  const commented = await sharp(await picture('png'))
    .withExif({ IFD0: { ImageDescription: script } })
    .png()
    .toBuffer()
  expect(commented.includes('script')).toBe(true)
  const { hash } = await stored(at.server, at.board.id, commented, at.ada)
  expect((await bytesOf(await load(at.server, at.board.id, hash, at.ada))).includes('script')).toBe(false)
})
