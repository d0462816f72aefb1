/** One measured promise, a row of the table. */
export interface Figure {
  readonly name: string
  readonly unit: 'bytes' | 'KB' | 'ms'
  readonly ours: number
  /** The same of bare tldraw, measured in the same run; absent when the promise is about ours alone. */
  readonly reference?: number
  /** Median of the ratios of all rounds, where there were rounds; otherwise ours by reference. */
  readonly ratio?: number
  /** At most this ratio where there is a reference, at most this many units where not; absent: only told. */
  readonly limit?: number
}

export function isOver(figure: Figure): boolean {
  return figure.limit !== undefined && judged(figure) > figure.limit
}

/** The table, columns aligned, ready to be printed. */
export function table(figures: readonly Figure[]): string {
  const rows = [['figure', 'ours', 'bare tldraw', 'ratio', 'limit', ''], ...figures.map(row)]
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? []
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  const [head, ...body] = rows.map(line)
  return [head, '-'.repeat(head?.length ?? 0), ...body].join('\n')
}

function row(figure: Figure): string[] {
  const { name, unit, ours, reference, limit } = figure
  const bound = limit === undefined ? 'none' : reference === undefined ? `${limit} ${unit}` : `${limit}×`
  return [
    name,
    withUnit(ours, unit),
    reference === undefined ? '' : withUnit(reference, unit),
    reference === undefined ? '' : `${judged(figure).toFixed(2)}×`,
    bound,
    limit === undefined ? '' : isOver(figure) ? 'OVER' : 'ok',
  ]
}

function judged({ ours, reference, ratio }: Figure): number {
  return ratio ?? (reference === undefined ? ours : ours / reference)
}

function withUnit(value: number, unit: Figure['unit']): string {
  return `${value.toFixed(unit === 'bytes' ? 0 : 1)} ${unit}`
}
