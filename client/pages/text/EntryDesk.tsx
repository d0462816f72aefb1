import type { TLParentId } from '@tldraw/tlschema'
import { useId, useRef, useState } from 'react'
import type { Entry } from '../../../shared/results/model.ts'
import { plainText } from '../../../shared/results/rich-text.ts'
import { useTopic } from '../../i18n/messages.ts'
import { textTopic } from '../../i18n/text.ts'
import { textDeskTopic } from '../../i18n/text-desk.ts'
import { Button } from '../../ui/Button.tsx'
import { CardColors } from './CardColors.tsx'
import type { Desk } from './desk.ts'
import { editButtonOf, focusSoon, jumpTo } from './jump.ts'
import { OfferFactsForm, TypedInput } from './OfferFactsForm.tsx'
import { TextEditor } from './TextEditor.tsx'

export interface EntryDeskProps {
  readonly entry: Entry
  readonly desk: Desk
  /** The entry in a few words. */
  readonly name: string
  /** The cards it can be put before or after: those in the same place, in reading order. */
  readonly peers: readonly string[]
  /** Where the keyboard goes when the entry is gone. */
  readonly heading: string
}

/** An open entry: its text, and what can be done with it. */
export function EntryDesk(props: EntryDeskProps) {
  const { entry, desk, name } = props
  const { edit } = useTopic(textTopic)
  const done = () => {
    desk.edit(null)
    focusSoon(editButtonOf(entry.id))
  }
  return (
    <div className="pw-entry__desk">
      {entry.kind === 'image' ? (
        <PictureText entry={entry} desk={desk} />
      ) : (
        <TextEditor
          shape={entry.id}
          open={desk.open}
          history={desk.history}
          label={edit.editor(name)}
          onDone={done}
        />
      )}
      {entry.kind === 'card' && entry.color !== '' && (
        <CardColors id={entry.id} color={entry.color} desk={desk} />
      )}
      {entry.kind === 'offer' && <OfferFactsForm entry={entry} desk={desk} />}
      <div className="pw-entry__actions">
        <Button look="primary" onClick={done}>
          {edit.done}
        </Button>
        {(entry.kind === 'card' || entry.kind === 'offer') && <CardActions {...props} />}
      </div>
    </div>
  )
}

function PictureText({ entry, desk }: Pick<EntryDeskProps, 'entry' | 'desk'>) {
  const { picture } = useTopic(textDeskTopic)
  const write = (text: string) => desk.edits.describePicture(entry.id, text)
  return (
    <div className="pw-entry__facts">
      <TypedInput label={picture} value={plainText(entry.blocks)} onText={write} />
    </div>
  )
}

/** Moving and deleting. */
function CardActions({ entry, desk, name, peers, heading }: EntryDeskProps) {
  const { edit } = useTopic(textTopic)
  const remove = () => {
    const mark = desk.edits.remove(entry.id)
    desk.edit(null)
    if (mark !== null) desk.tell({ text: edit.removed(name), mark })
    requestAnimationFrame(() => jumpTo(heading))
  }
  return (
    <>
      <OrderButtons id={entry.id} desk={desk} peers={peers} />
      <MoveChoice id={entry.id} desk={desk} />
      <Button onClick={remove}>{edit.remove}</Button>
    </>
  )
}

function OrderButtons({ id, desk, peers }: { id: string } & Pick<EntryDeskProps, 'desk' | 'peers'>) {
  const { edit } = useTopic(textTopic)
  const [said, setSaid] = useState('')
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)]
  const at = peers.indexOf(id)
  const step = (by: -1 | 1) => {
    const other = peers[at + by]
    if (other === undefined) return
    desk.edits.exchange(id, other)
    setSaid(edit.place(at + by + 1, peers.length))
    // The item has moved in the list, and the keyboard with it.
    requestAnimationFrame(() => (by < 0 ? up : down).current?.focus())
  }
  return (
    <>
      <Button ref={up} aria-disabled={at <= 0} onClick={() => step(-1)}>
        {edit.up}
      </Button>
      <Button ref={down} aria-disabled={at >= peers.length - 1} onClick={() => step(1)}>
        {edit.down}
      </Button>
      <span role="status" className="pw-visually-hidden">
        {said}
      </span>
    </>
  )
}

/** Chosen by keyboard a value changes with every arrow: it counts when the button beside it says so. */
function MoveChoice({ id, desk }: { readonly id: string; readonly desk: Desk }) {
  const { edit } = useTopic(textTopic)
  const select = useId()
  const [chosen, setChosen] = useState('')
  const home = desk.edits.shape(id)?.parentId
  const destinations = desk.destinations().filter((place) => place.id !== home)
  const move = (to: string) => {
    const place = destinations.find((candidate) => candidate.id === to)
    if (place === undefined) return
    const mark = desk.edits.moveTo(id, to as TLParentId) // a field or page of the board
    desk.edit(null)
    if (mark !== null) desk.tell({ text: edit.moved(place.title), mark })
    focusSoon(editButtonOf(id))
  }
  return (
    <span className="pw-entry__move">
      <label htmlFor={select}>{edit.move}</label>
      <select id={select} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{edit.choose}</option>
        {destinations.map((place) => (
          <option key={place.id} value={place.id}>
            {place.title}
          </option>
        ))}
      </select>
      {chosen !== '' && <Button onClick={() => move(chosen)}>{edit.moveNow}</Button>}
    </span>
  )
}
