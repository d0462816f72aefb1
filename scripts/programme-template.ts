/**
 * Composes the template of the whole programme from those of its nine work products:
 * `npx tsx scripts/programme-template.ts` writes its pages, legend and placeholders anew and leaves the rest
 * of the file (title, purpose, agenda) as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FIELD_COLORS } from '../shared/fields/field.ts'
import { TEMPLATES } from '../shared/templates/house.ts'
import type {
  LocalText,
  Template,
  TemplateField,
  TemplateLabel,
  TemplatePage,
} from '../shared/templates/template.ts'

const FILE = join(import.meta.dirname, '../shared/templates/files/programm.json')

/** The nine work products in their order, and the page of the programme each becomes. */
const PARTS = [
  ['leitbild', 'leitbild'],
  ['gremienuebersicht', 'gremien'],
  ['informationsstruktur', 'struktur'],
  ['praeventionskette', 'kette'],
  ['swot', 'swot'],
  ['veedel-auswahl', 'veedel'],
  ['monitoring', 'monitoring'],
  ['aktionsplan', 'aktionsplan'],
  ['bilanz', 'bilanz'],
] as const

/** Between the pages of a product that become one, and from such a part up to its heading; page units. */
const GAP = 320
const HEADING_UP = 176

/** @returns what programm.json must say of its pages, legend and placeholders, as plain JSON */
export function programmeParts(): Record<'placeholders' | 'legend' | 'pages', unknown> {
  const parts = PARTS.map(([id, page]) => ({ page, template: templateOf(id) }))
  const all = parts.map(({ template }) => template)
  return plain({
    placeholders: firstOfEach(
      all.flatMap(({ placeholders }) => placeholders),
      ({ id }) => id,
    ),
    legend: FIELD_COLORS.flatMap(
      (color) => all.flatMap(({ legend }) => legend).find((one) => one.color === color) ?? [],
    ),
    pages: parts.map(({ page, template }, at) => programmePage(page, at + 1, template)),
  })
}

function templateOf(id: string): Template {
  const template = TEMPLATES.find((one) => one.id === id)
  if (template === undefined) throw new Error(`There is no template ${id}.`)
  return template
}

function firstOfEach<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const byKey = new Map(items.toReversed().map((item) => [key(item), item]))
  return [...new Set(items.map(key))].flatMap((one) => byKey.get(one) ?? [])
}

/** One page of a product stays as it is; several lie side by side in rows, each under its name. */
function programmePage(id: string, number: number, { title, pages }: Template): TemplatePage {
  const columns = Math.ceil(Math.sqrt(pages.length))
  const sizes = pages.map(sizeOf)
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...sizes.filter((_, at) => at % columns === column).map(({ w }) => w)),
  )
  const placed = pages.map((page, at) => {
    const x = sum(widths.slice(0, at % columns).map((w) => w + GAP))
    const above = Array.from({ length: Math.floor(at / columns) }, (_, row) =>
      Math.max(...sizes.slice(row * columns, (row + 1) * columns).map(({ h }) => h)),
    )
    return moved(page, x, sum(above.map((h) => h + GAP)), pages.length > 1)
  })
  return {
    id,
    title: numbered(number, title),
    result: pages.map(({ result }) => result).findLast((result) => result !== null) ?? null,
    fields: placed.flatMap(({ fields }) => fields),
    labels: placed.flatMap(({ labels }) => labels),
    drawing: [],
  }
}

function numbered(number: number, { de, en }: LocalText): LocalText {
  return { de: `${number} ${de}`, en: `${number} ${en}` }
}

/** How far a page's fields reach from its origin. */
function sizeOf({ fields }: TemplatePage): { w: number; h: number } {
  return { w: Math.max(...fields.map(({ x, w }) => x + w)), h: Math.max(...fields.map(({ y, h }) => y + h)) }
}

function moved(
  page: TemplatePage,
  x: number,
  y: number,
  isNamed: boolean,
): Pick<TemplatePage, 'fields' | 'labels'> {
  const shift = <Item extends TemplateField | TemplateLabel>(item: Item): Item => {
    return { ...item, x: item.x + x, y: item.y + y }
  }
  const heading: TemplateLabel = {
    id: `teil-${page.id}`,
    text: page.title,
    x,
    y: y - HEADING_UP,
    size: 'xxl',
    rotation: 0,
    width: null,
    align: 'start',
  }
  return {
    fields: page.fields.map(shift),
    labels: [...(isNamed ? [heading] : []), ...page.labels.map(shift)],
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** As a file says it: what may be left out and says nothing is left out. */
function plain(value: Record<'placeholders' | 'legend' | 'pages', unknown>): typeof value {
  return JSON.parse(JSON.stringify(value, (key, one: unknown) => (saysNothing(key, one) ? undefined : one)))
}

const NEEDED = new Set(['fields', 'labels'])

function saysNothing(key: string, value: unknown): boolean {
  if (key === 'align') return value === 'start'
  return value === null || (Array.isArray(value) && value.length === 0 && !NEEDED.has(key))
}

function main(): void {
  const file: Record<string, unknown> = JSON.parse(readFileSync(FILE, 'utf8'))
  const json = JSON.stringify({ ...file, ...programmeParts() }, null, 2)
  // What cannot be seen is written so that it can.
  writeFileSync(FILE, `${json.replaceAll('\u00ad', '\\u00ad')}\n`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
