import { type ChangeEvent, useId, useState } from 'react'
import { OFFER_AGE, OFFER_LEVELS, OFFER_STATES } from '../../../shared/offers/offer.ts'
import type { Entry, OfferFacts } from '../../../shared/results/model.ts'
import { useTopic } from '../../i18n/messages.ts'
import { resultWords } from '../../i18n/text.ts'
import { textDeskTopic } from '../../i18n/text-desk.ts'
import type { Desk } from './desk.ts'

interface OfferFactsFormProps {
  readonly entry: Extract<Entry, { kind: 'offer' }>
  readonly desk: Desk
}

/** For whom an offer is, at which level, by whom, and whether it exists. What is typed is written on leaving. */
export function OfferFactsForm({ entry, desk }: OfferFactsFormProps) {
  const { facts } = useTopic(textDeskTopic)
  const { levels, states } = useTopic(resultWords)
  const write = (changes: Partial<OfferFacts>) => desk.edits.writeFacts(entry.id, changes)
  const hint = useId()
  const level = (event: ChangeEvent<HTMLSelectElement>) =>
    write({ level: OFFER_LEVELS.find((known) => known === event.target.value) ?? null })
  const state = (event: ChangeEvent<HTMLSelectElement>) => {
    const chosen = OFFER_STATES.find((known) => known === event.target.value)
    if (chosen !== undefined) write({ state: chosen })
  }
  return (
    <fieldset className="pw-entry__facts" aria-describedby={hint}>
      <legend>{facts.group}</legend>
      <AgeInput label={facts.ageFrom} value={entry.ageFrom} onAge={(ageFrom) => write({ ageFrom })} />
      <AgeInput label={facts.ageTo} value={entry.ageTo} onAge={(ageTo) => write({ ageTo })} />
      <label>
        {facts.level}
        <select value={entry.level ?? ''} onChange={level}>
          <option value="">{facts.unsaid}</option>
          {OFFER_LEVELS.map((known) => (
            <option key={known} value={known}>
              {levels[known]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {facts.state}
        <select value={entry.state} onChange={state}>
          {OFFER_STATES.map((known) => (
            <option key={known} value={known}>
              {states[known]}
            </option>
          ))}
        </select>
      </label>
      <TypedInput label={facts.office} value={entry.office} onText={(office) => write({ office })} />
      <small id={hint}>{facts.ageHint}</small>
    </fieldset>
  )
}

interface AgeInputProps {
  readonly label: string
  readonly value: number | null
  onAge(years: number | null): void
}

/** Empty: not said. What is no age is not written, and what was there comes back. */
function AgeInput({ label, value, onAge }: AgeInputProps) {
  const onText = (text: string) => {
    const years = Number(text)
    if (text.trim() === '') onAge(null)
    else if (Number.isInteger(years) && years >= OFFER_AGE.min && years <= OFFER_AGE.max) onAge(years)
  }
  return (
    <TypedInput label={label} value={value === null ? '' : String(value)} mode="numeric" onText={onText} />
  )
}

interface TypedInputProps {
  readonly label: string
  readonly value: string
  readonly mode?: 'numeric'
  onText(text: string): void
}

/** Written when the keyboard leaves it or Enter is pressed; until somebody types it shows what others write. */
export function TypedInput({ label, value, mode, onText }: TypedInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const write = () => {
    if (typed !== null && typed !== value) onText(typed)
    setTyped(null)
  }
  return (
    <label>
      {label}
      <input
        dir="auto"
        inputMode={mode}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={write}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) write()
        }}
      />
    </label>
  )
}
