import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FIELD_HEAD } from '../../shared/fields/field.ts'
import { tidy } from '../../shared/fields/tidy.ts'
import { EMPTY_TEMPLATE, TEMPLATES } from '../../shared/templates/house.ts'
import { parseTemplate } from '../../shared/templates/parse-template.ts'

const folder = join(import.meta.dirname, '../../shared/templates/files')
const GRID = 8
/** Width and height of a new card. */
const CARD = 200
const card = { x: 0, y: 0, w: CARD, h: CARD, color: 'yellow', author: '' }

test('every file in the folder is a template of the same name, and is in the gallery', () => {
  const files = readdirSync(folder)
  const read = files.map((name) => parseTemplate(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  expect(read.map(({ id }) => `${id}.json`)).toEqual(files)
  expect(TEMPLATES.map(({ id }) => id).sort()).toEqual(read.map(({ id }) => id).sort())
  expect(new Set(files).size).toBe(TEMPLATES.length)
})

test('the example in the documentation is a template', () => {
  const text = readFileSync(join(folder, '../../../docs/templates.md'), 'utf8')
  const example: unknown = JSON.parse(/```json\n(.*?)```/s.exec(text)?.[1] ?? '')
  expect(parseTemplate(example).id).toBe('rueckblick')
})

test('the empty board has one page and nothing on it', () => {
  const empty = TEMPLATES.find(({ id }) => id === EMPTY_TEMPLATE)
  expect(empty?.pages.map(({ fields, labels }) => [...fields, ...labels])).toEqual([[]])
})

describe.each(TEMPLATES.map((template) => ({ id: template.id, template })))('$id', ({ template }) => {
  const fields = template.pages.flatMap((page) => page.fields)
  const labels = template.pages.flatMap((page) => page.labels)

  test('stands on the grid', () => {
    for (const { x, y, w, h } of fields)
      expect([x, y, w, h].map((n) => Math.abs(n % GRID))).toEqual([0, 0, 0, 0])
    for (const { x, y } of labels) expect([x, y].map((n) => Math.abs(n % GRID))).toEqual([0, 0])
  })

  test('asks in every field, and says it in a way that fits the head', () => {
    for (const { title, question, w, id } of fields) {
      for (const language of ['de', 'en'] as const) {
        expect(question[language], id).toMatch(/\?$/)
        // Generous means for a letter at 21 and 15 px; the count at the right needs the rest.
        expect(title[language].length * 11, id).toBeLessThan(w - 56)
        expect(question[language].length * 8, id).toBeLessThan((w - 48) * 2)
      }
    }
  })

  test('has gaps wide enough to tell fields apart', () => {
    for (const page of template.pages) {
      for (const [at, a] of page.fields.entries()) {
        for (const b of page.fields.slice(at + 1)) {
          const across = Math.max(b.x - a.x - a.w, a.x - b.x - b.w)
          const down = Math.max(b.y - a.y - a.h, a.y - b.y - b.h)
          expect(Math.max(across, down), `${a.id}, ${b.id}`).toBeGreaterThanOrEqual(32)
        }
      }
    }
  })

  test('has fields that tidied cards fill to the edge', () => {
    for (const { id, w, h } of fields) {
      const count = Math.floor(w / CARD) * Math.floor((h - FIELD_HEAD) / CARD)
      const cards = Array.from({ length: count }, (_, at) => ({ ...card, id: String(at) }))
      const places = [...tidy(cards, w, 'grid').values()]
      const left = Math.min(...places.map(({ x }) => x))
      expect(w - CARD - Math.max(...places.map(({ x }) => x)), id).toBe(left)
      expect(h - CARD - Math.max(...places.map(({ y }) => y)), id).toBe(left)
    }
  })

  test('labels begin outside the fields', () => {
    for (const page of template.pages) {
      for (const { id, x, y } of page.labels) {
        const inside = page.fields.some((f) => x >= f.x && x < f.x + f.w && y > f.y && y < f.y + f.h)
        expect(inside, id).toBe(false)
      }
    }
  })
})
