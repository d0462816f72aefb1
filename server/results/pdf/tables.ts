import type { Cell, PaperFacts, PaperTable } from '../../../shared/results/paper/paper.ts'
import { type Block, heightOf, LINE, OPEN, type Setter } from './blocks.ts'
import { ListElements } from './list-elements.ts'
import type { Element } from './pen.ts'
import type { Sheet } from './sheet.ts'

/** Points. */
const PADDING = { x: 5, top: 4, bottom: 3 } as const
/** A row is not begun where less than this is left of the page. */
const LEAST = 40
const LABEL_SHARE = 0.32

interface SetCell {
  readonly groups: readonly (Block | Block[])[]
  readonly isHead: boolean
  readonly scope: 'Column' | 'Row' | null
  readonly isEnd: boolean
  readonly ground: string | null
}
type SetRow = readonly SetCell[]

/** Draws tables: heads are repeated on every page, and a row that is higher than a page goes on on the next. */
export class PdfTables {
  readonly #sheet: Sheet
  readonly #setter: Setter
  readonly #headGround: string

  constructor(sheet: Sheet, setter: Setter, headGround: string) {
    this.#sheet = sheet
    this.#setter = setter
    this.#headGround = headGround
  }

  table({ columns, rows, hasRowHeads, summary }: PaperTable): void {
    const shares = columns.reduce((sum, { share }) => sum + share, 0)
    const widths = columns.map(({ share }) => (this.#sheet.width * share) / shares)
    const head = columns.map(({ title, align }, at) => ({
      groups: [this.#setter.block('P', 'cellHead', title, inner(widths[at]))],
      ...{ isHead: true, scope: 'Column' as const, isEnd: align === 'end', ground: this.#headGround },
    }))
    const set = rows.map((row) =>
      row.map((cell, at): SetCell => {
        const isHead = hasRowHeads && at === 0
        return this.#cell(cell, inner(widths[at]), isHead, columns[at]?.align === 'end')
      }),
    )
    this.#draw(summary, widths, head, set)
  }

  facts({ facts }: PaperFacts): void {
    const label = this.#sheet.width * LABEL_SHARE
    const widths = [label, this.#sheet.width - label]
    const rows = facts.map((fact): SetRow => {
      const said: Cell =
        fact.line === null
          ? [{ kind: 'blank', hint: '' }]
          : [{ kind: 'paragraph', line: fact.line, look: 'text' }]
      return [
        {
          groups: [this.#setter.block('P', 'cellHead', fact.label, inner(label))],
          ...this.#rowHead(true),
          isEnd: false,
        },
        this.#cell(said, inner(widths[1]), false, false),
      ]
    })
    this.#draw(facts.map((fact) => fact.label).join(', '), widths, null, rows)
  }

  #cell(cell: Cell, width: number, isHead: boolean, isEnd: boolean): SetCell {
    const isBlank = cell.some((part) => part.kind === 'blank' && part.hint === '')
    const groups = isBlank
      ? [this.#setter.block('P', 'cell', '', width)]
      : cell.map((part) => this.#setter.part(part, width, 'cell'))
    const head = this.#rowHead(isHead)
    return { ...head, groups, isEnd, ground: isBlank ? OPEN : head.ground }
  }

  #rowHead(isHead: boolean): Pick<SetCell, 'isHead' | 'scope' | 'ground'> {
    return isHead ? { isHead, scope: 'Row', ground: this.#headGround } : { isHead, scope: null, ground: null }
  }

  #draw(summary: string, widths: readonly number[], head: SetRow | null, rows: readonly SetRow[]): void {
    const sheet = this.#sheet
    const table = sheet.table(summary)
    sheet.down(3)
    if (head !== null) {
      const first = rows[0] === undefined ? 0 : Math.min(heightOfRow(rows[0]), LEAST)
      if (sheet.room < heightOfRow(head) + first && !sheet.isAtTop) sheet.breakPage()
      this.#row(sheet.element('TR', table), widths, head, null)
    }
    for (const row of rows) {
      const height = heightOfRow(row)
      if (sheet.room < Math.min(height, LEAST * 4) && !sheet.isAtTop) this.#continue(widths, head)
      this.#row(sheet.element('TR', table), widths, row, head)
    }
    table.end()
    sheet.down(10)
  }

  /** A new page, on which the head stands again for the eye alone. */
  #continue(widths: readonly number[], head: SetRow | null): void {
    this.#sheet.breakPage()
    if (head === null) return
    const height = heightOfRow(head)
    this.#frames(widths, head, height)
    let x = this.#sheet.left
    for (const [at, { groups, isEnd }] of head.entries()) {
      const [block] = groups.flat()
      if (block !== undefined)
        this.#sheet.artifactLines(
          block,
          x + PADDING.x,
          this.#sheet.y + PADDING.top,
          isEnd ? inner(widths[at]) : null,
        )
      x += widths[at] ?? 0
    }
    this.#sheet.down(height)
  }

  /** Draws as much of a row as fits, page by page. */
  #row(element: Element, widths: readonly number[], row: SetRow, head: SetRow | null): void {
    const sheet = this.#sheet
    const cells = row.map(({ isHead, scope }) =>
      sheet.element(isHead ? 'TH' : 'TD', element, scope === null ? {} : { scope }),
    )
    const runs = row.map((cell, at) => new CellRun(sheet, cell, cells[at] ?? element, inner(widths[at])))
    for (;;) {
      const room = sheet.room - PADDING.top - PADDING.bottom
      const heights = runs.map((run) => run.fits(room))
      const height = Math.max(...heights, 0) + PADDING.top + PADDING.bottom
      this.#frames(widths, row, height)
      let x = sheet.left
      for (const [at, run] of runs.entries()) {
        run.draw(x + PADDING.x, sheet.y + PADDING.top)
        x += widths[at] ?? 0
      }
      sheet.down(height)
      if (runs.every((run) => run.isDone)) return
      this.#continue(widths, head)
    }
  }

  #frames(widths: readonly number[], row: SetRow, height: number): void {
    const { left, y } = this.#sheet
    this.#sheet.decorate((doc) => {
      let x = left
      for (const [at, width] of widths.entries()) {
        const ground = row[at]?.ground
        if (ground) doc.rect(x, y, width, height).fill(ground)
        doc.lineWidth(0.5).rect(x, y, width, height).stroke(LINE)
        x += width
      }
    })
  }
}

