import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Asset } from '../../shared/assets/asset.ts'
import { type AssetHash, parseAssetHash } from '../../shared/ids.ts'

/** What became of a file somebody sent: a clean picture on the disk, or why there is none. */
export type Intake =
  | { readonly ok: true; readonly asset: Asset & { readonly bytes: number } }
  | { readonly ok: false; readonly problem: 'asset-unreadable' | 'asset-too-complex' }

export const UNREADABLE: Intake = { ok: false, problem: 'asset-unreadable' }
export const TOO_COMPLEX: Intake = { ok: false, problem: 'asset-too-complex' }

/** Brings a written file to the disk for good. @returns what it is called by, and its length */
export async function seal(path: string): Promise<{ hash: AssetHash; bytes: number }> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
    const content = await file.readFile()
    const hash = parseAssetHash(createHash('sha256').update(content).digest('hex'))
    if (hash === null) throw new Error('a SHA-256 is not one')
    return { hash, bytes: content.length }
  } finally {
    await file.close()
  }
}
