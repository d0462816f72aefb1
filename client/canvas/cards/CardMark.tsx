import { type CardColor, MARKS } from '../../../shared/cards/legend.ts'

/** The mark of a colour, in the colour of the text around it. */
export function CardMark({ color }: { color: CardColor }) {
  return (
    <svg className="pw-mark-sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d={MARKS[color]} fill="currentColor" />
    </svg>
  )
}
