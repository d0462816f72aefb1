import type { Editor } from 'tldraw'
import { FIELD_HEAD } from '../../../shared/fields/field.ts'
import type { FieldShape } from '../../canvas/fields/FieldShapeUtil.tsx'
import { EDGES, PAPER } from '../../canvas/fields/field-colors.ts'
import { fieldHeights } from '../../canvas/fields/field-height.ts'
import { headMarkup } from './head-markup.ts'
import { tableMarkup } from './table-markup.ts'

interface FieldDrawingProps {
  readonly editor: Editor
  readonly field: FieldShape
}

/** A field in a picture: its paper, its title and question, and its table. */
export function FieldDrawing({ editor, field }: FieldDrawingProps) {
  const { w, color, kind } = field.props
  const h = fieldHeights(editor).shown(field)
  const { paper, line } = PAPER.light
  return (
    <>
      <rect width={w} height={h} rx={10} fill={paper} stroke={line} />
      <path d={topEdge(w)} fill={EDGES[color].light} />
      <Markup width={w} height={FIELD_HEAD} element={headMarkup(editor, field.props)} />
      {kind === 'table' && (
        <g transform={`translate(0 ${FIELD_HEAD})`}>
          <Markup width={w} height={h - FIELD_HEAD} element={tableMarkup(editor, field)} />
        </g>
      )}
    </>
  )
}

/** Six units of colour along the upper edge, round at its corners as the paper is. */
function topEdge(width: number): string {
  return `M0.8 6A10 10 0 0 1 10 0H${width - 10}A10 10 0 0 1 ${width - 0.8} 6Z`
}

interface MarkupProps {
  readonly width: number
  readonly height: number
  readonly element: HTMLElement
}

/** Something laid out by the browser; its words become text of the picture (words/). */
export function Markup({ width, height, element }: MarkupProps) {
  return (
    <foreignObject width={width} height={height}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of elements and texts by markup.ts */}
      <div dangerouslySetInnerHTML={{ __html: element.outerHTML }} />
    </foreignObject>
  )
}
