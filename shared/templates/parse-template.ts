import { FIELD_COLORS } from '../fields/field.ts'
import { checkIds, checkOverlaps, checkSize } from './consistency.ts'
import { checkDrawings } from './drawing-consistency.ts'
import { TEMPLATE_LIMITS } from './limits.ts'
import { readDrawn } from './parse-drawing.ts'
import { readField } from './parse-field.ts'
import { checkPlaceholders } from './placeholders.ts'
import {
  readChoice,
  readId,
  readKeys,
  readList,
  readLocal,
  readNumber,
  readOptionalList,
  readOrNull,
  readPageId,
  readPartly,
  readWhole,
} from './readers.ts'
import {
  LABEL_ALIGNS,
  LABEL_SIZES,
  RESULT_FORMS,
  TEMPLATE_SCHEMA,
  type Template,
  type TemplateLabel,
  type TemplateMeaning,
  type TemplatePage,
  type TemplatePlaceholder,
  type TemplateStep,
} from './template.ts'
import { TemplateError } from './template-error.ts'
import { upgradeTemplate } from './upgrade.ts'

const LABEL_ROTATIONS = [0, -90] as const
const PLACEHOLDER_TYPES = ['text', 'date'] as const

/**
 * Checks what a file says and knows it as a template from then on. A file of an older version has less to say,
 * and is a template of this version that says just that.
 *
 * @param json what JSON.parse made of the file
 * @throws TemplateError naming the path of the first thing that is wrong
 */
export function parseTemplate(json: unknown): Template {
  const keys = ['schema', 'id', 'title', 'purpose', 'minutes', 'people', 'pages'] as const
  const file = readPartly(upgradeTemplate(json), '', keys, ['placeholders', 'legend', 'agenda'])
  const { placeholders, steps } = TEMPLATE_LIMITS
  const template: Template = {
    schema: TEMPLATE_SCHEMA,
    id: readId(file.id, 'id'),
    title: readLocal(file.title, 'title', TEMPLATE_LIMITS.title),
    purpose: readLocal(file.purpose, 'purpose', TEMPLATE_LIMITS.purpose),
    minutes: readWhole(file.minutes, 'minutes', TEMPLATE_LIMITS.minutes),
    people: readPeople(file.people, 'people'),
    placeholders: readOptionalList(file.placeholders, 'placeholders', placeholders, readPlaceholder),
    legend: readOptionalList(file.legend, 'legend', FIELD_COLORS.length, readMeaning),
    agenda: readOptionalList(file.agenda, 'agenda', steps, readStep),
    pages: readList(file.pages, 'pages', { min: 1, max: TEMPLATE_LIMITS.pages }, readPage),
  }
  checkSize(template)
  checkIds(template)
  checkDrawings(template)
  checkOverlaps(template)
  checkPlaceholders(template)
  return template
}

function readPeople(value: unknown, path: string): Template['people'] {
  const people = readKeys(value, path, ['from', 'to'])
  const from = readWhole(people.from, `${path}.from`, TEMPLATE_LIMITS.people)
  const to = readWhole(people.to, `${path}.to`, TEMPLATE_LIMITS.people)
  if (to < from) throw new TemplateError(`${path}.to`, 'less-than', `${path}.from`)
  return { from, to }
}

function readPlaceholder(value: unknown, path: string): TemplatePlaceholder {
  const { id, label, type } = readKeys(value, path, ['id', 'label', 'type'])
  return {
    id: readId(id, `${path}.id`),
    label: readLocal(label, `${path}.label`, TEMPLATE_LIMITS.title),
    type: readChoice(type, `${path}.type`, PLACEHOLDER_TYPES),
  }
}

function readMeaning(value: unknown, path: string): TemplateMeaning {
  const { color, meaning } = readKeys(value, path, ['color', 'meaning'])
  return {
    color: readChoice(color, `${path}.color`, FIELD_COLORS),
    meaning: readLocal(meaning, `${path}.meaning`, TEMPLATE_LIMITS.title),
  }
}

function readStep(value: unknown, path: string): TemplateStep {
  const step = readKeys(value, path, ['id', 'title', 'minutes', 'instruction'])
  return {
    id: readId(step.id, `${path}.id`),
    title: readLocal(step.title, `${path}.title`, TEMPLATE_LIMITS.title),
    minutes: readWhole(step.minutes, `${path}.minutes`, TEMPLATE_LIMITS.minutes),
    instruction: readLocal(step.instruction, `${path}.instruction`, TEMPLATE_LIMITS.instruction),
  }
}

function readPage(value: unknown, path: string): TemplatePage {
  const page = readPartly(value, path, ['id', 'title', 'fields', 'labels'], ['result', 'drawing'])
  const count = { min: 0, max: TEMPLATE_LIMITS.fields }
  return {
    id: readPageId(page.id, `${path}.id`),
    title: readLocal(page.title, `${path}.title`, TEMPLATE_LIMITS.title),
    result: readOrNull(page.result, `${path}.result`, (form, at) => readChoice(form, at, RESULT_FORMS)),
    fields: readList(page.fields, `${path}.fields`, count, readField),
    labels: readList(page.labels, `${path}.labels`, count, readLabel),
    drawing: readOptionalList(page.drawing, `${path}.drawing`, TEMPLATE_LIMITS.drawn, readDrawn),
  }
}

function readLabel(value: unknown, path: string): TemplateLabel {
  const label = readPartly(value, path, ['id', 'text', 'x', 'y', 'size', 'rotation'], ['width', 'align'])
  const { place, size, labelWidth } = TEMPLATE_LIMITS
  return {
    id: readId(label.id, `${path}.id`),
    text: readLocal(label.text, `${path}.text`, TEMPLATE_LIMITS.text),
    x: readNumber(label.x, `${path}.x`, place),
    y: readNumber(label.y, `${path}.y`, place),
    size: readChoice(label.size, `${path}.size`, LABEL_SIZES),
    rotation: readChoice(label.rotation, `${path}.rotation`, LABEL_ROTATIONS),
    width: readOrNull(label.width, `${path}.width`, (width, at) =>
      readNumber(width, at, { min: labelWidth, max: size }),
    ),
    align: readChoice(label.align ?? 'start', `${path}.align`, LABEL_ALIGNS),
  }
}
