import { memo } from 'react'
import { cardColorOf } from '../../../shared/cards/legend.ts'
import type { Entry } from '../../../shared/results/model.ts'
import { useTopic } from '../../i18n/messages.ts'
import { textTopic } from '../../i18n/text.ts'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazy-part.tsx'
import type { EntryNotes } from './describe-entry.ts'
import { useDesk } from './desk.ts'
import type { EntryDeskProps } from './EntryDesk.tsx'
import { editButtonOf } from './jump.ts'
import { RichText } from './RichText.tsx'

/** The text editor and all that changes an entry: fetched when somebody first wants to. */
const EntryDesk = lazyPart<EntryDeskProps>(async () => (await import('./EntryDesk.tsx')).EntryDesk)

interface EntryItemProps extends EntryNotes {
  readonly entry: Entry
  readonly isOpen: boolean
  /** Of the open entry: see {@link EntryDeskProps}. */
  readonly peers: readonly string[]
  readonly heading: string
}

/** One contribution as an item of a list. */
export const EntryItem = memo(function EntryItem({
  entry,
  isOpen,
  peers,
  heading,
  ...notes
}: EntryItemProps) {
  const text = useTopic(textTopic)
  const desk = useDesk()
  const color = entry.kind === 'card' && entry.color !== '' ? cardColorOf(entry.color) : undefined
  if (isOpen && desk !== null) {
    return (
      <li className="pw-entry" data-color={color}>
        <EntryDesk entry={entry} desk={desk} name={notes.name} peers={peers} heading={heading} />
      </li>
    )
  }
  return (
    <li className="pw-entry" data-color={color}>
      <EntryBody entry={entry} {...notes} />
      {desk?.edits.hasText(entry.id) && (
        <Button
          id={editButtonOf(entry.id)}
          look="plain"
          aria-label={text.edit.entry(notes.name)}
          onClick={() => desk.edit(entry.id)}
        >
          {text.edit.button}
        </Button>
      )}
    </li>
  )
})

function EntryBody({ entry, said, meaning, facts, refersTo }: EntryNotes & { readonly entry: Entry }) {
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
