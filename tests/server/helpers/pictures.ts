import sharp from 'sharp'
import type { AssetAnswer } from '../../../shared/api.ts'
import type { AssetFormat } from '../../../shared/assets/asset.ts'
import type { BoardId } from '../../../shared/ids.ts'
import { expectJson, type TestServer } from './server.ts'

/** A picture in one format with a colour of its own in every quarter, so that it can be told what happened to it. */
export async function picture(
  format: Exclude<AssetFormat, 'svg'>,
  { width = 64, height = 48 }: { readonly width?: number; readonly height?: number } = {},
): Promise<Buffer> {
  return quarters(width, height).toFormat(format, { quality: 100, lossless: true }).toBuffer()
}

/** Red, green, blue and white, from the top left, row by row. */
export function quarters(width: number, height: number) {
  const [w, h] = [width >> 1, height >> 1]
  const part = (background: string, left: number, top: number) => ({
    input: { create: { width: w, height: h, channels: 3 as const, background } },
    left,
    top,
  })
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).composite([
    part('#ff0000', 0, 0),
    part('#00ff00', w, 0),
    part('#0000ff', 0, h),
  ])
}

export async function animation(format: 'gif' | 'webp', frames = 3): Promise<Buffer> {
  const pixels = Buffer.alloc(32 * 24 * frames * 3)
  for (let frame = 0; frame < frames; frame++) pixels.fill(frame * 80, frame * 32 * 24 * 3)
  return sharp(pixels, { raw: { width: 32, height: 24 * frames, channels: 3, pageHeight: 24 } })
    .toFormat(format, { delay: 100, loop: 0 })
    .toBuffer()
}

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><rect width="80" height="40" fill="#07c"/></svg>'

export interface Sending {
  readonly cookie?: string
  readonly type?: string
}

/** Sends a file to a board as a browser does. */
export function send(
  server: TestServer,
  board: BoardId,
  file: Uint8Array | string,
  { cookie = '', type = 'application/octet-stream' }: Sending,
): Promise<Response> {
  return fetch(`${server.url}/api/boards/${board}/assets`, {
    method: 'POST',
    headers: { origin: server.url.replace('127.0.0.1', 'localhost'), cookie, 'content-type': type },
    body: typeof file === 'string' ? file : new Uint8Array(file),
  })
}

export async function stored(
  server: TestServer,
  board: BoardId,
  file: Uint8Array | string,
  sending: Sending,
): Promise<AssetAnswer> {
  return expectJson(await send(server, board, file, sending), 201)
}

/** What a board's people get for a picture. */
export async function load(
  server: TestServer,
  board: BoardId,
  hash: string,
  { cookie }: Sending,
  query = '',
): Promise<Response> {
  return server.request(`/api/boards/${board}/assets/${hash}${query}`, cookie === undefined ? {} : { cookie })
}

export async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer())
}
