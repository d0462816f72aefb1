import { useId, useRef, useState } from 'react'
import { TldrawUiButton, TldrawUiButtonIcon, TldrawUiButtonLabel } from 'tldraw'
import type { ChangeLinkRequest, LinkInfo } from '../../../../../shared/api.ts'
import { formatDateTime } from '../../../../i18n/format.ts'
import { useLanguage, useMessages, useTopic } from '../../../../i18n/messages.ts'
import { shareTopic } from '../../../../i18n/share.ts'
import { copyText } from './copy-text.ts'
import { linkState } from './expiry.ts'
import { LinkSettings } from './LinkSettings.tsx'
import { QrCode } from './QrCode.tsx'

export interface ShareLinkProps {
  readonly link: LinkInfo
  /** Shows a sentence to everybody, screen readers included. */
  onSay(sentence: string): void
  /** Shows the QR code large. */
  onShow(): void
  onChange(wanted: ChangeLinkRequest): Promise<boolean>
  onRenew(): Promise<boolean>
}

/** One link: what it allows, its address, its QR code, and its settings behind a button. */
export function ShareLink(props: ShareLinkProps) {
  const { common } = useMessages()
  const share = useTopic(shareTopic)
  const id = useId()
  const [managing, setManaging] = useState(false)
  const { link } = props
  const role = common.roles[link.role]
  return (
    <section className={`pw-link pw-link--${link.role}`} aria-labelledby={id}>
      <button type="button" className="pw-link__qr" onClick={props.onShow} aria-label={share.qrOf(role)}>
        <QrCode text={link.url} />
      </button>
      <div className="pw-link__about">
        <h3 id={id}>
          {role} <LinkBadge link={link} />
        </h3>
        <p>{share.roles[link.role]}</p>
      </div>
      <Address link={link} onSay={props.onSay} />
      <TldrawUiButton
        type="normal"
        className="pw-link__button"
        aria-expanded={managing}
        aria-label={share.manageOf(role)}
        onClick={() => setManaging(!managing)}
      >
        <TldrawUiButtonLabel>{share.manage}</TldrawUiButtonLabel>
        <TldrawUiButtonIcon icon={managing ? 'chevron-up' : 'chevron-down'} small />
      </TldrawUiButton>
      {managing && <LinkSettings {...props} />}
    </section>
  )
}

function LinkBadge({ link }: { link: LinkInfo }) {
  const share = useTopic(shareTopic)
  const language = useLanguage()
  const state = linkState(link, Date.now())
  const when = link.expiresAt === null ? '' : formatDateTime(Date.parse(link.expiresAt), language)
  const words = {
    open: share.state.open,
    closed: share.state.closed,
    expires: share.state.expires(when),
    expired: share.state.expired(when),
  }
  return <span className={`pw-badge pw-badge--${state}`}>{words[state]}</span>
}

function Address({ link, onSay }: Pick<ShareLinkProps, 'link' | 'onSay'>) {
  const { common } = useMessages()
  const share = useTopic(shareTopic)
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const role = common.roles[link.role]

  const copy = async () => {
    if (input.current === null) return
    const done = await copyText(link.url, input.current)
    setCopied(done ? link.url : null)
    onSay(done ? share.copiedOf(role) : share.copyFailed)
  }

  const isCopied = copied === link.url
  return (
    <div className="pw-link__address">
      <input
        ref={input}
        className="pw-input"
        readOnly
        aria-label={share.linkOf(role)}
        value={link.url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <TldrawUiButton
        type="normal"
        className={`pw-link__button pw-link__copy${isCopied ? ' pw-link__copy--done' : ''}`}
        aria-label={isCopied ? share.copiedOf(role) : share.copyOf(role)}
        onClick={() => void copy()}
      >
        <TldrawUiButtonIcon icon={isCopied ? 'check' : 'clipboard-copy'} small />
        <TldrawUiButtonLabel>{isCopied ? share.copied : share.copy}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </div>
  )
}
