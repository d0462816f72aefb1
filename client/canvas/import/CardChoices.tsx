import type { CardColor } from '../../../shared/cards/legend.ts'
import type { TitledTable } from '../../../shared/import/header.ts'
import type { CardMapping } from '../../../shared/import/to-cards.ts'
import { importTopic } from '../../i18n/import.ts'
import { useTopic } from '../../i18n/messages.ts'
import { ColorChooser } from '../cards/ColorChooser.tsx'

interface CardChoicesProps {
  readonly table: TitledTable
  readonly mapping: CardMapping
  /** The colour of cards whose row names none. */
  readonly usual: CardColor
  onMapping(mapping: CardMapping): void
  onUsual(color: CardColor): void
}

/** Which column is the text, which the colour, and what becomes of the others. */
export function CardChoices({ table, mapping, usual, onMapping, onUsual }: CardChoicesProps) {
  const { card } = useTopic(importTopic)
  const hasOthers = mapping.text !== 'all' && table.titles.length > (mapping.color === null ? 1 : 2)
  return (
    <>
      {table.titles.length > 1 && (
        <div className="pw-import__pair">
          <ColumnChoice
            {...{ table, label: card.text, other: card.all }}
            value={mapping.text === 'all' ? null : mapping.text}
            onValue={(text) => onMapping({ ...mapping, text: text ?? 'all' })}
          />
          <ColumnChoice
            {...{ table, label: card.color, other: card.sameColor }}
            value={mapping.color}
            onValue={(color) => onMapping({ ...mapping, color })}
          />
        </div>
      )}
      {hasOthers && (
        <label className="pw-import__check">
          <input
            type="checkbox"
            checked={mapping.withOthers}
            onChange={({ target }) => onMapping({ ...mapping, withOthers: target.checked })}
          />
          {card.withOthers}
        </label>
      )}
      {mapping.color === null && <ColorChooser value={usual} onValue={onUsual} />}
    </>
  )
}

interface ColumnChoiceProps {
  readonly table: TitledTable
  readonly label: string
  /** What can be chosen in place of a column; that is null. */
  readonly other: string
  readonly value: number | null
  onValue(place: number | null): void
}

function ColumnChoice({ table, label, other, value, onValue }: ColumnChoiceProps) {
  return (
    <label className="pw-import__choice">
      <span>{label}</span>
      <select
        value={value ?? OTHER}
        onChange={({ target }) => onValue(target.value === OTHER ? null : Number(target.value))}
      >
        {table.titles.map((title, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns may be called alike and stay where they are
          <option key={at} value={at}>
            {title}
          </option>
        ))}
        <option value={OTHER}>{other}</option>
      </select>
    </label>
  )
}

const OTHER = 'other'
