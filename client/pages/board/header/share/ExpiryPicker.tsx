import { useEffect, useId, useRef, useState } from 'react'
import { TldrawUiButton, TldrawUiButtonLabel } from 'tldraw'
import { formatDateTime } from '../../../../i18n/format.ts'
import { useLanguage, useMessages, useTopic } from '../../../../i18n/messages.ts'
import { shareTopic } from '../../../../i18n/share.ts'
import { dayOf, EXPIRY_CHOICES, type ExpiryChoice, expiryOf, expiryOnDay } from './expiry.ts'

interface ExpiryPickerProps {
  /** ISO 8601, or null for a link without end. */
  readonly expiresAt: string | null
  readonly disabled: boolean
  onExpiry(expiresAt: string | null): void
}

/** Until when a link works: the usual spans, or a day. */
export function ExpiryPicker({ expiresAt, disabled, onExpiry }: ExpiryPickerProps) {
  const share = useTopic(shareTopic)
  const language = useLanguage()
  const id = useId()
  const [pickingDay, setPickingDay] = useState(false)

  const choose = (choice: ExpiryChoice) => {
    setPickingDay(choice === 'date')
    if (choice !== 'date') onExpiry(expiryOf(choice, Date.now()))
  }

  return (
    <div className="pw-expiry">
      <label htmlFor={id}>{share.expiry.label}</label>
      <select
        id={id}
        className="pw-input"
        disabled={disabled}
        value={pickingDay ? 'date' : expiresAt === null ? 'none' : 'current'}
        onChange={(event) => {
          const choice = EXPIRY_CHOICES.find((known) => known === event.currentTarget.value)
          if (choice !== undefined) choose(choice)
        }}
      >
        {expiresAt !== null && (
          <option value="current">
            {share.expiry.current(formatDateTime(Date.parse(expiresAt), language))}
          </option>
        )}
        {EXPIRY_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {share.expiry[choice]}
          </option>
        ))}
      </select>
      {pickingDay && <DayPicker disabled={disabled} onExpiry={onExpiry} />}
    </div>
  )
}

function DayPicker({ disabled, onExpiry }: Omit<ExpiryPickerProps, 'expiresAt'>) {
  const { common } = useMessages()
  const share = useTopic(shareTopic)
  const [day, setDay] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const end = expiryOnDay(day)
  const isToCome = end !== null && Date.parse(end) > Date.now()

  useEffect(() => input.current?.focus(), [])

  return (
    <>
      <input
        ref={input}
        type="date"
        className="pw-input"
        aria-label={share.expiry.pickDate}
        min={dayOf(Date.now())}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TldrawUiButton
        type="normal"
        className="pw-link__button"
        disabled={disabled || !isToCome}
        onClick={() => onExpiry(end)}
      >
        <TldrawUiButtonLabel>{common.apply}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </>
  )
}
