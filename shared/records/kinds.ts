/** Shown in place of a shape that cannot be read; never written to a document. */
export const UNREADABLE = 'unreadable'

/** Kinds of records that are synced. Assets are not: they are derived from the names of pictures. */
const SYNCED: ReadonlySet<string> = new Set(['document', 'page', 'shape', 'binding'])

export function isSynced(record: { readonly typeName: string }): boolean {
  return SYNCED.has(record.typeName)
}
