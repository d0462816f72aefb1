import { formatDay, parseDay } from '../../../shared/tables/day.ts'
import { useLanguage } from '../../i18n/messages.ts'
import type { Language } from '../../preferences/preferences.ts'
import { LINES_SHOWN, looseCells } from './loose-rows.ts'
import type { RowShape } from './RowShapeUtil.tsx'
import './table.css'
import { useTableMessages } from './table-messages.ts'

/** A row without a table: its cells by the names of their columns. */
export function LooseRow({ row }: { row: RowShape }) {
  const { loose } = useTableMessages()
  const language = useLanguage()
  const cells = looseCells(row)
  const more = cells.length - LINES_SHOWN
  return (
    <dl>
      {cells.length === 0 && <dt>{loose.empty}</dt>}
      {cells.slice(0, LINES_SHOWN).map(([title, value]) => (
        <div key={title}>
          <dt dir="auto">{title}</dt>
          <dd dir="auto">{shown(value, language)}</dd>
        </div>
      ))}
      {more > 0 && <dt>{loose.more(more)}</dt>}
    </dl>
  )
}

/** The column that said what it is has gone; a day still looks like one. */
function shown(value: string, language: Language): string {
  return parseDay(value) === value ? formatDay(value, language) : value
}
