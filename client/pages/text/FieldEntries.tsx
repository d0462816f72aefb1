import { useMemo } from 'react'
import type { Legend } from '../../../shared/cards/legend.ts'
import type { EntryTexts } from '../../../shared/results/entry-text.ts'
import type { Entry, ResultField } from '../../../shared/results/model.ts'
import { useTopic } from '../../i18n/messages.ts'
import { resultWords, textTopic } from '../../i18n/text.ts'
import { describeEntry, isInWords } from './describe-entry.ts'
import { useDesk } from './desk.ts'
import { EntryItem } from './EntryItem.tsx'
import type { Gallery } from './EntryPicture.tsx'
import { FieldTable, type RowEntry } from './FieldTable.tsx'
import type { Hands } from './whereabouts.ts'

export interface EntriesContext {
  readonly texts: EntryTexts
  readonly legend: Legend
  /** How many entries are shown so far. */
  readonly limit: number
  /** The id of the entry being edited, or null. */
  readonly open: string | null
  /** Who has taken up which entry. */
  readonly hands: Hands
  readonly gallery: Gallery
}

interface EntriesProps extends EntriesContext {
  readonly entries: readonly Entry[]
  /** Null: what lies in no field. */
  readonly field: ResultField | null
  /** The id of the heading above. */
  readonly heading: string
}

/** Rows as a table, everything else as a list, and drawings counted. */
export function Entries({ entries, field, limit, ...rest }: EntriesProps) {
  const text = useTopic(textTopic)
  const rows = entries.filter((entry): entry is RowEntry => entry.kind === 'row')
  const listed = entries.filter((entry) => entry.kind !== 'row' && isInWords(entry))
  return (
    <>
      {field?.kind === 'table' && <FieldTable field={field} rows={rows.slice(0, limit)} />}
      {entries.length === 0 && field?.kind !== 'table' && (
        <p className="pw-text-field__nothing">{text.nothing}</p>
      )}
      {listed.length > 0 && <List {...rest} listed={listed} limit={Math.max(0, limit - rows.length)} />}
      <Wordless entries={entries} />
    </>
  )
}

interface ListProps extends EntriesContext {
  readonly listed: readonly Entry[]
  readonly heading: string
}

const NOBODY: readonly string[] = []

function List({ listed, texts, legend, limit, open, heading, hands, gallery }: ListProps) {
  const desk = useDesk()
  const peers = useMemo(() => {
    const home = open === null ? undefined : desk?.edits.shape(open)?.parentId
    if (home === undefined) return NOBODY
    const cards = listed.filter(({ kind }) => kind === 'card' || kind === 'offer')
    return cards.map(({ id }) => id).filter((id) => desk?.edits.shape(id)?.parentId === home)
  }, [listed, open, desk])
  return (
    <ul className="pw-entries">
      {listed.slice(0, limit).map((entry) => {
        const isOpen = entry.id === open
        return (
          <EntryItem
            key={entry.id}
            {...{ entry, isOpen, heading, gallery }}
            hands={hands.get(entry.id) ?? ''}
            peers={isOpen ? peers : NOBODY}
            {...describeEntry(entry, texts, legend)}
          />
        )
      })}
    </ul>
  )
}

function Wordless({ entries }: { readonly entries: readonly Entry[] }) {
  const said = useTopic(resultWords)
  const count = (kind: Entry['kind']) => entries.filter((entry) => entry.kind === kind).length
  const [drawings, unreadable] = [count('drawing'), count('unreadable')]
  return (
    <>
      {drawings > 0 && <p className="pw-entry__note">{said.drawings(drawings)}</p>}
      {unreadable > 0 && <p className="pw-entry__note">{said.unreadable(unreadable)}</p>}
    </>
  )
}
