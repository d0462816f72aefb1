import type { Legend } from '../../../shared/cards/legend.ts'
import type { EntryTexts } from '../../../shared/results/entry-text.ts'
import type { Entry, ResultField } from '../../../shared/results/model.ts'
import { useTopic } from '../../i18n/messages.ts'
import { resultWords, textTopic } from '../../i18n/text.ts'
import { describeEntry, isInWords } from './describe-entry.ts'
import { EntryItem } from './EntryItem.tsx'
import { FieldTable, type RowEntry } from './FieldTable.tsx'

interface SectionProps {
  readonly texts: EntryTexts
  readonly legend: Legend
  /** How many entries are shown so far. */
  readonly limit: number
}

interface FieldSectionProps extends SectionProps {
  readonly field: ResultField
}

/** A field: its title, what is asked, how much is there, and what was written. */
export function FieldSection({ field, ...rest }: FieldSectionProps) {
  const { untitledField } = useTopic(resultWords)
  return (
    <section className="pw-text-field" data-color={field.color} aria-labelledby={headingOf(field.id)}>
      <header>
        <h3 id={headingOf(field.id)} tabIndex={-1} dir="auto">
          {field.title || untitledField}
        </h3>
        <Count entries={field.entries} />
      </header>
      {field.question !== '' && (
        <p className="pw-text-field__question" dir="auto">
          {field.question}
        </p>
      )}
      <Entries entries={field.entries} field={field} {...rest} />
    </section>
  )
}

interface EntriesProps extends SectionProps {
  readonly entries: readonly Entry[]
  /** Null: what lies in no field. */
  readonly field: ResultField | null
}

/** Rows as a table, everything else as a list, and drawings counted. */
export function Entries({ entries, field, texts, legend, limit }: EntriesProps) {
  const text = useTopic(textTopic)
  const said = useTopic(resultWords)
  const rows = entries.filter((entry): entry is RowEntry => entry.kind === 'row')
  const listed = entries.filter((entry) => entry.kind !== 'row' && isInWords(entry))
  const [drawings, unreadable] = (['drawing', 'unreadable'] as const).map(
    (kind) => entries.filter((entry) => entry.kind === kind).length,
  )
  return (
    <>
      {field?.kind === 'table' && <FieldTable field={field} rows={rows.slice(0, limit)} />}
      {entries.length === 0 && <p className="pw-text-field__nothing">{text.nothing}</p>}
      {listed.length > 0 && (
        <ul className="pw-entries">
          {listed.slice(0, Math.max(0, limit - rows.length)).map((entry) => (
            <EntryItem key={entry.id} entry={entry} {...describeEntry(entry, texts, legend)} />
          ))}
        </ul>
      )}
      {drawings !== undefined && drawings > 0 && <p className="pw-entry__note">{said.drawings(drawings)}</p>}
      {unreadable !== undefined && unreadable > 0 && (
        <p className="pw-entry__note">{said.unreadable(unreadable)}</p>
      )}
    </>
  )
}

export function Count({ entries }: { readonly entries: readonly Entry[] }) {
  const text = useTopic(textTopic)
  const rows = entries.filter(({ kind }) => kind === 'row').length
  const isTable = rows > 0 && rows === entries.length
  return (
    <span className="pw-text-field__count">{isTable ? text.rows(rows) : text.count(entries.length)}</span>
  )
}

/** The id of a field's heading on the page. */
export function headingOf(field: string): string {
  return `heading-${field}`
}
