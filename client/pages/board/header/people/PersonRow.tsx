import { type ReactNode, useState } from 'react'
import { TldrawUiButton, TldrawUiButtonLabel } from 'tldraw'
import type { PersonInfo } from '../../../../../shared/api.ts'
import { useMessages } from '../../../../i18n/messages.ts'
import type { PresentPerson } from '../types.ts'
import { Avatar } from './Avatar.tsx'
import { RemoveConfirm } from './RemoveConfirm.tsx'
import { RenameForm } from './RenameForm.tsx'

/** Removes the person; null where that is not for this person to do. */
type Removal = (() => Promise<void>) | null

export function SelfRow({ person, onRename }: { person: PresentPerson; onRename(name: string): void }) {
  const { common, header } = useMessages()
  const [renaming, setRenaming] = useState(false)
  return (
    <Row
      name={person.name}
      label={header.people.self(person.name)}
      note={common.roles[person.role]}
      color={person.color}
    >
      {renaming ? (
        <RenameForm
          name={person.name}
          onName={(name) => {
            setRenaming(false)
            if (name !== null && name !== person.name) onRename(name)
          }}
        />
      ) : (
        <RowButton label={header.people.rename} onClick={() => setRenaming(true)} />
      )}
    </Row>
  )
}

interface PersonRowProps {
  readonly person: PresentPerson
  onFollow(): void
  readonly onRemove: Removal
}

export function PersonRow({ person, onFollow, onRemove }: PersonRowProps) {
  const { common, header } = useMessages()
  const { name, isFollowed } = person
  const { people } = header
  return (
    <Row name={name} note={common.roles[person.role]} color={person.color} onRemove={onRemove}>
      <RowButton
        label={isFollowed ? people.unfollow : people.follow}
        name={isFollowed ? people.unfollowPerson(name) : people.followPerson(name)}
        onClick={onFollow}
      />
    </Row>
  )
}

export function AbsentRow({ person, onRemove }: { person: PersonInfo; onRemove: Removal }) {
  const { common, header } = useMessages()
  const note = person.online
    ? common.roles[person.role]
    : `${common.roles[person.role]} · ${header.people.away}`
  return <Row name={person.name} note={note} color="#5b5e68" onRemove={onRemove} />
}

interface RowProps {
  readonly name: string
  /** What stands there instead of the bare name. */
  readonly label?: string
  readonly note: string
  readonly color: string
  readonly onRemove?: Removal
  readonly children?: ReactNode
}

function Row({ name, label = name, note, color, onRemove = null, children }: RowProps) {
  const { header } = useMessages()
  const [asking, setAsking] = useState(false)
  return (
    <li className="pw-person">
      <Avatar name={name} color={color} />
      <span className="pw-person__name">
        {label}
        <small>{note}</small>
      </span>
      <span className="pw-person__actions">
        {children}
        {onRemove && !asking && (
          <RowButton
            label={header.people.remove}
            name={header.people.removePerson(name)}
            onClick={() => setAsking(true)}
          />
        )}
      </span>
      {onRemove && asking && (
        <RemoveConfirm name={name} onConfirm={onRemove} onCancel={() => setAsking(false)} />
      )}
    </li>
  )
}

function RowButton({ label, name, onClick }: { label: string; name?: string; onClick(): void }) {
  return (
    <TldrawUiButton type="normal" className="pw-person__button" aria-label={name} onClick={onClick}>
      <TldrawUiButtonLabel>{label}</TldrawUiButtonLabel>
    </TldrawUiButton>
  )
}
