import type { Editor } from 'tldraw'
import { FIELD_HEAD } from '../../../shared/fields/field.ts'
import { formatCell, isNumeric } from '../../../shared/tables/cell-value.ts'
import type { Column } from '../../../shared/tables/column.ts'
import { sumAmounts } from '../../../shared/tables/sum.ts'
import type { FieldShape } from '../../canvas/fields/FieldShapeUtil.tsx'
import { PAPER } from '../../canvas/fields/field-colors.ts'
import { rowsIn } from '../../canvas/tables/loose-rows.ts'
import type { RowShape } from '../../canvas/tables/RowShapeUtil.tsx'
import { currentLanguage } from '../../i18n/messages.ts'
import { heightIn, type Look, markup, SANS } from './markup.ts'

/** Of the column with the numbers of the rows. */
const NUMBER_WIDTH = 44
const GROUND = '#f4f5f7'
/** Below the table, where the wall has its bar. */
const BOTTOM = 16

/** The height a table field needs for all of its rows, in page units. */
export function tableHeight(editor: Editor, field: FieldShape): number {
  return FIELD_HEAD + heightIn(editor.getContainer(), tableMarkup(editor, field)) + BOTTOM
}

/** A table as on the wall, with all of its rows and all of their text; columns beyond the edge share the width. */
export function tableMarkup(editor: Editor, field: FieldShape): HTMLElement {
  const { w, columns = [] } = field.props
  const rows = rowsIn(editor, field.id)
  const { line, ink } = PAPER.light
  const widths = widthsIn(w, columns)
  const head = lineOf({ number: '', columns, widths, isHead: true, textOf: ({ title }) => title })
  const body = rows.map(({ props }, at) =>
    lineOf({ ...{ number: `${at + 1}`, columns, widths }, isHead: false, textOf: cellText(props.cells) }),
  )
  const sum = sumLine(rows, columns, widths)
  return markup(
    'table',
    {
      ...{ width: `${w}px`, tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: '0' },
      ...{ fontFamily: SANS, fontSize: '15px', lineHeight: '20px', fontWeight: '400', color: ink },
      ...{ borderTop: `1px solid ${line}`, hyphens: 'auto', textAlign: 'start' },
    },
    [markup('tbody', {}, columns.length === 0 ? [] : [head, ...body, ...sum])],
  )
}

function cellText(cells: RowShape['props']['cells']): (column: Column) => string {
  return (column) => formatCell(cells[column.id] ?? '', column, currentLanguage())
}

/** As on the wall the last column takes what is left; where the wall would be scrolled, all become narrower. */
function widthsIn(width: number, columns: readonly Column[]): number[] {
  const room = width - NUMBER_WIDTH
  const wanted = columns.reduce((sum, column) => sum + column.width, 0)
  const factor = wanted > room ? room / wanted : 1
  const widths = columns.map((column) => column.width * factor)
  const last = widths.length - 1
  return widths.map((one, at) => (at === last ? Math.max(one, room - (wanted * factor - one)) : one))
}

interface Line {
  readonly number: string
  readonly columns: readonly Column[]
  readonly widths: readonly number[]
  readonly isHead: boolean
  textOf(column: Column): string
}

function lineOf({ number, columns, widths, isHead, textOf }: Line): HTMLElement {
  const { soft } = PAPER.light
  const cells = columns.map((column, at) => {
    const isLast = at === columns.length - 1
    const align = isNumeric(column.type) ? { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } : {}
    const element = markup(
      'td',
      { ...cellLook(isLast), width: `${widths[at] ?? 0}px`, ...align },
      textOf(column),
    )
    element.dir = 'auto'
    return element
  })
  const first = markup(
    'td',
    {
      ...cellLook(cells.length === 0),
      ...{
        width: `${NUMBER_WIDTH}px`,
        padding: '8px 6px',
        fontSize: '13px',
        color: soft,
        textAlign: 'right',
      },
    },
    number,
  )
  return markup('tr', isHead ? { backgroundColor: GROUND, fontWeight: '700' } : {}, [first, ...cells])
}

function cellLook(isLast: boolean): Look {
  const { line } = PAPER.light
  return {
    ...{ boxSizing: 'border-box', height: '37px', padding: '8px 10px', verticalAlign: 'top' },
    ...{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', borderBottom: `1px solid ${line}` },
    ...(isLast ? {} : { borderRight: `1px solid ${line}` }),
  }
}

/** What the columns of amounts add up to; a star where not every cell could be read as one. */
function sumLine(
  rows: readonly RowShape[],
  columns: readonly Column[],
  widths: readonly number[],
): HTMLElement[] {
  const sums = new Map(
    columns.flatMap(({ id, type }) => {
      const sum = type === 'amount' ? sumAmounts(rows.map(({ props }) => props.cells[id] ?? '')) : null
      return sum === null || sum.count === 0 ? [] : [[id, sum] as const]
    }),
  )
  if (sums.size === 0) return []
  const textOf = (column: Column): string => {
    const sum = sums.get(column.id)
    if (sum === undefined) return ''
    return formatCell(sum.total, column, currentLanguage()) + (sum.unread > 0 ? ' *' : '')
  }
  return [lineOf({ number: 'Σ', columns, widths, isHead: true, textOf })]
}
