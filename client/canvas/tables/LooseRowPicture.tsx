import { PAPER } from '../fields/field-colors.ts'
import { LINES_SHOWN, looseCells, looseRowSize } from './loose-rows.ts'
import { clipped, FONT } from './picture-text.ts'
import type { RowShape } from './RowShapeUtil.tsx'

/** A row without a table, in an exported picture. */
export function LooseRowPicture({ row, colorMode }: { row: RowShape; colorMode: 'light' | 'dark' }) {
  const { w, h } = looseRowSize(row)
  const { paper, line, ink } = PAPER[colorMode]
  return (
    <>
      <rect width={w} height={h} rx={8} fill={paper} stroke={line} />
      {looseCells(row)
        .slice(0, LINES_SHOWN)
        .map(([title, value], at) => (
          <text key={title} x={12} y={28 + at * 22} fontSize={15} fill={ink} {...FONT}>
            {clipped(`${title}: ${value}`, w - 24, 15)}
          </text>
        ))}
    </>
  )
}
