import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBoardSchema } from '../../shared/records/schema.ts'
import { TEMPLATES } from '../../shared/templates/house.ts'
import { parseTemplate } from '../../shared/templates/parse-template.ts'
import { DRAWN_TYPES, TEMPLATE_SCHEMA } from '../../shared/templates/template.ts'
import { readTemplateFile } from '../../shared/templates/template-file.ts'
import { upgradeTemplate } from '../../shared/templates/upgrade.ts'

/** The SWOT as it came with the program when the format was new; never to be changed. */
const OLD = readTemplateFile(readFileSync(join(import.meta.dirname, 'files/swot-version-1.json'), 'utf8'))

test('a file of version 1 is read as what it said, and has nothing of what came later', () => {
  const template = parseTemplate(OLD)
  expect(template).toMatchObject({ ...(OLD as object), schema: TEMPLATE_SCHEMA })
  expect([template.placeholders, template.legend, template.agenda]).toEqual([[], [], []])
  for (const page of template.pages) expect([page.result, page.drawing]).toEqual([null, []])
})

test('lifting changes no file of this version, and leaves the old one as it was', () => {
  for (const template of TEMPLATES) expect(upgradeTemplate(template)).toEqual(template)
  const before = JSON.stringify(OLD)
  expect(upgradeTemplate(OLD)).not.toBe(OLD)
  expect(JSON.stringify(OLD)).toBe(before)
})

test('there is a way up from every version there has been', () => {
  for (let schema = 1; schema <= TEMPLATE_SCHEMA; schema++) {
    expect(upgradeTemplate({ schema })).toMatchObject({ schema: TEMPLATE_SCHEMA })
  }
})

/**
 * A drawing is kept as tldraw has it. When one of these grows, files saved before hold shapes of the old form:
 * TEMPLATE_SCHEMA grows with it, and shared/templates/upgrade.ts gets a step that migrates them.
 */
test('drawn shapes are those of the tldraw this version of the format was made with', () => {
  const { sequences } = createBoardSchema().serialize() as { sequences: Record<string, number> }
  const names = [...DRAWN_TYPES.map((type) => `shape.${type}`), 'binding.arrow']
  expect(Object.fromEntries(names.map((name) => [name, sequences[`com.tldraw.${name}`]]))).toEqual({
    ...{ 'shape.arrow': 8, 'shape.draw': 5, 'shape.frame': 1, 'shape.geo': 12, 'shape.group': 0 },
    ...{ 'shape.highlight': 4, 'shape.line': 5, 'shape.note': 13, 'shape.text': 4, 'binding.arrow': 1 },
  })
})
