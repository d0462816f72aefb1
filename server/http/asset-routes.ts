import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { AssetAnswer } from '../../shared/api.ts'
import { ASSET_TYPES, ASSET_WIDTHS, type AssetWidth, assetName } from '../../shared/assets/asset.ts'
import { type AssetHash, parseAssetHash } from '../../shared/ids.ts'
import { mayWrite } from '../../shared/roles.ts'
import type { Boards, Membership } from '../access/boards.ts'
import { Tries } from '../access/tries.ts'
import type { Assets } from '../assets/assets.ts'
import { checkDeclaredSize } from '../assets/receive.ts'
import { ApiError } from '../errors.ts'
import { LIMITS, TIMES } from '../limits.ts'
import type { StoredAsset } from '../storage/asset-operations.ts'
import { memberOf } from './board-routes.ts'
import type { Env, RequestContext } from './env.ts'

export interface AssetRoutesOptions {
  readonly boards: Boards
  readonly assets: Assets
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Pictures: sent by whoever may write on a board, seen by whoever is on it. */
export function assetRoutes({ boards, assets, now }: AssetRoutesOptions): Hono<Env> {
  const sent = new Tries(LIMITS.assetsPerMinute, TIMES.minute, now)
  return new Hono<Env>()
    .post('/api/boards/:board/assets', async (context) => {
      const member = await memberOf(context, boards)
      if (!mayWrite(member.person.role, 'board'))
        throw new ApiError('role-insufficient', 'Observers may not send pictures.')
      checkDeclaredSize(context.req.header('content-length'))
      countSent(sent, member)
      const asset = await assets.takeIn(member.board, context.req.raw.body)
      return context.json(describe(asset), 201)
    })
    .get('/api/boards/:board/assets/:hash', async (context) => {
      const { board } = await memberOf(context, boards)
      const asset = await assets.find(board, readHash(context))
      return serve(context, assets, asset, readWidth(context.req.query('w')))
    })
}

function countSent(sent: Tries, { person }: Membership): void {
  const wait = sent.wait(person.participant)
  if (wait !== null) throw new ApiError('too-many-assets', 'Too many pictures in a minute.', wait)
  sent.count(person.participant)
}

function describe(asset: StoredAsset): AssetAnswer {
  return { name: assetName(asset), ...asset }
}

function readHash(context: RequestContext): AssetHash {
  const hash = parseAssetHash(context.req.param('hash') ?? '')
  if (hash === null) throw new ApiError('asset-unknown', 'This is not the hash of a picture.')
  return hash
}

function readWidth(text: string | undefined): AssetWidth | null {
  if (text === undefined) return null
  const width = ASSET_WIDTHS.find((candidate) => String(candidate) === text)
  if (width === undefined) throw new ApiError('bad-request', `"w" must be one of ${ASSET_WIDTHS.join(', ')}.`)
  return width
}

/**
 * Whoever opens a picture as a page of its own sees it in a sandbox that runs nothing and loads nothing; an
 * SVG, which is more document than picture, is saved instead.
 */
async function serve(
  context: RequestContext,
  assets: Assets,
  asset: StoredAsset,
  width: AssetWidth | null,
): Promise<Response> {
  const { path, isCopy } = await assets.fileOf(asset, width)
  const etag = `"${asset.hash}${isCopy ? `-${width}` : ''}"`
  const format = isCopy ? 'webp' : asset.format
  const disposition = format === 'svg' ? 'attachment' : 'inline'
  context.header('Content-Type', ASSET_TYPES[format])
  context.header('Content-Disposition', `${disposition}; filename="${asset.hash.slice(0, 8)}.${format}"`)
  context.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  // Private: a shared cache would not ask who belongs to the board.
  context.header('Cache-Control', 'private, max-age=31536000, immutable')
  context.header('ETag', etag)
  if (context.req.header('if-none-match') === etag) return context.body(null, 304)
  return send(context, await open(path))
}

async function send(context: RequestContext, file: FileHandle): Promise<Response> {
  const { size } = await file.stat()
  context.header('Content-Length', String(size))
  if (context.req.method === 'HEAD') {
    await file.close()
    return context.body(null)
  }
  // Node's stream of bytes is the web's; their types are declared apart.
  return context.body(Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>)
}
