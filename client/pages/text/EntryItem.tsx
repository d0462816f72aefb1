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
import { EntryPicture, type Gallery } from './EntryPicture.tsx'
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
  /** Who has taken it up just now, or empty. */
  readonly hands: string
  readonly gallery: Gallery
}

/** One contribution as an item of a list. */
export const EntryItem = memo(function EntryItem({
  entry,
  isOpen,
  peers,
  heading,
  hands,
  gallery,
  ...notes
}: EntryItemProps) {
  const text = useTopic(textTopic)
  const desk = useDesk()
  const color = entry.kind === 'card' && entry.color !== '' ? cardColorOf(entry.color) : undefined
  if (isOpen && desk !== null) {
    return (
      <li className="pw-entry" data-color={color}>
        <EntryDesk entry={entry} desk={desk} name={notes.name} peers={peers} heading={heading} />
        {hands !== '' && <p className="pw-entry__hands">{text.hands(hands)}</p>}
      </li>
    )
  }
  return (
    <li className="pw-entry" data-color={color}>
      <EntryBody {...{ entry, hands, gallery }} {...notes} />
      {desk?.edits.canOpen(entry.id) && (
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

type EntryBodyProps = Pick<EntryItemProps, 'entry' | 'hands' | 'gallery'> & EntryNotes

function EntryBody({ entry, hands, gallery, said, meaning, facts, refersTo }: EntryBodyProps) {
  const text = useTopic(textTopic)
  return (
    <div className="pw-entry__body">
      {entry.kind === 'image' ? (
        <EntryPicture id={entry.id} gallery={gallery} said={said} />
      ) : said === '' ? (
        <RichText blocks={entry.blocks} under={3} />
      ) : (
        <p dir="auto">{said}</p>
      )}
      {facts !== '' && <p className="pw-entry__note">{facts}</p>}
      {meaning !== '' && <p className="pw-entry__note">{text.meaning(meaning)}</p>}
      {refersTo !== '' && <p className="pw-entry__note">{text.refersTo(refersTo)}</p>}
      {hands !== '' && <p className="pw-entry__hands">{text.hands(hands)}</p>}
    </div>
  )
}
