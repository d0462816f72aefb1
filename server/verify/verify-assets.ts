import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { parseAssetHash } from '../../shared/ids.ts'
import { AssetFiles } from '../assets/asset-files.ts'
import type { Database } from '../storage/database.ts'
import type { Finding } from './finding.ts'

/** Compares every picture with the hash it is called by. */
export async function* verifyAssets(database: Database, folder: string): AsyncGenerator<Finding> {
  const files = AssetFiles.at(folder)
  const rows: { readonly hash: string; readonly bytes: number }[] = database
    .prepare('SELECT hash, bytes FROM assets ORDER BY hash')
    .all()
  for (const { hash: text, bytes } of rows) {
    const hash = parseAssetHash(text)
    const what =
      hash === null ? 'has a name that is no hash' : await problemOf(files.pathOf(hash, null), text, bytes)
    if (what !== null) yield { where: `picture ${text}`, what, mended: null }
  }
}

async function problemOf(path: string, hash: string, bytes: number): Promise<string | null> {
  const actual = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of createReadStream(path)) {
      actual.update(chunk)
      size += chunk.length
    }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing ? 'its file is missing' : `its file cannot be read (${String(error)})`
  }
  if (size !== bytes) return `its file has ${size} bytes instead of ${bytes}`
  return actual.digest('hex') === hash ? null : 'its file has other content than it had'
}
