import { useId, useRef } from 'react'
import { type Editor, useEditor, useValue } from 'tldraw'
import {
  OFFER_AGE,
  OFFER_LEVELS,
  OFFER_STATES,
  type OfferLevel,
  type OfferProps,
  type OfferState,
} from '../../../shared/offers/offer.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { OfferShape } from './OfferShapeUtil.tsx'
import './offer-panel.css'
import { changeOffers, commonOf, knownOffices, selectedOffers, withAge } from './offers.ts'
import { StateMark } from './StateMark.tsx'

const AGES = Array.from({ length: OFFER_AGE.max - OFFER_AGE.min + 1 }, (_, at) => OFFER_AGE.min + at)
const MAX_OFFICE = 120
/** Of a choice: what is not said, and what differs between the selected. */
const UNSAID = ''
const MIXED = 'mixed'

interface PartProps {
  readonly editor: Editor
  readonly offers: readonly OfferShape[]
}

/** What is said of the selected offers, all at once: each change is one step of undo. */
export function OfferPanel() {
  const editor = useEditor()
  const { offer } = useMessages()
  const offers = useValue('offers', () => selectedOffers(editor), [editor])
  if (offers.length === 0) return null
  return (
    <fieldset className="pw-offer-panel" aria-label={offer.panel(offers.length)}>
      <p className="pw-offer-panel__head">{offer.panel(offers.length)}</p>
      <States editor={editor} offers={offers} />
      <Level editor={editor} offers={offers} />
      <div className="pw-offer-panel__ages">
        <Age editor={editor} offers={offers} end="ageFrom" />
        <Age editor={editor} offers={offers} end="ageTo" />
      </div>
      <Office editor={editor} offers={offers} />
    </fieldset>
  )
}

function change(editor: Editor, how: (props: OfferProps) => Partial<OfferProps>): void {
  editor.markHistoryStoppingPoint('offer')
  changeOffers(editor, how)
}

function States({ editor, offers }: PartProps) {
  const { offer } = useMessages()
  const name = useId()
  const common = commonOf(offers, 'state')
  return (
    <fieldset className="pw-offer-panel__states">
      <legend>{offer.state}</legend>
      {OFFER_STATES.map((state: OfferState) => (
        <label key={state}>
          <input
            type="radio"
            name={name}
            checked={common === state}
            onChange={() => change(editor, () => ({ state }))}
          />
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <StateMark state={state} />
          </svg>
          {offer.states[state]}
        </label>
      ))}
    </fieldset>
  )
}

function Level({ editor, offers }: PartProps) {
  const { offer } = useMessages()
  const common = commonOf(offers, 'level')
  const choose = (value: string): void => {
    const level: OfferLevel | null = OFFER_LEVELS.find((known) => known === value) ?? null
    change(editor, () => ({ level }))
  }
  return (
    <label className="pw-offer-panel__part">
      {offer.level}
      <select
        value={common === undefined ? MIXED : (common ?? UNSAID)}
        onChange={(event) => choose(event.target.value)}
      >
        <Unsaid isMixed={common === undefined} />
        {OFFER_LEVELS.map((level) => (
          <option key={level} value={level}>
            {offer.levels[level]}
          </option>
        ))}
      </select>
    </label>
  )
}

function Age({ editor, offers, end }: PartProps & { end: 'ageFrom' | 'ageTo' }) {
  const { offer } = useMessages()
  const common = commonOf(offers, end)
  const choose = (value: string): void => {
    const age = value === UNSAID ? null : Number(value)
    change(editor, (props) => withAge(props, end, age))
  }
  return (
    <label className="pw-offer-panel__part">
      {offer[end]}
      <select
        value={common === undefined ? MIXED : (common ?? UNSAID)}
        onChange={(event) => choose(event.target.value)}
      >
        <Unsaid isMixed={common === undefined} />
        {AGES.map((age) => (
          <option key={age} value={age}>
            {offer.age(age)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Unsaid({ isMixed }: { isMixed: boolean }) {
  const { offer } = useMessages()
  return (
    <>
      {isMixed && (
        <option value={MIXED} disabled>
          {offer.mixed}
        </option>
      )}
      <option value={UNSAID}>{offer.unsaid}</option>
    </>
  )
}

/** What is typed is written at once, so that nothing is lost when the selection changes: one step a visit. */
function Office({ editor, offers }: PartProps) {
  const { offer } = useMessages()
  const list = useId()
  const isMarked = useRef(false)
  const offices = useValue('offices', () => knownOffices(editor), [editor])
  const common = commonOf(offers, 'office')
  const write = (office: string): void => {
    if (!isMarked.current) editor.markHistoryStoppingPoint('office')
    isMarked.current = true
    changeOffers(editor, () => ({ office }))
  }
  return (
    <label className="pw-offer-panel__part">
      {offer.office}
      <input
        list={list}
        maxLength={MAX_OFFICE}
        autoComplete="off"
        placeholder={common === undefined ? offer.mixed : ''}
        value={common ?? ''}
        onFocus={() => {
          isMarked.current = false
        }}
        onChange={(event) => write(event.target.value)}
      />
      <datalist id={list}>
        {offices.map((office) => (
          <option key={office} value={office} />
        ))}
      </datalist>
    </label>
  )
}
