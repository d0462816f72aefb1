import type { PlainRecord } from '../records/encoding.ts'
import type { Say } from './placeholders.ts'
import { paragraph, richText, type ShapeCore, siblings } from './shape-records.ts'
import type { TemplateBox, TemplateConnector, TemplateField } from './template.ts'

/** The boxes of a diagram, and the arrows bound to them. */
export function diagramRecords(
  { boxes, connectors }: TemplateField,
  parentId: string,
  prefix: string,
  say: Say,
): PlainRecord[] {
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const arrows = connectors.flatMap((connector, at) => {
    const [from, to] = [byId.get(connector.from), byId.get(connector.to)]
    return from === undefined || to === undefined ? [] : [arrow(connector, at, from, to, say)]
  })
  const shapes = siblings(parentId, prefix, [...boxes.map((box) => boxShape(box, say)), ...arrows])
  const ends = connectors.flatMap(({ from, to }, at) => [
    end(prefix, at, 'start', from),
    end(prefix, at, 'end', to),
  ])
  return [...shapes, ...ends]
}

function boxShape({ id, text, color, x, y, w, h }: TemplateBox, say: Say): ShapeCore {
  const props = {
    ...{ geo: 'rectangle', dash: 'solid', url: '', w, h, growY: 0, scale: 1, flipX: false, flipY: false },
    ...{ labelColor: 'black', color, fill: 'solid', size: 's', font: 'sans' },
    ...{ align: 'middle', verticalAlign: 'middle', richText: richText(paragraph(say(text))) },
  }
  return { id: `box-${id}`, type: 'geo', x, y, props }
}

/** Its ends are where its boxes are; the editor keeps them there through the bindings. */
function arrow(
  { text }: TemplateConnector,
  at: number,
  from: TemplateBox,
  to: TemplateBox,
  say: Say,
): ShapeCore {
  const [start, tip] = [middle(from), middle(to)]
  const props = {
    ...{
      kind: 'arc',
      labelColor: 'black',
      color: 'grey',
      fill: 'none',
      dash: 'solid',
      size: 's',
      font: 'sans',
    },
    ...{
      arrowheadStart: 'none',
      arrowheadEnd: 'arrow',
      bend: 0,
      labelPosition: 0.5,
      elbowMidPoint: 0.5,
      scale: 1,
    },
    start: { x: 0, y: 0 },
    end: { x: tip.x - start.x, y: tip.y - start.y },
    richText: richText(paragraph(text === null ? '' : say(text))),
  }
  return { id: `arrow-${at + 1}`, type: 'arrow', x: start.x, y: start.y, props }
}

function middle({ x, y, w, h }: TemplateBox): { x: number; y: number } {
  return { x: x + w / 2, y: y + h / 2 }
}

function end(prefix: string, at: number, terminal: 'start' | 'end', box: string): PlainRecord {
  const props = {
    terminal,
    normalizedAnchor: { x: 0.5, y: 0.5 },
    isExact: false,
    isPrecise: false,
    snap: 'none',
  }
  return {
    id: `binding:${prefix}-arrow-${at + 1}-${terminal}`,
    typeName: 'binding',
    type: 'arrow',
    fromId: `shape:${prefix}-arrow-${at + 1}`,
    toId: `shape:${prefix}-box-${box}`,
    meta: {},
    props,
  }
}
