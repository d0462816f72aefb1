import { FIELD_HEAD, type FieldProps } from '../../../shared/fields/field.ts'
import { formatCell, isNumeric } from '../../../shared/tables/cell-value.ts'
import type { Column } from '../../../shared/tables/column.ts'
import type { Language } from '../../preferences/preferences.ts'
import { PAPER } from '../fields/field-colors.ts'
import { clipped, FONT } from './picture-text.ts'
import type { RowShape } from './RowShapeUtil.tsx'
import type { TableMessages } from './table-messages.ts'

const LINE = 36
const SIZE = 15
const PADDING = 10

export interface TablePictureProps {
  readonly props: FieldProps
  readonly rows: readonly RowShape[]
  readonly colorMode: 'light' | 'dark'
  readonly language: Language
  readonly messages: TableMessages
}

interface Place {
  readonly column: Column
  readonly x: number
  readonly w: number
}

/** A table in an exported picture: as many rows as the field has room for, one line each, and how many more. */
export function TablePicture({ props, rows, colorMode, language, messages }: TablePictureProps) {
  const places = placesOf(props)
  const room = Math.floor((props.h - FIELD_HEAD) / LINE) - 1
  const shown = rows.length <= room ? rows : rows.slice(0, Math.max(0, room - 1))
  const { line, ink, soft } = PAPER[colorMode]
  const end = FIELD_HEAD + (shown.length + 1) * LINE
  return (
    <g fontSize={SIZE} fill={ink} {...FONT}>
      <PictureLine y={FIELD_HEAD} places={places} line={line} isHead textOf={({ title }) => title} />
      {shown.map(({ id, props: { cells } }, at) => (
        <PictureLine
          key={id}
          y={FIELD_HEAD + (at + 1) * LINE}
          places={places}
          line={line}
          isHead={false}
          textOf={(column) => formatCell(cells[column.id] ?? '', column, language)}
        />
      ))}
      {shown.length < rows.length && (
        <text x={PADDING} y={end + 24} fill={soft}>
          {messages.moreRows(rows.length - shown.length)}
        </text>
      )}
    </g>
  )
}

/** As on the canvas: the last column takes what is left, and what has no room is cut off at the edge. */
function placesOf({ w, columns = [] }: FieldProps): Place[] {
  const places: Place[] = []
  let x = 0
  for (const column of columns) {
    const isLast = column === columns.at(-1)
    const width = Math.min(isLast ? Math.max(column.width, w - x) : column.width, w - x)
    if (width > 2 * PADDING) places.push({ column, x, w: width })
    x += column.width
  }
  return places
}

interface PictureLineProps {
  readonly y: number
  readonly places: readonly Place[]
  /** Colour of the hairline below. */
  readonly line: string
  readonly isHead: boolean
  textOf(column: Column): string
}

function PictureLine({ y, places, line, isHead, textOf }: PictureLineProps) {
  const last = places.at(-1)
  return (
    <>
      {places.map(({ column, x, w }) => {
        const isRight = isNumeric(column.type)
        return (
          <text
            key={column.id}
            x={isRight ? x + w - PADDING : x + PADDING}
            y={y + 24}
            textAnchor={isRight ? 'end' : 'start'}
            fontWeight={isHead ? 700 : 400}
          >
            {clipped(textOf(column), w - 2 * PADDING, SIZE)}
          </text>
        )
      })}
      {last !== undefined && <rect x={0} y={y + LINE} width={last.x + last.w} height={1} fill={line} />}
    </>
  )
}
