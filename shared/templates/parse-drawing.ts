/** Drawn structure: shapes as tldraw has them, checked by tldraw's own validators and by what a file may hold. */
import { b64Vecs } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import { localPropsOf, type PlainRecord } from '../records/encoding.ts'
import { createBoardSchema, validateRecord } from '../records/schema.ts'
import { TEMPLATE_LIMITS } from './limits.ts'
import { readPreparedText } from './prepared-text.ts'
import {
  DECEPTIVE,
  readChoice,
  readFlag,
  readId,
  readKeys,
  readNumber,
  readOrNull,
  readPartly,
  under,
} from './readers.ts'
import { DRAWN_TYPES, type DrawnType, type TemplateDrawn, type TemplateEnd } from './template.ts'
import { TemplateError } from './template-error.ts'

const SNAPS = ['center', 'edge-point', 'edge', 'none'] as const
const TURN = { min: -100, max: 100 }
const WHOLE = { min: 0, max: 1 }
/** Props of shapes nest less than this; texts are read by themselves. */
const DEPTH = 6
const ENTRIES = 2000
const schema = createBoardSchema()

export function readDrawn(value: unknown, path: string): TemplateDrawn {
  const optional = ['parent', 'under', 'rotation', 'opacity', 'locked', 'start', 'end'] as const
  const drawn = readPartly(value, path, ['id', 'type', 'x', 'y', 'props'], optional)
  const type = readChoice(drawn.type, `${path}.type`, DRAWN_TYPES)
  for (const end of ['start', 'end'] as const) {
    const given = drawn[end] !== undefined && drawn[end] !== null
    if (given && type !== 'arrow') throw new TemplateError(`${path}.${end}`, 'not-known')
  }
  return {
    id: readId(drawn.id, `${path}.id`),
    type,
    parent: readOrNull(drawn.parent, `${path}.parent`, readId),
    under: readOrNull(drawn.under, `${path}.under`, readId),
    x: readNumber(drawn.x, `${path}.x`, TEMPLATE_LIMITS.place),
    y: readNumber(drawn.y, `${path}.y`, TEMPLATE_LIMITS.place),
    rotation: readNumber(drawn.rotation ?? 0, `${path}.rotation`, TURN),
    opacity: readNumber(drawn.opacity ?? 1, `${path}.opacity`, WHOLE),
    locked: readFlag(drawn.locked ?? false, `${path}.locked`),
    props: readProps(drawn.props, type, `${path}.props`),
    start: readOrNull(drawn.start, `${path}.start`, readEnd),
    end: readOrNull(drawn.end, `${path}.end`, readEnd),
  }
}

function readEnd(value: unknown, path: string): TemplateEnd {
  const end = readKeys(value, path, ['to', 'x', 'y', 'exact', 'precise', 'snap'])
  return {
    to: readId(end.to, `${path}.to`),
    x: readNumber(end.x, `${path}.x`, WHOLE),
    y: readNumber(end.y, `${path}.y`, WHOLE),
    exact: readFlag(end.exact, `${path}.exact`),
    precise: readFlag(end.precise, `${path}.precise`),
    snap: readChoice(end.snap, `${path}.snap`, SNAPS),
  }
}

function readProps(value: unknown, type: DrawnType, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TemplateError(path, 'not-object')
  }
  const { richText, url, ...rest }: { richText?: unknown; url?: unknown } = value
  if (url !== undefined && url !== '') throw new TemplateError(`${path}.url`, 'address')
  checkPlain(rest, path, 0)
  if (JSON.stringify(rest).length > TEMPLATE_LIMITS.drawnBytes) {
    throw new TemplateError(path, 'too-large', TEMPLATE_LIMITS.drawnBytes)
  }
  const props =
    richText === undefined ? rest : { ...rest, richText: readPreparedText(richText, `${path}.richText`) }
  checkByEditor(type, props, path)
  return withoutLocal(type, props)
}

/** Bounded numbers and short texts, whatever they mean; before anything that would follow them in depth. */
function checkPlain(value: unknown, path: string, depth: number): void {
  if (typeof value === 'number') readNumber(value, path, TEMPLATE_LIMITS.place)
  if (typeof value === 'string') checkWords(value, path)
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  if (depth > DEPTH || entries.length > ENTRIES) throw new TemplateError(path, 'not-shape')
  for (const [key, item] of entries) {
    const here = Array.isArray(value) ? `${path}[${key}]` : under(path, key.slice(0, 40))
    if (key === 'path' && depth === 2) checkPath(value, here)
    else checkPlain(item, here, depth + 1)
  }
}

function checkWords(text: string, path: string): void {
  if (text.length > TEMPLATE_LIMITS.text) throw new TemplateError(path, 'too-long', TEMPLATE_LIMITS.text)
  if (DECEPTIVE.test(text)) throw new TemplateError(path, 'deceptive')
}

/** The points of a freehand line are packed; what cannot be unpacked would only fail when it is shown. */
function checkPath(segment: object, path: string): void {
  const { path: packed, dim }: { path?: unknown; dim?: unknown } = segment
  if (typeof packed !== 'string') throw new TemplateError(path, 'not-text')
  if (packed.length > TEMPLATE_LIMITS.drawnBytes) {
    throw new TemplateError(path, 'too-large', TEMPLATE_LIMITS.drawnBytes)
  }
  for (const { x, y } of unpack(packed, dim === 2 ? 2 : 3, path)) {
    readNumber(x, path, TEMPLATE_LIMITS.place)
    readNumber(y, path, TEMPLATE_LIMITS.place)
  }
}

function unpack(packed: string, dim: 2 | 3, path: string): readonly { x: number; y: number }[] {
  try {
    return b64Vecs.decodePoints(packed, dim)
  } catch {
    // Whatever unpacking throws means the same.
    throw new TemplateError(path, 'not-shape')
  }
}

function checkByEditor(type: DrawnType, props: object, path: string): void {
  try {
    validateRecord(schema, recordOf(type, props))
  } catch (error) {
    const at = error instanceof T.ValidationError ? error.path : []
    const [last = ''] = at.slice(-1)
    const key = at.includes('props') ? at.slice(at.indexOf('props') + 1).join('.') : String(last)
    throw new TemplateError(under(path, key.slice(0, 80)), 'not-shape')
  }
}

interface DrawnRecord extends PlainRecord {
  readonly props: Readonly<Record<string, unknown>>
}

/** A record of this type as a canvas needs it, with what each browser works out and without an address. */
export function recordOf(type: DrawnType, props: object): DrawnRecord {
  const place = { parentId: 'page:page', index: 'a1', x: 0, y: 0, rotation: 0 }
  const record = {
    id: 'shape:drawn',
    typeName: 'shape',
    type,
    ...place,
    isLocked: false,
    opacity: 1,
    meta: {},
  }
  return { ...record, props: { ...(ADDRESSED.has(type) && { url: '' }), ...props, ...localPropsOf(record) } }
}

/** Shapes of tldraw that could carry an address, and here never do. */
const ADDRESSED: ReadonlySet<DrawnType> = new Set(['geo', 'note'])

export function withoutLocal(type: DrawnType, props: object): Readonly<Record<string, unknown>> {
  const local = new Set(['url', ...Object.keys(localPropsOf({ id: '', typeName: 'shape', type }))])
  return Object.fromEntries(Object.entries(props).filter(([key]) => !local.has(key)))
}
