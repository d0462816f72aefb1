import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { MAX_ASSET_BYTES } from '../../shared/assets/asset.ts'
import { type AssetHash, parseAssetHash } from '../../shared/ids.ts'
import { ApiError } from '../errors.ts'

/**
 * Writes what is sent to a file, no further than the limit, whatever the Content-Length says or leaves out.
 * It never is in memory as a whole: forty people may send at once.
 *
 * @returns the SHA-256 of what was sent
 * @throws ApiError asset-too-large
 */
export async function receive(
  body: ReadableStream<Uint8Array> | null,
  path: string,
): Promise<{ hash: AssetHash }> {
  const digest = createHash('sha256')
  const file = await open(path, 'wx')
  try {
    let size = 0
    for await (const chunk of body ?? []) {
      size += chunk.length
      if (size > MAX_ASSET_BYTES) throw tooLarge()
      digest.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  const hash = parseAssetHash(digest.digest('hex'))
  if (hash === null) throw new Error('a SHA-256 is not one')
  return { hash }
}

/** @throws ApiError asset-too-large when a request says itself that its body is */
export function checkDeclaredSize(declared: string | undefined): void {
  if (Number(declared ?? 0) > MAX_ASSET_BYTES) throw tooLarge()
}

function tooLarge(): ApiError {
  return new ApiError('asset-too-large', `A picture may have ${MAX_ASSET_BYTES} bytes.`)
}
