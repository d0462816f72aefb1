import {
  createTLSchema,
  createTLStore,
  defaultBindingSchemas,
  defaultShapeSchemas,
  type SerializedSchema,
  type TLAsset,
  type TLBinding,
  type TLContent,
  type TLPage,
  type TLRecord,
  type TLShape,
  type TLStore,
} from 'tldraw'

/** A page of a drawing, ready to be put onto a board. */
export interface DrawingPage {
  readonly name: string
  readonly content: TLContent
}

export interface Drawing {
  /** Those that hold anything. */
  readonly pages: readonly DrawingPage[]
  readonly left: DrawingLeft
}

/** Shapes that are not imported. */
export interface DrawingLeft {
  /** Pictures that are only an address: nothing is ever fetched from elsewhere. */
  readonly remote: number
  /** What fetches or plays by itself: embedded pages, bookmarks, videos. */
  readonly embeds: number
  readonly unknown: number
}

export type DrawingProblem = 'not-a-drawing' | 'too-new' | 'too-old' | 'damaged' | 'too-large' | 'empty'

export type DrawingReading =
  | { readonly ok: true; readonly drawing: Drawing }
  | { readonly ok: false; readonly problem: DrawingProblem }

/** Other kinds of records say where somebody last looked and what they had selected. */
const KINDS: ReadonlySet<unknown> = new Set(['document', 'page', 'shape', 'asset', 'binding'])
const EMBEDS: ReadonlySet<string> = new Set(['embed', 'bookmark', 'video'])

/** The version of the form of `.tldr` files this reads; newer ones may mean something else. */
const FILE_VERSION = 1

/** Reads a `.tldr` file of any version by tldraw's own migrations. */
export function readDrawing(json: string): DrawingReading {
  const file = parsed(json)
  if (!isRecord(file)) return { ok: false, problem: 'not-a-drawing' }
  const { tldrawFileFormatVersion: version, schema, records, document } = file
  // Before 2023 everything lay in a document.
  if (isRecord(document) && 'version' in document) return { ok: false, problem: 'too-old' }
  if (typeof version !== 'number' || !isRecord(schema) || !Array.isArray(records)) {
    return { ok: false, problem: 'not-a-drawing' }
  }
  if (version > FILE_VERSION || isNewer(schema)) return { ok: false, problem: 'too-new' }
  const store = storeOf(records, schema)
  if (store === null) return { ok: false, problem: 'damaged' }
  const { pages, left } = pagesOf(store)
  const unknown = left.unknown + records.filter((record) => isShape(record) && !isKnown(record)).length
  return pages.length === 0
    ? { ok: false, problem: 'empty' }
    : { ok: true, drawing: { pages, left: { ...left, unknown } } }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null // no JSON: as little a drawing as any other text
  }
}

/** Whether anything this program knows is written in a way it does not know yet. */
function isNewer({ sequences }: Readonly<Record<string, unknown>>): boolean {
  const own = createTLSchema().serialize()
  if (!isRecord(sequences) || own.schemaVersion !== 2) return false
  return Object.entries(own.sequences).some(([name, version]) => Number(sequences[name]) > version)
}

/**
 * The records as this version of tldraw has them; null when they are not what they say they are. Shapes of other
 * programs' own are left out, or none could be read.
 */
function storeOf(records: readonly unknown[], schema: object): TLStore | null {
  try {
    const snapshot = {
      schema: schema as SerializedSchema, // migrations look at all of it, and throw where it is none
      store: Object.fromEntries(records.filter(isKnown).map((record) => [record.id, record])),
    }
    const own = createTLSchema()
    const migrated = own.migrateStoreSnapshot(snapshot)
    if (migrated.type === 'error') return null
    return createTLStore({ schema: own, snapshot: { store: migrated.value, schema: own.serialize() } })
  } catch {
    return null // tldraw's errors are for developers, and all of them mean this
  }
}

function isShape(record: unknown): boolean {
  return isRecord(record) && record.typeName === 'shape'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** By what it says it is; whether it is, migrations and validators find out. */
function isKnown(record: unknown): record is TLRecord {
  if (!isRecord(record) || !KINDS.has(record.typeName)) return false
  const type = String(record.type)
  if (record.typeName === 'shape') return Object.hasOwn(defaultShapeSchemas, type)
  if (record.typeName === 'binding') return Object.hasOwn(defaultBindingSchemas, type)
  return record.typeName !== 'asset' || ['image', 'video', 'bookmark'].includes(type)
}

function pagesOf(store: TLStore): Drawing {
  const all = store.allRecords()
  const shapes = all.filter((record) => record.typeName === 'shape')
  const byParent = new Map<string, TLShape[]>()
  for (const shape of shapes) {
    const siblings = byParent.get(shape.parentId) ?? []
    siblings.push(shape)
    byParent.set(shape.parentId, siblings)
  }
  const left = { remote: 0, embeds: 0, unknown: 0 }
  let reached = 0
  const kept = (parent: string): TLShape[] =>
    sorted(byParent.get(parent) ?? []).flatMap((shape) => {
      reached++
      const reason = whyLeft(shape, store)
      if (reason === null) return [shape, ...kept(shape.id)]
      left[reason]++
      return kept(shape.id)
    })
  const pages = sorted(all.filter((record) => record.typeName === 'page'))
  const contents = pages.map((page) => ({ name: page.name, content: contentOf(store, page, kept(page.id)) }))
  // What belongs to no page cannot be shown by tldraw either.
  left.unknown += shapes.length - reached
  return { pages: contents.filter(({ content }) => content.shapes.length > 0), left }
}

function sorted<Item extends { readonly index: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (a.index < b.index ? -1 : 1))
}

function whyLeft(shape: TLShape, store: TLStore): keyof DrawingLeft | null {
  if (EMBEDS.has(shape.type)) return 'embeds'
  if (shape.type !== 'image') return null
  const { assetId } = shape.props
  const asset = assetId === null ? undefined : store.get(assetId)
  return asset !== undefined && carriesPicture(asset) ? null : 'remote'
}

function carriesPicture(asset: TLAsset): boolean {
  return asset.type === 'image' && (asset.props.src ?? '').startsWith('data:image/')
}

function contentOf(store: TLStore, page: TLPage, shapes: readonly TLShape[]): TLContent {
  const ids = new Set<string>(shapes.map(({ id }) => id))
  const isRoot = (shape: TLShape) => shape.parentId === page.id || !ids.has(shape.parentId)
  const used = new Set(shapes.map((shape) => (shape.type === 'image' ? shape.props.assetId : null)))
  const all = store.allRecords()
  return {
    schema: store.schema.serialize(),
    rootShapeIds: shapes.filter(isRoot).map(({ id }) => id),
    // Nobody could take hold of a locked shape here.
    shapes: shapes.map((shape) => ({ ...shape, isLocked: false })),
    bindings: all.filter(
      (record): record is TLBinding =>
        record.typeName === 'binding' && ids.has(record.fromId) && ids.has(record.toId),
    ),
    assets: all.filter((record): record is TLAsset => record.typeName === 'asset' && used.has(record.id)),
  }
}
