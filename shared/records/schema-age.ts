import type { SerializedSchema } from '@tldraw/store'
import type * as Y from 'yjs'
import { META, SCHEMA } from './encoding.ts'

export type SchemaAge = 'same' | 'older' | 'newer'

/** How `theirs` compares to `ours`; newer in any part is newer, since that part cannot be read. */
export function compareSchemas(ours: SerializedSchema, theirs: SerializedSchema): SchemaAge {
  const [own, other] = [sequencesOf(ours), sequencesOf(theirs)]
  let age: SchemaAge = 'same'
  for (const name of new Set([...Object.keys(own), ...Object.keys(other)])) {
    const [version = -1, otherVersion = -1] = [own[name], other[name]]
    if (otherVersion > version) return 'newer'
    if (otherVersion < version) age = 'older'
  }
  return age
}

function sequencesOf(schema: SerializedSchema): Record<string, number> {
  return schema.schemaVersion === 2 ? schema.sequences : {}
}

/** The schema a layer was last written with, or null when it says none that can be understood. */
export function readLayerSchema(doc: Y.Doc): SerializedSchema | null {
  const text = doc.getMap(META).get(SCHEMA)
  if (typeof text !== 'string') return null
  try {
    return asSchema(JSON.parse(text))
  } catch {
    return null // not JSON: as good as none
  }
}

export function writeLayerSchema(doc: Y.Doc, schema: SerializedSchema): void {
  doc.getMap(META).set(SCHEMA, JSON.stringify(schema))
}

function asSchema(value: unknown): SerializedSchema | null {
  if (typeof value !== 'object' || value === null) return null
  if (!('schemaVersion' in value) || value.schemaVersion !== 2 || !('sequences' in value)) return null
  const { sequences } = value
  if (typeof sequences !== 'object' || sequences === null) return null
  const versions = Object.entries(sequences).filter(([, version]) => typeof version === 'number')
  return { schemaVersion: 2, sequences: Object.fromEntries(versions) }
}
