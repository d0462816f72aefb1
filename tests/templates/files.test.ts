import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { programmeParts } from '../../scripts/programme-template.ts'
import { FIELD_HEAD } from '../../shared/fields/field.ts'
import { tidy } from '../../shared/fields/tidy.ts'
import { OFFER_SIZE } from '../../shared/offers/offer.ts'
import { EMPTY_TEMPLATE, TEMPLATES } from '../../shared/templates/house.ts'
import { parseTemplate } from '../../shared/templates/parse-template.ts'
import { LABEL_LETTERS, type TemplateLabel } from '../../shared/templates/template.ts'

const folder = join(import.meta.dirname, '../../shared/templates/files')
const GRID = 8
/** Width and height of a new card. */
const CARD = 200
/** Beside and below tidied cards. */
const MARGIN = 24
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
    for (const { id, kind, w, h } of fields) {
      if (kind !== 'notes' && kind !== 'veedel') continue
      const { right, bottom } = marginsOfFilled(w, h, { w: CARD, h: CARD })
      expect([right, bottom], id).toEqual([MARGIN, MARGIN])
    }
  })

  test('has places in the chain that hold offers beside each other, and rows of cards', () => {
    for (const { id, kind, w, h } of fields) {
      if (kind !== 'chain') continue
      expect(marginsOfFilled(w, h, OFFER_SIZE).right, id).toBe(MARGIN)
      expect(h - FIELD_HEAD, id).toBeGreaterThanOrEqual(CARD + MARGIN)
    }
  })

  test('has tables that show every column, and diagrams that hold their boxes', () => {
    for (const { id, kind, w, h, columns, boxes } of fields) {
      if (kind === 'table') {
        expect(columns.length, id).toBeGreaterThan(0)
        expect(columns.reduce((sum, { width }) => sum + width, 0) + 2 * MARGIN, id).toBeLessThanOrEqual(w)
      }
      for (const box of boxes) {
        expect([box.x, box.y, box.w, box.h].map((n) => n % GRID)).toEqual([0, 0, 0, 0])
        expect(Math.min(box.x, w - box.x - box.w), `${id}, ${box.id}`).toBeGreaterThanOrEqual(MARGIN)
        expect(Math.min(box.y - FIELD_HEAD, h - box.y - box.h)).toBeGreaterThanOrEqual(MARGIN)
      }
    }
  })

  test('has labels that lie on no field and on no other label', () => {
    for (const page of template.pages) {
      const boxes = page.labels.map((one) => ({ id: one.id, ...labelBox(one) }))
      for (const [at, box] of boxes.entries()) {
        const others = [...page.fields, ...boxes.slice(at + 1)]
        expect(
          others.filter((other) => overlap(box, other)).map(({ id }) => id),
          box.id,
        ).toEqual([])
      }
    }
  })

  test('has an agenda that takes as long as the template says, and gives every colour one meaning', () => {
    const minutes = template.agenda.reduce((sum, step) => sum + step.minutes, 0)
    if (template.id !== EMPTY_TEMPLATE) expect(minutes).toBe(template.minutes)
    expect(new Set(template.agenda.map((step) => step.id)).size).toBe(template.agenda.length)
    expect(new Set(template.legend.map(({ color }) => color)).size).toBe(template.legend.length)
    const meant = new Set(template.legend.map(({ color }) => color))
    const used = fields.flatMap(({ cards, boxes }) => [...cards, ...boxes].map(({ color }) => color))
    expect(used.filter((color) => !meant.has(color))).toEqual([])
  })
})

test('the gallery in the documentation shows every page of the nine', () => {
  const docs = join(folder, '../../../docs')
  const text = readFileSync(join(docs, 'template-gallery.md'), 'utf8')
  const shown = [...text.matchAll(/\]\((images\/templates\/[^)]+\.png)\)/g)].map(([, path = '']) => path)
  const all = TEMPLATES.filter(({ id }) => id !== EMPTY_TEMPLATE && id !== 'programm')
  const pages = all.flatMap(({ id, pages }) => pages.map((page) => `images/templates/${id}-${page.id}.png`))
  expect(shown.toSorted()).toEqual(pages.toSorted())
  for (const path of shown) expect(existsSync(join(docs, path)), path).toBe(true)
})

test('every colour means the same in all templates', () => {
  const all = TEMPLATES.flatMap(({ legend }) => legend)
  const meanings = new Set(all.map(({ color, meaning }) => `${color}: ${meaning.de}, ${meaning.en}`))
  expect(meanings.size).toBe(new Set(all.map(({ color }) => color)).size)
})

test('the whole programme is made of its nine parts as they are now', () => {
  const file: unknown = JSON.parse(readFileSync(join(folder, 'programm.json'), 'utf8'))
  expect(file).toMatchObject(programmeParts())
  expect(TEMPLATES.find(({ id }) => id === 'programm')?.pages).toHaveLength(9)
})

/** What is left at the right and at the bottom of a field full of tidied cards. */
function marginsOfFilled(w: number, h: number, size: { readonly w: number; readonly h: number }) {
  const count = Math.floor(w / size.w) * Math.floor((h - FIELD_HEAD) / size.h)
  const cards = Array.from({ length: count }, (_, at) => ({ ...card, ...size, id: String(at) }))
  const places = [...tidy(cards, w, 'grid').values()]
  return {
    right: w - size.w - Math.max(...places.map(({ x }) => x)),
    bottom: h - size.h - Math.max(...places.map(({ y }) => y)),
  }
}

/** Where a label's text can be seen, generously: all of its line where it has a width. */
function labelBox({ text, x, y, size, width, rotation }: TemplateLabel) {
  const length = width ?? Math.max(text.de.length, text.en.length) * LABEL_LETTERS[size] * 0.6
  const height = LABEL_LETTERS[size] * 1.35
  return rotation === 0 ? { x, y, w: length, h: height } : { x, y: y - length, w: height, h: length }
}

type Box = Readonly<Record<'x' | 'y' | 'w' | 'h', number>>

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
