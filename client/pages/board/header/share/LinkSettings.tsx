import { useEffect, useId, useRef, useState } from 'react'
import { TldrawUiButton, TldrawUiButtonLabel } from 'tldraw'
import { useMessages, useTopic } from '../../../../i18n/messages.ts'
import { shareTopic } from '../../../../i18n/share.ts'
import { ExpiryPicker } from './ExpiryPicker.tsx'
import type { ShareLinkProps } from './ShareLink.tsx'

/** Until when the link works, closing it, and replacing it by a new one. */
export function LinkSettings({ link, onSay, onChange, onRenew }: ShareLinkProps) {
  const { common } = useMessages()
  const share = useTopic(shareTopic)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)

  const doAndSay = async (work: Promise<boolean>, sentence: string) => {
    setBusy(true)
    const done = await work
    setBusy(false)
    onSay(done ? sentence : '')
    if (done) setAsking(false)
  }

  return (
    <div className="pw-link__settings">
      <ExpiryPicker
        key={link.expiresAt}
        expiresAt={link.expiresAt}
        disabled={busy}
        onExpiry={(expiresAt) => void doAndSay(onChange({ expiresAt }), share.changed)}
      />
      <div className="pw-link__row">
        <TldrawUiButton
          type="normal"
          className="pw-link__button"
          disabled={busy}
          onClick={() => void doAndSay(onChange({ closed: !link.closed }), share.changed)}
        >
          <TldrawUiButtonLabel>{link.closed ? share.reopenLink : share.closeLink}</TldrawUiButtonLabel>
        </TldrawUiButton>
        {!asking && (
          <TldrawUiButton type="normal" className="pw-link__button" onClick={() => setAsking(true)}>
            <TldrawUiButtonLabel>{share.renew}</TldrawUiButtonLabel>
          </TldrawUiButton>
        )}
      </div>
      {!link.closed && <p className="pw-field__hint">{share.closeHint}</p>}
      {asking && (
        <RenewConfirm
          busy={busy}
          onCancel={() => setAsking(false)}
          onConfirm={() => void doAndSay(onRenew(), share.renewed(common.roles[link.role]))}
        />
      )}
    </div>
  )
}

interface RenewConfirmProps {
  readonly busy: boolean
  onConfirm(): void
  onCancel(): void
}

/** Renewing voids what may hang on a wall or stand in e-mails, so it is said before it is done. */
function RenewConfirm({ busy, onConfirm, onCancel }: RenewConfirmProps) {
  const { common } = useMessages()
  const share = useTopic(shareTopic)
  const id = useId()
  const cancel = useRef<HTMLButtonElement>(null)

  useEffect(() => cancel.current?.focus(), [])

  return (
    <fieldset className="pw-confirm" aria-describedby={id}>
      <legend>{share.renewQuestion}</legend>
      <p id={id}>{share.renewConsequence}</p>
      <TldrawUiButton ref={cancel} type="normal" className="pw-link__button" onClick={onCancel}>
        <TldrawUiButtonLabel>{common.cancel}</TldrawUiButtonLabel>
      </TldrawUiButton>
      <TldrawUiButton type="danger" className="pw-link__button" disabled={busy} onClick={onConfirm}>
        <TldrawUiButtonLabel>{share.renewConfirm}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </fieldset>
  )
}
