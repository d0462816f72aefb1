import { react } from '@tldraw/state'
import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { useTopic } from '../../../i18n/messages.ts'
import { textTopic } from '../../../i18n/text.ts'
import type { OpenBoard } from '../../../sync/session.ts'
import type { LiveResults } from '../live-results.ts'
import { type Change, changesBetween, gather } from './changes.ts'
import { announcedDetail } from './detail.ts'
import type { OwnChanges } from './own-changes.ts'
import { DETAILS, type Detail, sentenceOf } from './sentence.ts'

/** What happens within this time is one announcement. */
const GATHER_MS = 3_000

interface AnnouncerProps {
  readonly open: OpenBoard
  readonly results: LiveResults
  readonly own: OwnChanges
}

/** Reads out politely what others do, as much of it as this person wants. */
export function Announcer(props: AnnouncerProps) {
  const detail = useDetail()
  return (
    <p role="status" className="pw-visually-hidden">
      {detail !== 'off' && <Announcement {...props} detail={detail} />}
    </p>
  )
}

function Announcement({ open, results, own, detail }: AnnouncerProps & { readonly detail: Detail }) {
  const { announce } = useTopic(textTopic)
  const [said, setSaid] = useState('')
  useEffect(() => {
    let before = results.board.get()
    let gathered: Change[] = []
    let timer: ReturnType<typeof setTimeout> | null = null
    const say = () => {
      timer = null
      const people = open.presence.people.get()
      const nameOf = (id: string) => people.find(({ participant }) => participant === id)?.name ?? null
      setSaid(sentenceOf(gathered, detail, announce, nameOf))
      gathered = []
    }
    const stop = react('announce', () => {
      const after = results.board.get()
      gathered = gather(
        gathered,
        changesBetween(before, after).filter(({ id }) => !own.has(id)),
      )
      before = after
      if (gathered.length === 0 || timer !== null) return
      // The same sentence twice is read out twice only when it was gone in between.
      setSaid('')
      timer = setTimeout(say, GATHER_MS)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [open, results, own, detail, announce])
  return said
}

/** How much is read out. */
export function DetailChoice() {
  const { announce } = useTopic(textTopic)
  const id = useId()
  const detail = useDetail()
  return (
    <span className="pw-text-announce">
      <label htmlFor={id}>{announce.label}</label>
      <select
        id={id}
        value={detail}
        onChange={({ target }) =>
          announcedDetail.set(DETAILS.find((known) => known === target.value) ?? detail)
        }
      >
        {DETAILS.map((known) => (
          <option key={known} value={known}>
            {announce.details[known]}
          </option>
        ))}
      </select>
    </span>
  )
}

function useDetail(): Detail {
  return useSyncExternalStore(announcedDetail.subscribe, announcedDetail.get)
}
