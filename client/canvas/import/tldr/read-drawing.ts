import {
  createTLSchema,
  defaultBindingSchemas,
  defaultShapeSchemas,
  MigrationFailureReason,
  parseTldrawJsonFile,
  type TLAsset,
  type TLBinding,
  type TLContent,
  type TLPage,
  type TLRecord,
  type TLShape,
  type TLStore,
  type TldrawFileParseError,
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

/** Reads a `.tldr` file of any version by tldraw's own migrations. */
export function readDrawing(json: string): DrawingReading {
  const known = withoutUnknown(json)
  if (known === null) return { ok: false, problem: 'not-a-drawing' }
  const parsed = parseTldrawJsonFile({ json: known.json, schema: createTLSchema() })
  if (!parsed.ok) return { ok: false, problem: problemOf(parsed.error) }
  const { pages, left } = pagesOf(parsed.value)
  if (pages.length === 0) return { ok: false, problem: 'empty' }
  return { ok: true, drawing: { pages, left: { ...left, unknown: left.unknown + known.count } } }
}

/** Shapes of other programs' own would make the whole file unreadable. @returns null when it is no JSON */
function withoutUnknown(json: string): { readonly json: string; readonly count: number } | null {
  const file = parsed(json)
  if (typeof file !== 'object' || file === null) return null
  if (!('records' in file) || !Array.isArray(file.records)) return { json, count: 0 }
  const records: readonly unknown[] = file.records
  const ours = records.filter(isKnown)
  const isShape = (record: unknown) => isRecord(record) && record.typeName === 'shape'
  const count = records.filter((record) => isShape(record) && !isKnown(record)).length
  return { json: JSON.stringify({ ...file, records: ours }), count }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isKnown(record: unknown): boolean {
  if (!isRecord(record) || !KINDS.has(record.typeName)) return false
  const type = String(record.type)
  if (record.typeName === 'shape') return Object.hasOwn(defaultShapeSchemas, type)
  if (record.typeName === 'binding') return Object.hasOwn(defaultBindingSchemas, type)
  return record.typeName !== 'asset' || ['image', 'video', 'bookmark'].includes(type)
}

function problemOf(error: TldrawFileParseError): DrawingProblem {
  switch (error.type) {
    case 'v1File':
      return 'too-old'
    case 'fileFormatVersionTooNew':
      return 'too-new'
    case 'migrationFailed':
      return error.reason === MigrationFailureReason.TargetVersionTooNew ? 'too-new' : 'damaged'
    case 'notATldrawFile':
      return 'not-a-drawing'
    case 'invalidRecords':
      return 'damaged'
  }
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
      const reason = whyLeft(shape, all)
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

function whyLeft(shape: TLShape, all: readonly TLRecord[]): keyof DrawingLeft | null {
  if (EMBEDS.has(shape.type)) return 'embeds'
  if (shape.type !== 'image') return null
  const asset = all.find(({ id }) => id === shape.props.assetId)
  return asset?.typeName === 'asset' && carriesPicture(asset) ? null : 'remote'
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
