import type { Editor } from 'tldraw'
import { PAPER } from '../../canvas/fields/field-colors.ts'
import { looseCells, looseRowSize } from '../../canvas/tables/loose-rows.ts'
import type { RowShape } from '../../canvas/tables/RowShapeUtil.tsx'
import { Markup } from './FieldDrawing.tsx'
import { heightIn, markup, SANS } from './markup.ts'

const PADDING = 12

/** A row without a table: all of its cells, on a card as high as they need. */
export function RowDrawing({ editor, row }: { editor: Editor; row: RowShape }) {
  const { w, h } = looseRowSize(row)
  const { paper, line, ink } = PAPER.light
  const look = { margin: '0', overflowWrap: 'anywhere' }
  const text = markup(
    'div',
    {
      ...{ boxSizing: 'border-box', width: `${w}px`, padding: `${PADDING}px` },
      ...{ fontFamily: SANS, fontSize: '15px', lineHeight: '22px', color: ink },
    },
    looseCells(row).map(([title, value]) => markup('p', look, `${title}: ${value}`)),
  )
  const height = Math.max(h, heightIn(editor.getContainer(), text))
  return (
    <>
      <rect width={w} height={height} rx={8} fill={paper} stroke={line} />
      <Markup width={w} height={height} element={text} />
    </>
  )
}
