import { FIELD_COLORS, FIELD_KINDS, FIELD_MIN, type FieldKind } from '../fields/field.ts'
import { TEMPLATE_LIMITS } from './limits.ts'
import {
  readBlock,
  readBox,
  readCard,
  readColumn,
  readConnector,
  readOffer,
  readRow,
} from './parse-contents.ts'
import {
  readChoice,
  readId,
  readKeys,
  readLocalOrNothing,
  readNumber,
  readOptionalList,
  readOrNull,
  readPartly,
} from './readers.ts'
import type { TemplateField, TemplatePlace } from './template.ts'
import { TemplateError } from './template-error.ts'

type Contents = 'cards' | 'offers' | 'blocks' | 'columns' | 'rows' | 'boxes' | 'connectors'

/** What a field of each kind can hold from the start. */
const CONTENTS: Readonly<Record<FieldKind, readonly Contents[]>> = {
  notes: ['cards'],
  text: ['blocks'],
  table: ['columns', 'rows'],
  diagram: ['boxes', 'connectors'],
  chain: ['cards', 'offers'],
  veedel: ['cards'],
}

const COMMON = ['id', 'color', 'kind', 'x', 'y', 'w', 'h'] as const
const ALL = [
  'title',
  'question',
  'place',
  'cards',
  'offers',
  'blocks',
  'columns',
  'rows',
  'boxes',
  'connectors',
] as const

export function readField(value: unknown, path: string): TemplateField {
  const field = readPartly(value, path, COMMON, ALL)
  const kind = readChoice(field.kind, `${path}.kind`, FIELD_KINDS)
  for (const [key, content] of Object.entries(field)) checkKind(key, content, kind, path)
  const { place, size } = TEMPLATE_LIMITS
  return {
    id: readId(field.id, `${path}.id`),
    title: readLocalOrNothing(field.title, `${path}.title`, TEMPLATE_LIMITS.title),
    question: readLocalOrNothing(field.question, `${path}.question`, TEMPLATE_LIMITS.question),
    color: readChoice(field.color, `${path}.color`, FIELD_COLORS),
    kind,
    x: readNumber(field.x, `${path}.x`, place),
    y: readNumber(field.y, `${path}.y`, place),
    w: readNumber(field.w, `${path}.w`, { min: FIELD_MIN.w, max: size }),
    h: readNumber(field.h, `${path}.h`, { min: FIELD_MIN.h, max: size }),
    place: readOrNull(field.place, `${path}.place`, readPlace),
    ...readContents(field, path),
  }
}

/** An empty list says nothing, and so is allowed everywhere. */
function checkKind(key: string, content: unknown, kind: FieldKind, path: string): void {
  const known = Object.values(CONTENTS).flat()
  const name = known.find((one) => one === key)
  if (name === undefined || CONTENTS[kind].includes(name)) return
  if (Array.isArray(content) && content.length === 0) return
  throw new TemplateError(`${path}.${key}`, 'wrong-kind', kind)
}

function readContents(
  field: Partial<Record<Contents, unknown>>,
  path: string,
): Pick<TemplateField, Contents> {
  const { contents, blocks } = TEMPLATE_LIMITS
  const at = (name: Contents) => `${path}.${name}`
  const columns = readOptionalList(field.columns, at('columns'), contents, readColumn)
  return {
    cards: readOptionalList(field.cards, at('cards'), contents, readCard),
    offers: readOptionalList(field.offers, at('offers'), contents, readOffer),
    blocks: readOptionalList(field.blocks, at('blocks'), blocks, readBlock),
    columns,
    rows: readOptionalList(field.rows, at('rows'), contents, (row, where) => readRow(row, where, columns)),
    boxes: readOptionalList(field.boxes, at('boxes'), contents, readBox),
    connectors: readOptionalList(field.connectors, at('connectors'), contents, readConnector),
  }
}

function readPlace(value: unknown, path: string): TemplatePlace {
  const { row, column } = readKeys(value, path, ['row', 'column'])
  return { row: readId(row, `${path}.row`), column: readId(column, `${path}.column`) }
}
