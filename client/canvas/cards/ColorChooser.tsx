import { useId } from 'react'
import { CARD_COLORS, type CardColor } from '../../../shared/cards/legend.ts'
import { cardsTopic } from '../../i18n/cards.ts'
import { useTopic } from '../../i18n/messages.ts'
import { CARDS } from '../theme.ts'
import { CardMark } from './CardMark.tsx'
import { useLegend } from './use-legend.ts'

interface ColorChooserProps {
  /** Null where several cards have different ones. */
  readonly value: CardColor | null
  onValue(color: CardColor): void
}

/** The six colours of cards, each with its mark, and in words what the chosen one means. */
export function ColorChooser({ value, onValue }: ColorChooserProps) {
  const { color: legend, colorNames } = useTopic(cardsTopic)
  const meanings = useLegend()
  const name = useId()
  const sayColor = (color: CardColor) => {
    const meaning = meanings[color]
    return meaning === undefined ? colorNames[color] : `${colorNames[color]} – ${meaning}`
  }
  return (
    <fieldset className="pw-card-colors">
      <legend>{legend}</legend>
      {CARD_COLORS.map((color) => (
        <label key={color} title={sayColor(color)} style={{ background: cardFill(color) }}>
          <input type="radio" name={name} checked={color === value} onChange={() => onValue(color)} />
          <CardMark color={color} />
          <span className="pw-visually-hidden">{sayColor(color)}</span>
        </label>
      ))}
      <span aria-hidden="true">{value === null ? '' : sayColor(value)}</span>
    </fieldset>
  )
}

/** The ground of a card in either theme. */
export function cardFill(color: CardColor): string {
  return `light-dark(${CARDS[color].light}, ${CARDS[color].dark})`
}
