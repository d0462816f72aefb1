import type { OfferState } from '../../../shared/offers/offer.ts'

/** A state as a shape: full, half, and an empty ring that is not closed. 14 units wide. */
export function StateMark({ state }: { state: OfferState }) {
  const ring = { cx: 7, cy: 7, r: 5.5, stroke: 'currentColor', strokeWidth: 2 }
  if (state === 'existing') return <circle {...ring} fill="currentColor" />
  if (state === 'gap') return <circle {...ring} fill="none" strokeDasharray="2.5 2.5" />
  return (
    <>
      <circle {...ring} fill="none" />
      <path d="M7 1.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
    </>
  )
}
