import type { NewCard } from '../../../shared/cards/new-card.ts'
import { importTopic } from '../../i18n/import.ts'
import { useTopic } from '../../i18n/messages.ts'
import { CardMark } from '../cards/CardMark.tsx'
import { cardFill } from '../cards/ColorChooser.tsx'
import '../cards/cards.css'

const SHOWN = 12

/** The first cards as they will be. */
export function CardPreview({ cards }: { cards: readonly NewCard[] }) {
  const { preview, more } = useTopic(importTopic)
  const rest = cards.length - SHOWN
  return (
    <section className="pw-import__preview" aria-label={preview}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <ul className="pw-import__cards" tabIndex={0} aria-label={preview}>
        {cards.slice(0, SHOWN).map(({ text, color }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cards may be alike and hold nothing of their own
          <li key={at} dir="auto" style={{ background: cardFill(color) }}>
            <CardMark color={color} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="pw-import__hint">{more(rest)}</p>}
    </section>
  )
}
