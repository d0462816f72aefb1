import * as Y from 'yjs'
import { parseAssetName } from '../../shared/assets/asset.ts'
import type { AssetHash } from '../../shared/ids.ts'
import { CREATED, recordsOf } from '../../shared/records/encoding.ts'

/**
 * The pictures the shapes of a document name, as made or as changed since. Whether a shape can be shown is not
 * asked: what one program cannot read another may.
 */
export function assetsIn(updates: readonly Uint8Array[]): Set<AssetHash> {
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    const names = [...recordsOf(doc).values()].flatMap((record) =>
      record instanceof Y.Map ? namesOf(record) : [],
    )
    return new Set(names.flatMap((name) => parseAssetName(name)?.hash ?? []))
  } finally {
    doc.destroy()
  }
}

function namesOf(record: Y.Map<unknown>): string[] {
  const created: unknown = record.get(CREATED)
  const names = [record.get('props.assetId'), propOf(propOf(created, 'props'), 'assetId')]
  return names.filter((name) => typeof name === 'string')
}

function propOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
