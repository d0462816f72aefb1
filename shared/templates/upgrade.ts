import { TEMPLATE_SCHEMA } from './template.ts'
import { TemplateError } from './template-error.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * The only place that knows older versions of the format: what makes a file of a version one of the next. A step
 * sees a file nobody has checked, keeps every path as it was, so that what is wrong is found where it stands,
 * and leaves alone what it does not understand: the reader of the newest version will say so.
 *
 * When tldraw changes the properties of a shape in `DRAWN_TYPES`, TEMPLATE_SCHEMA grows and the step to it
 * migrates `pages[].drawing[].props` (tests/templates/upgrade.test.ts notices).
 */
const STEPS: Readonly<Record<number, (file: Json) => Json>> = {
  // Version 2 only added: what a file of version 1 does not say is left out in the new form, too.
  1: (file) => ({ ...file, schema: 2 }),
}

/**
 * Lifts a file of any older version to the newest, step by step.
 *
 * @param json what JSON.parse made of the file; what is no object is passed on, to be refused as such
 * @throws TemplateError when `schema` is no version, or that of a newer program: said before all else, since
 *   a newer file would otherwise be refused for a key that is not known yet
 */
export function upgradeTemplate(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('schema' in json)) return json
  let file: Json = { ...json }
  for (let version = versionOf(file); version < TEMPLATE_SCHEMA; version++) {
    const step = STEPS[version]
    if (step === undefined) throw new TemplateError('schema', 'no-version')
    file = step(file)
  }
  return file
}

function versionOf({ schema }: Json): number {
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) {
    throw new TemplateError('schema', 'no-version')
  }
  if (schema > TEMPLATE_SCHEMA) throw new TemplateError('schema', 'newer', schema, TEMPLATE_SCHEMA)
  return schema
}
