import { CARD_COLORS, cardColorOf, MARKS } from '../../../shared/cards/legend.ts'
import { useTopic } from '../../i18n/messages.ts'
import { resultWords } from '../../i18n/text.ts'
import { textDeskTopic } from '../../i18n/text-desk.ts'
import type { Desk } from './desk.ts'

interface CardColorsProps {
  readonly id: string
  readonly color: string
  readonly desk: Desk
}

/** The six colours, each with its mark, its name and what it means on this board. */
export function CardColors({ id, color, desk }: CardColorsProps) {
  const text = useTopic(textDeskTopic)
  const { colors } = useTopic(resultWords)
  const legend = desk.legend()
  return (
    <fieldset className="pw-entry__colors">
      <legend className="pw-visually-hidden">{text.colors}</legend>
      {CARD_COLORS.map((choice) => {
        const name = text.color(colors[choice], legend[choice] ?? '')
        return (
          <button
            key={choice}
            type="button"
            data-color={choice}
            aria-pressed={choice === cardColorOf(color)}
            aria-label={name}
            title={name}
            onClick={() => desk.edits.paint(id, choice)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={MARKS[choice]} />
            </svg>
          </button>
        )
      })}
    </fieldset>
  )
}
