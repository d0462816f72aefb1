import type { MouseEvent } from 'react'
import type { EntryTexts } from '../../../shared/results/entry-text.ts'
import type { ResultBoard, ResultField, ResultPage } from '../../../shared/results/model.ts'
import { useTopic } from '../../i18n/messages.ts'
import { resultWords, textTopic } from '../../i18n/text.ts'
import type { Gallery } from './EntryPicture.tsx'
import { Entries } from './FieldEntries.tsx'
import { Count, FieldSection, headingOf } from './FieldSection.tsx'
import { jumpTo } from './jump.ts'
import { useGrowing } from './use-growing.ts'
import { WriteForm } from './WriteForm.tsx'
import type { Hands } from './whereabouts.ts'

interface PageViewProps {
  readonly page: ResultPage
  readonly board: ResultBoard
  readonly texts: EntryTexts
  /** The id of the entry being edited, or null. */
  readonly open: string | null
  readonly hands: Hands
  readonly gallery: Gallery
}

/** One page of the board: its fields in reading order, and what lies beside them. */
export function PageView({ page, board, texts, open, hands, gallery }: PageViewProps) {
  const { untitledPage, elsewhere } = useTopic(resultWords)
  const total = [...page.fields, page].reduce((sum, { entries }) => sum + entries.length, 0)
  let rest = useGrowing(total, page.id)
  const take = (count: number): number => {
    const limit = Math.max(0, Math.min(count, rest))
    rest -= limit
    return limit
  }
  const context = { texts, legend: board.legend, open, hands, gallery }
  const free = headingOf(`${page.id}-free`)
  return (
    <>
      <h2 id={headingOf(page.id)} tabIndex={-1} dir="auto">
        {page.title || untitledPage}
      </h2>
      {page.fields.length > 1 && <Contents fields={page.fields} />}
      {page.fields.map((field) => (
        <FieldSection key={field.id} field={field} limit={take(field.entries.length)} {...context} />
      ))}
      {(page.entries.length > 0 || page.fields.length === 0) && (
        <section className="pw-text-field" aria-labelledby={free}>
          <header>
            <h3 id={free} tabIndex={-1}>
              {elsewhere}
            </h3>
            <Count entries={page.entries} />
          </header>
          <Entries
            {...{ entries: page.entries, field: null, heading: free }}
            {...{ ...context, limit: take(page.entries.length) }}
          />
          <WriteForm home={page.id} title={elsewhere} />
        </section>
      )}
    </>
  )
}

/** Leads to each field. The address stays: what stands after its # is the secret of a link. */
function Contents({ fields }: { readonly fields: readonly ResultField[] }) {
  const text = useTopic(textTopic)
  const { untitledField } = useTopic(resultWords)
  const jump = (event: MouseEvent, field: string) => {
    event.preventDefault()
    jumpTo(headingOf(field))
  }
  return (
    <nav className="pw-text-contents" aria-label={text.contents}>
      <ul>
        {fields.map(({ id, title, entries }) => (
          <li key={id}>
            <a href={`#${headingOf(id)}`} onClick={(event) => jump(event, id)}>
              <span dir="auto">{title || untitledField}</span>
              <small>{entries.length}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
