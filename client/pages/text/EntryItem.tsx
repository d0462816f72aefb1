import { memo } from 'react'
import { cardColorOf } from '../../../shared/cards/legend.ts'
import type { Entry } from '../../../shared/results/model.ts'
import { useTopic } from '../../i18n/messages.ts'
import { textTopic } from '../../i18n/text.ts'
import type { EntryNotes } from './describe-entry.ts'
import { RichText } from './RichText.tsx'

interface EntryItemProps extends EntryNotes {
  readonly entry: Entry
}

/** One contribution as an item of a list. */
export const EntryItem = memo(function EntryItem({ entry, ...notes }: EntryItemProps) {
  const color = entry.kind === 'card' && entry.color !== '' ? cardColorOf(entry.color) : undefined
  return (
    <li className="pw-entry" data-color={color}>
      <EntryBody entry={entry} {...notes} />
    </li>
  )
})

function EntryBody({ entry, said, meaning, facts, refersTo }: EntryItemProps) {
  const text = useTopic(textTopic)
  return (
    <div className="pw-entry__body">
      {said === '' ? <RichText blocks={entry.blocks} under={3} /> : <p dir="auto">{said}</p>}
      {facts !== '' && <p className="pw-entry__note">{facts}</p>}
      {meaning !== '' && <p className="pw-entry__note">{text.meaning(meaning)}</p>}
      {refersTo !== '' && <p className="pw-entry__note">{text.refersTo(refersTo)}</p>}
    </div>
  )
}
