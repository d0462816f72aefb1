import { parseAssetName } from '../../assets/asset.ts'
import { FIELD, FIELD_COLORS, FIELD_KINDS } from '../../fields/field.ts'
import { SHEET } from '../../fields/sheet.ts'
import { OFFER, OFFER_AGE, OFFER_LEVELS, OFFER_STATES } from '../../offers/offer.ts'
import { COLUMN_ID, COLUMN_TYPES, ROW } from '../../tables/column.ts'
import {
  aboveZero,
  anything,
  atLeastZero,
  dictionary,
  finite,
  flag,
  idOf,
  indexKey,
  json,
  link,
  listOf,
  matching,
  notZero,
  object,
  oneOf,
  orMissing,
  orNull,
  type Rule,
  share,
  text,
} from './rules.ts'

/*
 * The records a board may hold, property by property as tldraw's schema and ours have them. A test holds both
 * against each other, record by record and fault by fault: they may not differ in anything.
 */

function word(words: string): Rule {
  return oneOf(...words.split(' '))
}

const color = word(
  'black grey light-violet violet blue light-blue yellow orange green light-green light-red red white',
)
const dash = word('draw solid dashed dotted none')
const fill = word('none semi solid pattern fill lined-fill')
const size = word('s m l xl')
const font = word('draw sans serif mono')
const align = word('start middle end start-legacy end-legacy middle-legacy')
const verticalAlign = word('start middle end')
const arrowhead = word('arrow triangle square dot pipe diamond inverted bar none')
const geo = word(
  'cloud rectangle ellipse triangle diamond pentagon hexagon octagon star rhombus rhombus-2 oval trapezoid arrow-right arrow-left arrow-up arrow-down x-box check-box heart',
)
const richText = object({ type: text, content: listOf(anything), attrs: anything })
const point = object({ x: finite, y: finite, z: orMissing(finite) })
const segments = listOf(object({ type: word('free straight'), path: text, dim: orMissing(oneOf(2, 3)) }))
const columnId = matching((id) => COLUMN_ID.test(id))
const years = orNull(
  (value) => Number.isInteger(value) && Number(value) >= OFFER_AGE.min && Number(value) <= OFFER_AGE.max,
)

const label = { labelColor: color, font, richText }
const stroke = { color, size, segments, isComplete: flag, isPen: flag, scale: aboveZero }
const stretch = { scaleX: notZero, scaleY: notZero }
const area = { w: aboveZero, h: aboveZero }

const SHAPE_PROPS: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  arrow: {
    ...{ ...label, color, fill, dash, size, kind: word('arc elbow'), scale: aboveZero },
    ...{ arrowheadStart: arrowhead, arrowheadEnd: arrowhead, start: point, end: point },
    ...{ bend: finite, labelPosition: finite, elbowMidPoint: finite },
  },
  draw: { ...stroke, ...stretch, fill, dash, isClosed: flag },
  frame: { ...area, name: text, color },
  geo: {
    ...{ ...label, ...area, geo, color, fill, dash, size, align, verticalAlign },
    ...{ url: link, growY: atLeastZero, scale: aboveZero, flipX: flag, flipY: flag },
  },
  group: {},
  highlight: { ...stroke, ...stretch },
  image: {
    ...{ ...area, playing: flag, url: link, assetId: matching((name) => parseAssetName(name) !== null) },
    ...{ crop: orNull(object({ topLeft: point, bottomRight: point, isCircle: orMissing(flag) })) },
    ...{ flipX: flag, flipY: flag, altText: text },
  },
  line: {
    ...{ color, dash, size, spline: word('cubic line'), scale: aboveZero },
    points: dictionary(text, object({ id: text, index: indexKey, x: finite, y: finite })),
  },
  note: {
    ...{ ...label, color, size, align, verticalAlign, url: link, scale: aboveZero },
    ...{ fontSizeAdjustment: orNull(atLeastZero), growY: atLeastZero, textLastEditedBy: orNull(text) },
  },
  text: {
    ...{ color, size, font, textAlign: word('start middle end'), w: aboveZero },
    ...{ richText, scale: aboveZero, autoSize: flag },
  },
  [FIELD]: {
    ...{ ...area, title: text, question: text, color: oneOf(...FIELD_COLORS), kind: oneOf(...FIELD_KINDS) },
    columns: orMissing(
      listOf(
        object({
          ...{ id: columnId, title: text, type: oneOf(...COLUMN_TYPES), width: finite },
          choices: listOf(text),
        }),
      ),
    ),
  },
  [SHEET]: { richText },
  [ROW]: { cells: dictionary(columnId, text) },
  [OFFER]: {
    ...{ ...area, richText, ageFrom: years, ageTo: years, level: orNull(oneOf(...OFFER_LEVELS)) },
    ...{ office: text, state: oneOf(...OFFER_STATES) },
  },
}

const arrowEnd = object({
  ...{ terminal: word('start end'), normalizedAnchor: point, isExact: flag, isPrecise: flag },
  snap: word('center edge-point edge none'),
})

function shape(type: string, props: Readonly<Record<string, Rule>>): Rule {
  return object({
    ...{ id: idOf('shape'), typeName: oneOf('shape'), type: oneOf(type), parentId: idOf('page', 'shape') },
    ...{ index: indexKey, x: finite, y: finite, rotation: finite, isLocked: flag, opacity: share },
    ...{ props: object(props), meta: json },
  })
}

/** What a shape of each type must be. */
export const SHAPE_RULES: ReadonlyMap<unknown, Rule> = new Map(
  Object.entries(SHAPE_PROPS).map(([type, props]) => [type, shape(type, props)]),
)

/** What records of each other kind must be. */
export const RECORD_RULES: ReadonlyMap<unknown, Rule> = new Map([
  [
    'document',
    object({
      ...{ typeName: oneOf('document'), id: oneOf('document:document') },
      ...{ gridSize: finite, name: text, meta: json },
    }),
  ],
  ['page', object({ typeName: oneOf('page'), id: idOf('page'), name: text, index: indexKey, meta: json })],
  [
    'binding',
    object({
      ...{ id: idOf('binding'), typeName: oneOf('binding'), type: oneOf('arrow') },
      ...{ fromId: idOf('shape'), toId: idOf('shape'), props: arrowEnd, meta: json },
    }),
  ],
])
