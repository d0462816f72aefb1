import { useState } from 'react'
import type { BoardId } from '../../../../../shared/ids.ts'
import type { Role } from '../../../../../shared/roles.ts'
import { useMessages, useTopic } from '../../../../i18n/messages.ts'
import { problemSentence } from '../../../../i18n/problem-sentence.ts'
import { shareTopic } from '../../../../i18n/share.ts'
import { QrStage } from './QrStage.tsx'
import { ShareLink } from './ShareLink.tsx'
import { useLinks } from './use-links.ts'

/** The order people need them in: the group's link first, the powerful one last. */
const ORDER: readonly Role[] = ['participant', 'observer', 'moderator']

/** The links themselves, each with its QR code and what a moderator may do with it. */
export function Links({ board, title }: { board: BoardId; title: string }) {
  const messages = useMessages()
  const share = useTopic(shareTopic)
  const { links, problem, change, renew } = useLinks(board)
  const [shown, setShown] = useState<Role | null>(null)
  const [said, setSaid] = useState('')

  const large = links?.find(({ role }) => role === shown)
  if (large) return <QrStage link={large} title={title} onBack={() => setShown(null)} />
  return (
    <>
      <p>{share.intro}</p>
      <div role="alert">{problem && <p className="pw-notice">{problemSentence(problem, messages)}</p>}</div>
      <p role="status" className={said === '' ? 'pw-visually-hidden' : 'pw-notice pw-notice--ok'}>
        {links === null && problem === null ? share.loading : said}
      </p>
      {ORDER.map((role) => {
        const link = links?.find((known) => known.role === role)
        return (
          link && (
            <ShareLink
              key={role}
              link={link}
              onSay={setSaid}
              onShow={() => setShown(role)}
              onChange={(wanted) => change(role, wanted)}
              onRenew={() => renew(role)}
            />
          )
        )
      })}
    </>
  )
}
