import { FIELD_COLORS, FIELD_KINDS, FIELD_MIN } from '../fields/field.ts'
import { checkIds, checkOverlaps } from './consistency.ts'
import { readChoice, readKeys, readList, readNumber, readText, readWhole } from './readers.ts'
import {
  type LocalText,
  TEMPLATE_SCHEMA,
  type Template,
  type TemplateField,
  type TemplateLabel,
  type TemplatePage,
} from './template.ts'
import { TemplateError } from './template-error.ts'

/** What a template may have: far more than any wall needs, far less than would slow a board down. */
export const TEMPLATE_LIMITS = {
  pages: 40,
  /** On one page; for labels the same. */
  fields: 200,
  title: 120,
  purpose: 400,
  question: 200,
  id: 60,
  place: { min: -100_000, max: 100_000 },
  size: 20_000,
  minutes: { min: 1, max: 10_080 },
  people: { min: 1, max: 1000 },
} as const

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Without hyphens, so that `<page>-<field>` cannot mean two fields. */
const PAGE_ID = /^[a-z0-9]+$/
const LABEL_SIZES = ['s', 'm', 'l', 'xl'] as const
const LABEL_ROTATIONS = [0, -90] as const

/**
 * Checks what a file says and knows it as a template from then on.
 *
 * @param json what JSON.parse made of the file
 * @throws TemplateError naming the path of the first thing that is wrong
 */
export function parseTemplate(json: unknown): Template {
  checkSchema(json)
  const keys = ['schema', 'id', 'title', 'purpose', 'minutes', 'people', 'pages'] as const
  const file = readKeys(json, '', keys)
  const template: Template = {
    schema: TEMPLATE_SCHEMA,
    id: readId(file.id, 'id', ID),
    title: readLocal(file.title, 'title', TEMPLATE_LIMITS.title),
    purpose: readLocal(file.purpose, 'purpose', TEMPLATE_LIMITS.purpose),
    minutes: readWhole(file.minutes, 'minutes', TEMPLATE_LIMITS.minutes),
    people: readPeople(file.people, 'people'),
    pages: readList(file.pages, 'pages', { min: 1, max: TEMPLATE_LIMITS.pages }, readPage),
  }
  checkIds(template)
  checkOverlaps(template)
  return template
}

/** Before all else: a newer file would otherwise be refused for a key that is not known yet. */
function checkSchema(json: unknown): void {
  if (typeof json !== 'object' || json === null || !('schema' in json)) return // said by readKeys
  const { schema } = json
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) {
    throw new TemplateError('schema', 'is not the number of a version')
  }
  if (schema > TEMPLATE_SCHEMA) {
    const needed = `is ${schema}, and this Planwand reads up to ${TEMPLATE_SCHEMA}: a newer one is needed`
    throw new TemplateError('schema', needed)
  }
}

function readPeople(value: unknown, path: string): Template['people'] {
  const people = readKeys(value, path, ['from', 'to'])
  const from = readWhole(people.from, `${path}.from`, TEMPLATE_LIMITS.people)
  const to = readWhole(people.to, `${path}.to`, TEMPLATE_LIMITS.people)
  if (to < from) throw new TemplateError(`${path}.to`, `is less than ${path}.from`)
  return { from, to }
}

function readPage(value: unknown, path: string): TemplatePage {
  const page = readKeys(value, path, ['id', 'title', 'fields', 'labels'])
  const count = { min: 0, max: TEMPLATE_LIMITS.fields }
  return {
    id: readId(page.id, `${path}.id`, PAGE_ID),
    title: readLocal(page.title, `${path}.title`, TEMPLATE_LIMITS.title),
    fields: readList(page.fields, `${path}.fields`, count, readField),
    labels: readList(page.labels, `${path}.labels`, count, readLabel),
  }
}

function readField(value: unknown, path: string): TemplateField {
  const keys = ['id', 'title', 'question', 'color', 'kind', 'x', 'y', 'w', 'h'] as const
  const field = readKeys(value, path, keys)
  const { place, size } = TEMPLATE_LIMITS
  return {
    id: readId(field.id, `${path}.id`, ID),
    title: readLocal(field.title, `${path}.title`, TEMPLATE_LIMITS.title),
    question: readLocal(field.question, `${path}.question`, TEMPLATE_LIMITS.question),
    color: readChoice(field.color, `${path}.color`, FIELD_COLORS),
    kind: readChoice(field.kind, `${path}.kind`, FIELD_KINDS),
    x: readNumber(field.x, `${path}.x`, place),
    y: readNumber(field.y, `${path}.y`, place),
    w: readNumber(field.w, `${path}.w`, { min: FIELD_MIN.w, max: size }),
    h: readNumber(field.h, `${path}.h`, { min: FIELD_MIN.h, max: size }),
  }
}

function readLabel(value: unknown, path: string): TemplateLabel {
  const label = readKeys(value, path, ['id', 'text', 'x', 'y', 'size', 'rotation'])
  return {
    id: readId(label.id, `${path}.id`, ID),
    text: readLocal(label.text, `${path}.text`, TEMPLATE_LIMITS.title),
    x: readNumber(label.x, `${path}.x`, TEMPLATE_LIMITS.place),
    y: readNumber(label.y, `${path}.y`, TEMPLATE_LIMITS.place),
    size: readChoice(label.size, `${path}.size`, LABEL_SIZES),
    rotation: readChoice(label.rotation, `${path}.rotation`, LABEL_ROTATIONS),
  }
}

function readLocal(value: unknown, path: string, limit: number): LocalText {
  const text = readKeys(value, path, ['de', 'en'])
  return { de: readText(text.de, `${path}.de`, limit), en: readText(text.en, `${path}.en`, limit) }
}

function readId(value: unknown, path: string, form: RegExp): string {
  const id = readText(value, path, TEMPLATE_LIMITS.id)
  if (!form.test(id)) {
    const letters =
      form === ID ? 'lower-case letters, digits and single hyphens' : 'lower-case letters and digits'
    throw new TemplateError(path, `may have only ${letters}`)
  }
  return id
}
