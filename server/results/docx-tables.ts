import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Cell, CellPart, PaperFacts, PaperTable } from '../../shared/results/paper/paper.ts'
import { textOf } from '../../shared/results/paper/paper.ts'
import { COLORS, widthOf } from './docx-style.ts'

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: COLORS.line } as const
const BORDERS = {
  top: HAIRLINE,
  right: HAIRLINE,
  bottom: HAIRLINE,
  left: HAIRLINE,
  insideHorizontal: HAIRLINE,
  insideVertical: HAIRLINE,
}
const CELL_MARGINS = { top: 70, right: 100, bottom: 50, left: 100 } as const
/** Of the labels of facts. */
const LABEL_SHARE = 0.32

/** Tables whose first row is repeated on every page and named as the head. */
export class DocxTables {
  readonly #width: number
  readonly #headGround: string
  readonly #write: (part: CellPart) => Paragraph[]

  /** @param headGround as Word writes colours */
  constructor(isLandscape: boolean, headGround: string, write: (part: CellPart) => Paragraph[]) {
    this.#width = widthOf(isLandscape)
    this.#headGround = headGround
    this.#write = write
  }

  table({ columns, rows, hasRowHeads }: PaperTable): Table {
    const shares = columns.reduce((sum, { share }) => sum + share, 0)
    const widths = columns.map(({ share }) => Math.floor((this.#width * share) / shares))
    const heads = columns.map(({ title, align }, at) => {
      const alignment = align === 'end' ? AlignmentType.END : AlignmentType.START
      return this.#headCell([new Paragraph({ text: title, style: 'CellHead', alignment })], widths[at] ?? 0)
    })
    return this.#table(widths, hasRowHeads, [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...rows.map((row) => {
        const children = row.map((cell, at) => {
          const isHead = hasRowHeads && at === 0
          return this.#cell(cell, widths[at] ?? 0, columns[at]?.align === 'end', isHead)
        })
        return new TableRow({ children })
      }),
    ])
  }

  facts({ facts }: PaperFacts): Table {
    const label = Math.floor(this.#width * LABEL_SHARE)
    const widths = [label, this.#width - label]
    const rows = facts.map((fact) => {
      const value: CellPart =
        fact.line === null
          ? { kind: 'blank', hint: '' }
          : { kind: 'paragraph', line: fact.line, look: 'text' }
      return new TableRow({
        cantSplit: true,
        children: [
          this.#headCell([new Paragraph({ text: fact.label, style: 'CellHead' })], label),
          this.#cell([value], widths[1] ?? 0, false, false),
        ],
      })
    })
    return this.#table(widths, true, rows)
  }

  #table(widths: readonly number[], hasRowHeads: boolean, rows: TableRow[]): Table {
    return new Table({
      rows,
      columnWidths: [...widths],
      width: { size: this.#width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      tableLook: { firstRow: true, firstColumn: hasRowHeads, noHBand: true, noVBand: true },
    })
  }

  #headCell(children: Paragraph[], width: number): TableCell {
    return new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      margins: CELL_MARGINS,
      shading: { fill: this.#headGround },
    })
  }

  #cell(cell: Cell, width: number, isEnd: boolean, isHead: boolean): TableCell {
    const isBlank = cell.some((part) => part.kind === 'blank' && part.hint === '')
    const written = isBlank
      ? []
      : isEnd
        ? cell.flatMap((part) => alignedEnd(part) ?? this.#write(part))
        : cell.flatMap((part) => this.#write(part))
    return new TableCell({
      // Word refuses a cell without a paragraph.
      children: written.length > 0 ? written : [new Paragraph({})],
      width: { size: width, type: WidthType.DXA },
      margins: CELL_MARGINS,
      ...((isBlank || isHead) && { shading: { fill: isBlank ? COLORS.open : this.#headGround } }),
    })
  }
}

function alignedEnd(part: CellPart): Paragraph[] | null {
  if (part.kind !== 'paragraph') return null
  return [new Paragraph({ text: textOf(part.line), style: 'CellText', alignment: AlignmentType.END })]
}
