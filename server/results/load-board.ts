import * as Y from 'yjs'
import { recordsOf } from '../../shared/records/encoding.ts'
import { Projection } from '../../shared/records/projection.ts'
import { createBoardSchema, schemaReader } from '../../shared/records/schema.ts'
import { compareSchemas, readLayerSchema } from '../../shared/records/schema-age.ts'
import type { ResultBoard } from '../../shared/results/model.ts'
import type { AgendaStep } from '../../shared/results/paper/protocol.ts'
import { readAgenda } from '../../shared/results/read-agenda.ts'
import { readResults } from '../../shared/results/read-results.ts'
import { LAYERS, type Layer } from '../../shared/roles.ts'
import { plainCodec } from '../../shared/templates/plain-codec.ts'

/** The stored updates of each layer, oldest first. */
export type LayerBytes = Readonly<Record<Layer, readonly Uint8Array[]>>

export interface LoadedBoard {
  readonly board: ResultBoard
  readonly agenda: readonly AgendaStep[]
}

/** Reads a board out of its bytes, as it is shown. The documents are gone when this returns. */
export function loadBoard(bytes: LayerBytes): LoadedBoard {
  const reader = schemaReader(createBoardSchema())
  const docs = LAYERS.map((layer) => docOf(bytes[layer]))
  try {
    const layers = docs.map((doc) => {
      const written = readLayerSchema(doc)
      const isOlder = written !== null && compareSchemas(reader.schema, written) === 'older'
      return { records: recordsOf(doc), olderSchema: isOlder ? written : null }
    })
    const shown = new Projection(layers, plainCodec, reader).readAll()
    const records = [...shown.values()].filter((record) => record !== null)
    const stage = layers[LAYERS.indexOf('stage')]?.records
    const board = readResults({ records, isStage: (id) => stage?.has(id) === true })
    return { board, agenda: readAgenda(records) }
  } finally {
    for (const doc of docs) doc.destroy()
  }
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}
