import type { PlainRecord } from '../../shared/records/encoding.ts'
import { arrow, DOCUMENT, frame, note, PAGE, richText, row, tie } from './samples.ts'

const PICTURE = `asset:${'0'.repeat(64)}-640x480.png`
const LOOK = { color: 'black', size: 'm' }
const STROKE = {
  ...{ ...LOOK, isComplete: true, isPen: false, scale: 1, scaleX: 1, scaleY: 1 },
  segments: [{ type: 'free', path: 'AAAAAAAA', dim: 2 }],
}
const COLUMN = { id: 'wer', title: 'Wer', type: 'choice', width: 160, choices: ['Jugendamt'] }

function shape(type: string, props: object): PlainRecord {
  return { ...note(type), type, props }
}

/** A record of every kind a board may hold, with everything it may have. */
export function everyKind(): PlainRecord[] {
  return [
    DOCUMENT,
    { ...PAGE, meta: { result: 'swot', deep: [{ a: null }] } },
    note('note'),
    frame('frame'),
    arrow('arrow', { meta: { author: 'ada', 'ref.shape:note': true } }),
    tie('tie', 'arrow', 'note'),
    row('row', { wer: 'Jugendamt' }),
    shape('draw', { ...STROKE, fill: 'none', dash: 'draw', isClosed: false }),
    shape('highlight', STROKE),
    shape('group', {}),
    shape('geo', {
      ...{
        ...LOOK,
        geo: 'rectangle',
        dash: 'draw',
        fill: 'none',
        url: '',
        w: 100,
        h: 100,
        growY: 0,
        scale: 1,
      },
      ...{ flipX: false, flipY: false, labelColor: 'black', font: 'draw', align: 'middle' },
      ...{ verticalAlign: 'middle', richText: richText('Kasten') },
    }),
    shape('image', {
      ...{
        w: 64,
        h: 48,
        playing: true,
        url: '',
        assetId: PICTURE,
        flipX: false,
        flipY: false,
        altText: 'Plan',
      },
      crop: { topLeft: { x: 0, y: 0 }, bottomRight: { x: 1, y: 1 }, isCircle: false },
    }),
    shape('line', {
      ...{ ...LOOK, dash: 'draw', spline: 'line', scale: 1 },
      points: { a1: { id: 'a1', index: 'a1', x: 0, y: 0 }, a2: { id: 'a2', index: 'a2', x: 9, y: 9 } },
    }),
    shape('text', {
      ...{ ...LOOK, font: 'draw', textAlign: 'start', w: 100, scale: 1, autoSize: true },
      richText: { ...richText('Text'), attrs: { dir: 'auto' } },
    }),
    shape('field', {
      ...{ w: 800, h: 600, title: 'Wer', question: 'Wer?', color: 'green', kind: 'table', columns: [COLUMN] },
    }),
    shape('sheet', { richText: richText('Leitbild') }),
    shape('offer', {
      ...{ w: 216, h: 152, richText: richText('Lotsin'), ageFrom: -1, ageTo: 3, level: 'universal' },
      ...{ office: 'Jugendamt', state: 'gap' },
    }),
  ]
}
