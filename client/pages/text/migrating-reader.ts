import type { RecordReader } from '../../../shared/records/record-reader.ts'
import { createBoardSchema, schemaReader } from '../../../shared/records/schema.ts'

/** Reads boards of older programs too, with all of tldraw's schema: fetched only for such a board. */
export function migratingReader(): RecordReader {
  return schemaReader(createBoardSchema())
}