/** What of a cell has not been drawn yet. */
class CellRun {
  readonly #sheet: Sheet
  readonly #cell: SetCell
  readonly #element: Element
  readonly #width: number
  readonly #waiting: { block: Block; element: Element; isBegun: boolean }[]
  #next: { block: Block; element: Element; isBegun: boolean }[] = []

  constructor(sheet: Sheet, cell: SetCell, element: Element, width: number) {
    this.#sheet = sheet
    this.#cell = cell
    this.#element = element
    this.#width = width
    this.#waiting = cell.groups.flatMap((group) => this.#elements(group))
  }

  get isDone(): boolean {
    return this.#waiting.length === 0
  }

  /** Takes what fits into this much height, at least a line. @returns its height */
  fits(room: number): number {
    this.#next = []
    let height = 0
    while (this.#waiting[0] !== undefined) {
      const { block, element, isBegun } = this.#waiting[0]
      const lines = Math.floor((room - height - (isBegun ? 0 : block.before)) / block.leading)
      const taken = Math.min(block.lines.length, this.#next.length === 0 ? Math.max(1, lines) : lines)
      if (taken <= 0) return height
      const part = { ...block, lines: block.lines.slice(0, taken), before: isBegun ? 0 : block.before }
      this.#next.push({ block: part, element, isBegun })
      height += heightOf(part)
      this.#waiting.shift()
      if (taken < block.lines.length) {
        this.#waiting.unshift({
          block: { ...block, lines: block.lines.slice(taken) },
          element,
          isBegun: true,
        })
        return height
      }
    }
    return height
  }

  draw(x: number, from: number): void {
    let y = from
    for (const { block, element, isBegun } of this.#next) {
      const end = this.#cell.isEnd ? this.#width : null
      this.#sheet.block(element, block, x, y, this.#width, { end, hasMark: !isBegun })
      y += heightOf(block)
    }
  }

  #elements(group: Block | Block[]): { block: Block; element: Element; isBegun: boolean }[] {
    if (!Array.isArray(group)) {
      return [{ block: group, element: this.#sheet.elementOf(group, this.#element), isBegun: false }]
    }
    const items = new ListElements(this.#sheet, this.#element)
    return group.map((block) => ({ block, element: items.item(block), isBegun: false }))
  }
}

function inner(width: number | undefined): number {
  return (width ?? 0) - 2 * PADDING.x
}

function heightOfRow(row: SetRow): number {
  const heights = row.map(({ groups }) => groups.flat().reduce((sum, block) => sum + heightOf(block), 0))
  return Math.max(...heights, 0) + PADDING.top + PADDING.bottom
}
