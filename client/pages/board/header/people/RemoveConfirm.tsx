import { useEffect, useId, useRef, useState } from 'react'
import { TldrawUiButton, TldrawUiButtonLabel } from 'tldraw'
import { useMessages } from '../../../../i18n/messages.ts'

interface RemoveConfirmProps {
  readonly name: string
  onConfirm(): Promise<void>
  onCancel(): void
}

/** Removing somebody cannot be undone, so it is said before it is done. */
export function RemoveConfirm({ name, onConfirm, onCancel }: RemoveConfirmProps) {
  const { common, header } = useMessages()
  const id = useId()
  const cancel = useRef<HTMLButtonElement>(null)
  const [busy, setBusy] = useState(false)

  // The safe answer is the one under the finger.
  useEffect(() => cancel.current?.focus(), [])

  const confirm = () => {
    setBusy(true)
    void onConfirm().finally(() => setBusy(false))
  }

  return (
    <fieldset className="pw-confirm" aria-describedby={id}>
      <legend>{header.people.removeQuestion(name)}</legend>
      <p id={id}>{header.people.removeConsequence}</p>
      <TldrawUiButton ref={cancel} type="normal" className="pw-person__button" onClick={onCancel}>
        <TldrawUiButtonLabel>{common.cancel}</TldrawUiButtonLabel>
      </TldrawUiButton>
      <TldrawUiButton type="danger" className="pw-person__button" disabled={busy} onClick={confirm}>
        <TldrawUiButtonLabel>{header.people.removeConfirm}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </fieldset>
  )
}
