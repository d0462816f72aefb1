import type { TLParentId } from '@tldraw/tlschema'
import type { Entry, ResultField } from '../../../shared/results/model.ts'
import { useTopic } from '../../i18n/messages.ts'
import { resultWords, textTopic } from '../../i18n/text.ts'
import { Button } from '../../ui/Button.tsx'
import { useDesk } from './desk.ts'
import { takesCards } from './destinations.ts'
import { Entries, type EntriesContext } from './FieldEntries.tsx'
import { WriteForm } from './WriteForm.tsx'

interface FieldSectionProps extends EntriesContext {
  readonly field: ResultField
}

/** A field: its title, what is asked, how much is there, what was written, and where to write. */
export function FieldSection({ field, ...context }: FieldSectionProps) {
  const { untitledField } = useTopic(resultWords)
  const heading = headingOf(field.id)
  const title = field.title || untitledField
  return (
    <section className="pw-text-field" data-color={field.color} aria-labelledby={heading}>
      <header>
        <h3 id={heading} tabIndex={-1} dir="auto">
          {title}
        </h3>
        <Count entries={field.entries} />
      </header>
      {field.question !== '' && (
        <p className="pw-text-field__question" dir="auto">
          {field.question}
        </p>
      )}
      <Entries entries={field.entries} field={field} heading={heading} {...context} />
      {takesCards(field) && <WriteForm home={field.id} title={title} />}
      {field.kind === 'text' && <SheetButton field={field} />}
    </section>
  )
}

/** Begins the text of a field that has none yet; one that is there is edited where it stands. */
function SheetButton({ field }: { readonly field: ResultField }) {
  const { write } = useTopic(textTopic)
  const desk = useDesk()
  if (desk === null || field.entries.some(({ kind }) => kind === 'text')) return null
  const begin = () => desk.edit(desk.edits.writeSheet(field.id as TLParentId)) // a field of the board
  return <Button onClick={begin}>{write.text}</Button>
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
