/** What lies in a template's fields from the start, kind by kind. */
import { FIELD_COLORS } from '../fields/field.ts'
import { OFFER_AGE, OFFER_LEVELS, OFFER_STATES } from '../offers/offer.ts'
import { COLUMN_TYPES, COLUMN_WIDTH } from '../tables/column.ts'
import { TEMPLATE_LIMITS } from './limits.ts'
import {
  readChoice,
  readId,
  readKeys,
  readLocal,
  readLocalOrNothing,
  readNumber,
  readOptionalList,
  readOrNull,
  readPartly,
  readWhole,
} from './readers.ts'
import type {
  TemplateBlock,
  TemplateBox,
  TemplateCard,
  TemplateColumn,
  TemplateConnector,
  TemplateOffer,
  TemplateRow,
} from './template.ts'
import { TemplateError } from './template-error.ts'

const BLOCK_STYLES = ['heading', 'subheading', 'paragraph', 'item'] as const

export function readCard(value: unknown, path: string): TemplateCard {
  const { text, color } = readKeys(value, path, ['text', 'color'])
  return {
    text: readLocal(text, `${path}.text`, TEMPLATE_LIMITS.text),
    color: readChoice(color, `${path}.color`, FIELD_COLORS),
  }
}

export function readOffer(value: unknown, path: string): TemplateOffer {
  const offer = readPartly(value, path, ['name'], ['ageFrom', 'ageTo', 'level', 'state'])
  const age = (years: unknown, at: string) => readWhole(years, at, OFFER_AGE)
  const [ageFrom, ageTo] = [
    readOrNull(offer.ageFrom, `${path}.ageFrom`, age),
    readOrNull(offer.ageTo, `${path}.ageTo`, age),
  ]
  if (ageFrom !== null && ageTo !== null && ageTo < ageFrom) {
    throw new TemplateError(`${path}.ageTo`, 'less-than', `${path}.ageFrom`)
  }
  return {
    name: readLocal(offer.name, `${path}.name`, TEMPLATE_LIMITS.text),
    ageFrom,
    ageTo,
    level: readOrNull(offer.level, `${path}.level`, (level, at) => readChoice(level, at, OFFER_LEVELS)),
    state: readChoice(offer.state ?? 'existing', `${path}.state`, OFFER_STATES),
  }
}

export function readBlock(value: unknown, path: string): TemplateBlock {
  const { style, text } = readKeys(value, path, ['style', 'text'])
  return {
    style: readChoice(style, `${path}.style`, BLOCK_STYLES),
    text: readLocal(text, `${path}.text`, TEMPLATE_LIMITS.paragraph),
  }
}

export function readColumn(value: unknown, path: string): TemplateColumn {
  const column = readPartly(value, path, ['id', 'type', 'width'], ['title', 'choices'])
  const type = readChoice(column.type, `${path}.type`, COLUMN_TYPES)
  const readOne = (choice: unknown, at: string) => readLocal(choice, at, TEMPLATE_LIMITS.title)
  const choices = readOptionalList(column.choices, `${path}.choices`, TEMPLATE_LIMITS.choices, readOne)
  if (choices.length > 0 !== (type === 'choice')) {
    throw new TemplateError(`${path}.choices`, 'needs-choices')
  }
  return {
    id: readId(column.id, `${path}.id`),
    title: readLocalOrNothing(column.title, `${path}.title`, TEMPLATE_LIMITS.title),
    type,
    width: readNumber(column.width, `${path}.width`, COLUMN_WIDTH),
    choices,
  }
}

export function readRow(value: unknown, path: string, columns: readonly TemplateColumn[]): TemplateRow {
  const cells = readPartly(
    value,
    path,
    [],
    columns.map(({ id }) => id),
  )
  return Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => [id, readLocal(cell, `${path}.${id}`, TEMPLATE_LIMITS.text)]),
  )
}

export function readBox(value: unknown, path: string): TemplateBox {
  const box = readKeys(value, path, ['id', 'text', 'color', 'x', 'y', 'w', 'h'])
  const { place, size } = TEMPLATE_LIMITS
  return {
    id: readId(box.id, `${path}.id`),
    text: readLocal(box.text, `${path}.text`, TEMPLATE_LIMITS.text),
    color: readChoice(box.color, `${path}.color`, FIELD_COLORS),
    x: readNumber(box.x, `${path}.x`, place),
    y: readNumber(box.y, `${path}.y`, place),
    w: readNumber(box.w, `${path}.w`, { min: 8, max: size }),
    h: readNumber(box.h, `${path}.h`, { min: 8, max: size }),
  }
}

export function readConnector(value: unknown, path: string): TemplateConnector {
  const { from, to, text } = readPartly(value, path, ['from', 'to'], ['text'])
  return {
    from: readId(from, `${path}.from`),
    to: readId(to, `${path}.to`),
    text: readOrNull(text, `${path}.text`, (local, at) => readLocal(local, at, TEMPLATE_LIMITS.title)),
  }
}
