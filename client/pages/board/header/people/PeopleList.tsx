import { useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../../../i18n/messages.ts'
import { problemSentence } from '../../../../i18n/problem-sentence.ts'
import { absentPeople, participantOf } from './absent-people.ts'
import type { PeopleMenuProps } from './PeopleMenu.tsx'
import { AbsentRow, PersonRow, SelfRow } from './PersonRow.tsx'
import { useEveryone } from './use-everyone.ts'

/** Everybody on the board; for moderators also those who left, since they could come back. */
export function PeopleList({ people, onFollow, onRename, me, board }: PeopleMenuProps) {
  const messages = useMessages()
  const { header } = messages
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const isModerator = me.role === 'moderator'
  const { everyone, problem, remove } = useEveryone(board, isModerator, people.length)
  const [said, setSaid] = useState('')

  // tldraw's popover is a dialog but takes no name for it; without one a screen reader says only "dialog".
  useEffect(() => {
    list.current?.closest('[role="dialog"]')?.setAttribute('aria-labelledby', id)
  }, [id])

  const removalOf = (name: string, participant: ReturnType<typeof participantOf>) => {
    if (!isModerator || participant === null || participant === me.participant) return null
    return async () => {
      if (await remove(participant)) setSaid(header.people.removed(name))
    }
  }

  return (
    <div className="pw-people__list" ref={list}>
      <h2 id={id}>{header.people.heading}</h2>
      <ul>
        {people.map((person) =>
          person.isSelf ? (
            <SelfRow key={person.key} person={person} onRename={onRename} />
          ) : (
            <PersonRow
              key={person.key}
              person={person}
              onFollow={() => onFollow(person.isFollowed ? null : person.key)}
              onRemove={removalOf(person.name, participantOf(person))}
            />
          ),
        )}
        {absentPeople(everyone, people).map((person) => (
          <AbsentRow
            key={person.participant}
            person={person}
            onRemove={removalOf(person.name, person.participant)}
          />
        ))}
      </ul>
      <p role="status" className={said === '' ? 'pw-visually-hidden' : 'pw-people__said'}>
        {said}
      </p>
      <div role="alert">{problem && <p className="pw-notice">{problemSentence(problem, messages)}</p>}</div>
    </div>
  )
}
