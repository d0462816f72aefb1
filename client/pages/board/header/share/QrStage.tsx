import { useEffect, useRef } from 'react'
import { TldrawUiButton, TldrawUiButtonIcon, TldrawUiButtonLabel } from 'tldraw'
import type { LinkInfo } from '../../../../../shared/api.ts'
import { useMessages, useTopic } from '../../../../i18n/messages.ts'
import { shareTopic } from '../../../../i18n/share.ts'
import { useFullscreen } from '../use-fullscreen.ts'
import { QrCode } from './QrCode.tsx'
import './qr-stage.css'

interface QrStageProps {
  readonly link: LinkInfo
  readonly title: string
  onBack(): void
}

/** One QR code as large as the dialog or the projector allows. */
export function QrStage({ link, title, onBack }: QrStageProps) {
  const { common, header } = useMessages()
  const share = useTopic(shareTopic)
  const stage = useRef<HTMLDivElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  const fullscreen = useFullscreen()
  const role = common.roles[link.role]

  useEffect(() => back.current?.focus(), [])

  return (
    <>
      <div className="pw-stage" ref={stage} role="img" aria-label={share.qrAlt(role)}>
        <strong>{title}</strong>
        <QrCode text={link.url} />
        <span>
          {share.qrHint} · {role}
        </span>
      </div>
      <div className="pw-link__row">
        <TldrawUiButton ref={back} type="normal" className="pw-link__button" onClick={onBack}>
          <TldrawUiButtonIcon icon="arrow-left" small />
          <TldrawUiButtonLabel>{share.back}</TldrawUiButtonLabel>
        </TldrawUiButton>
        {fullscreen && (
          <TldrawUiButton
            type="normal"
            className="pw-link__button"
            onClick={() => fullscreen.toggle(stage.current ?? undefined)}
          >
            <TldrawUiButtonIcon icon="corners" small />
            <TldrawUiButtonLabel>{header.more.fullscreen}</TldrawUiButtonLabel>
          </TldrawUiButton>
        )}
      </div>
    </>
  )
}
