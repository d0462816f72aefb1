import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'
import { type Sheet, type SheetCell, splitLongTexts } from '../../shared/results/workbook/workbook.ts'
import type { HouseColors } from '../house/house-style.ts'

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top' } as const
const BODY = { wrap: true, alignVertical: 'top' } as const
/** Formats are written as Excel keeps them, in English; each desk shows them in its own language. */
const FORMATS = { number: 'General', amount: '#,##0.00 "€"', date: 'dd.mm.yyyy' } as const

/** The workbook as an Excel file. Every text is a text: nothing in it is ever computed. */
export async function writeXlsx(sheets: readonly Sheet[], { head }: HouseColors): Promise<Uint8Array> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [
      columns.map(({ title }): Cell => ({ value: title, type: String, backgroundColor: head, ...HEAD })),
      ...rows.flatMap(splitLongTexts).map((row): Row => row.map(cellOf)),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }))
  return new Uint8Array(await writeXlsxFile(written, { fontFamily: 'Arial', fontSize: 10 }).toBuffer())
}

function cellOf(cell: SheetCell): Cell {
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? null : { value: cell.text, type: String, ...BODY }
    case 'date':
      return { value: cell.day, type: Date, format: FORMATS.date, ...BODY }
    default:
      return { value: cell.value, type: Number, format: FORMATS[cell.kind], ...BODY }
  }
}
