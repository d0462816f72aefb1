import { FIELD_HEAD } from '../fields/field.ts'
import { SHEET } from '../fields/sheet.ts'
import { tidy } from '../fields/tidy.ts'
import { OFFER, OFFER_SIZE } from '../offers/offer.ts'
import type { PlainRecord } from '../records/encoding.ts'
import { ROW } from '../tables/column.ts'
import { diagramRecords } from './build-diagram.ts'
import type { BuildOptions } from './build-stage.ts'
import { type Say, sayer } from './placeholders.ts'
import { paragraph, richText, type ShapeCore, siblings } from './shape-records.ts'
import type { Template, TemplateBlock, TemplateCard, TemplateField, TemplateOffer } from './template.ts'

/** Side of a card of tldraw at size m. */
const CARD = 200

/**
 * What lies in the fields of a board made from a template: contributions like any other, which participants
 * may move, change and delete. Nobody is their author.
 */
export function boardRecords(template: Template, options: BuildOptions): PlainRecord[] {
  const say = sayer(template, options.language, options.values)
  return template.pages.flatMap((page) =>
    page.fields.flatMap((field) => {
      const prefix = `${page.id}-${field.id}`
      const parentId = `shape:${prefix}`
      if (field.kind === 'diagram') return diagramRecords(field, parentId, prefix, say)
      return siblings(parentId, prefix, contentsOf(field, say))
    }),
  )
}

function contentsOf(field: TemplateField, say: Say): ShapeCore[] {
  switch (field.kind) {
    case 'text':
      return [sheet(field.blocks, say)]
    case 'table':
      return field.rows.map((cells, at) => {
        const said = Object.entries(cells).map(([id, cell]) => [id, say(cell)] as const)
        return { id: `row-${at + 1}`, type: ROW, x: 0, y: 0, props: { cells: Object.fromEntries(said) } }
      })
    default:
      return inRows(
        [
          ...field.cards.map((card, at) => note(card, at, say)),
          ...field.offers.map((offer, at) => offerShape(offer, at, say)),
        ],
        field.w,
      )
  }
}

/** As "tidy in rows" would lay them. */
function inRows(shapes: readonly ShapeCore[], width: number): ShapeCore[] {
  const cards = shapes.map(({ id, type }, at) => {
    const { w, h } = type === OFFER ? OFFER_SIZE : { w: CARD, h: CARD }
    // Their order, for which tidying asks by place.
    return { id, x: 0, y: at * 2 * CARD, w, h, color: '', author: '' }
  })
  const places = tidy(cards, width, 'grid')
  return shapes.map((shape) => ({ ...shape, ...places.get(shape.id) }))
}

function note({ text, color }: TemplateCard, at: number, say: Say): ShapeCore {
  const props = {
    ...{ color, labelColor: 'black', size: 'm', font: 'sans', align: 'middle', verticalAlign: 'middle' },
    ...{ fontSizeAdjustment: 1, growY: 0, url: '', scale: 1, textLastEditedBy: null },
    richText: richText(paragraph(say(text))),
  }
  return { id: `card-${at + 1}`, type: 'note', x: 0, y: FIELD_HEAD, props }
}

function offerShape(offer: TemplateOffer, at: number, say: Say): ShapeCore {
  const { name, ageFrom, ageTo, level, state } = offer
  const props = { ...OFFER_SIZE, richText: richText(paragraph(say(name))), office: '' }
  return {
    ...{ id: `offer-${at + 1}`, type: OFFER, x: 0, y: FIELD_HEAD },
    props: { ...props, ageFrom, ageTo, level, state },
  }
}

/** A text field always begins with a sheet, so that the first two who write share it. */
function sheet(blocks: readonly TemplateBlock[], say: Say): ShapeCore {
  const content = blocks.length === 0 ? [paragraph('')] : blocksOf(blocks, say)
  return { id: 'sheet', type: SHEET, x: 0, y: FIELD_HEAD, props: { richText: richText(...content) } }
}

/** Items that follow one another are one list. */
function blocksOf(blocks: readonly TemplateBlock[], say: Say): object[] {
  const content: object[] = []
  let items: object[] | null = null
  for (const { style, text } of blocks) {
    const line = paragraph(say(text))
    if (style !== 'item') {
      items = null
      content.push(style === 'paragraph' ? line : heading(style === 'heading' ? 2 : 3, say(text)))
    } else if (items === null) {
      items = [item(line)]
      content.push({ type: 'bulletList', attrs: { dir: 'auto' }, content: items })
    } else items.push(item(line))
  }
  return content
}

function item(line: object): object {
  return { type: 'listItem', attrs: { dir: 'auto' }, content: [line] }
}

function heading(level: 2 | 3, text: string): object {
  return { type: 'heading', attrs: { dir: 'auto', level }, content: [{ type: 'text', text }] }
}
