import type { TitledTable } from '../../../shared/import/header.ts'
import { showCell } from '../../../shared/import/show-cell.ts'
import { EMPTY } from '../../../shared/import/table.ts'
import { type Assignment, type ColumnPlan, convertCell } from '../../../shared/import/to-rows.ts'
import { formatCell } from '../../../shared/tables/cell-value.ts'
import { importTopic } from '../../i18n/import.ts'
import { useLanguage, useTopic } from '../../i18n/messages.ts'
import { useTableMessages } from '../tables/table-messages.ts'
import type { ImportTarget } from './targets.ts'
import type { RowMapping } from './use-row-plan.ts'

/** Rows shown from the beginning, and further ones that have values which do not fit. */
const SHOWN = { first: 6, unfit: 4 } as const

interface RowPreviewProps {
  readonly table: TitledTable
  readonly target: Extract<ImportTarget, { kind: 'rows' }>
  readonly mapping: RowMapping
  readonly mayAddColumns: boolean
  /** Number of the first row in its file. */
  readonly firstRow: number
}

/** The first rows as they are in the file, each column with where it goes. */
export function RowPreview({ table, target, mapping, mayAddColumns, firstRow }: RowPreviewProps) {
  const words = useTopic(importTopic)
  const shown = shownRows(table.body.length, mapping)
  const plans = new Map(mapping.plans.map((plan) => [plan.at, plan]))
  const rest = table.body.length - shown.length
  return (
    <section className="pw-import__preview" aria-label={words.preview}>
      {/* Wide tables scroll, by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached */}
      {/* biome-ignore lint/a11y/useSemanticElements: the table in it has its own */}
      <div className="pw-import__scroll" role="group" aria-label={words.preview} tabIndex={0}>
        <table>
          <Head {...{ table, target, mapping, mayAddColumns }} />
          <tbody>
            {shown.map((row) => (
              <tr key={row}>
                <th scope="row">{row + firstRow}</th>
                {table.titles.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <PreviewCell key={at} cell={table.body[row]?.[at] ?? EMPTY} plan={plans.get(at)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p className="pw-import__hint">{words.more(rest)}</p>}
    </section>
  )
}

/** What each column is called, and where it goes. */
function Head({ table, target, mapping, mayAddColumns }: Omit<RowPreviewProps, 'firstRow'>) {
  const words = useTopic(importTopic)
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="pw-visually-hidden">{words.row}</span>
        </th>
        {table.titles.map((title, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns may be called alike and stay where they are
          <th key={at} scope="col">
            <span dir="auto">{title}</span>
            <ColumnChooser
              {...{ title, target, mayAddColumns }}
              value={mapping.assignments[at] ?? NOWHERE}
              onValue={(assignment) => mapping.assign(at, assignment)}
            />
          </th>
        ))}
      </tr>
    </thead>
  )
}

const NOWHERE: Assignment = { to: 'nowhere' }

function shownRows(count: number, { plan }: RowMapping): number[] {
  const first = Array.from({ length: Math.min(count, SHOWN.first) }, (_, at) => at)
  const unfit = [...new Set(plan.unfit.map(({ row }) => row))].filter((row) => row >= SHOWN.first)
  return [...first, ...unfit.slice(0, SHOWN.unfit)]
}

interface ColumnChooserProps {
  readonly title: string
  readonly target: RowPreviewProps['target']
  readonly mayAddColumns: boolean
  readonly value: Assignment
  onValue(assignment: Assignment): void
}

function ColumnChooser({ title, target, mayAddColumns, value, onValue }: ColumnChooserProps) {
  const words = useTopic(importTopic)
  const choose = (key: string) => {
    if (key.startsWith(COLUMN)) onValue({ to: 'column', column: key.slice(COLUMN.length) })
    else onValue({ to: key === 'new' ? 'new' : 'nowhere' })
  }
  return (
    <select
      aria-label={words.goesTo(title)}
      data-nowhere={value.to === 'nowhere'}
      value={value.to === 'column' ? `${COLUMN}${value.column}` : value.to}
      onChange={(event) => choose(event.target.value)}
    >
      {target.columns.map((column) => (
        <option key={column.id} value={`${COLUMN}${column.id}`}>
          {column.title.trim() || words.untitled}
        </option>
      ))}
      {mayAddColumns && <option value="new">{words.newColumn}</option>}
      <option value="nowhere">{words.nowhere}</option>
    </select>
  )
}

/** Before the id of a column, which may be any word. */
const COLUMN = 'column:'

interface PreviewCellProps {
  readonly cell: Parameters<typeof convertCell>[0]
  /** Undefined when its column is not imported. */
  readonly plan: ColumnPlan | undefined
}

/** A value as it will stand in the table; what does not fit is marked, and says why. */
function PreviewCell({ cell, plan }: PreviewCellProps) {
  const language = useLanguage()
  const { notOfType } = useTableMessages()
  if (plan === undefined) {
    return (
      <td data-nowhere dir="auto">
        <div>{showCell(cell, language)}</div>
      </td>
    )
  }
  const { value, fits } = convertCell(cell, plan.column, plan.language)
  const why = fits ? '' : notOfType[plan.column.type]
  return (
    <td data-unfit={!fits} dir="auto" title={why}>
      <div>
        {formatCell(value, plan.column, language)}
        {!fits && <small>{why}</small>}
      </div>
    </td>
  )
}
