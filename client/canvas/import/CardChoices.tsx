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
  const columns = table.titles.map((title, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns may be called alike and stay where they are
    <option key={at} value={at}>
      {title}
    </option>
  ))
  const placeOf = (value: string) => (/^\d+$/.test(value) ? Number(value) : null)
  const hasOthers = mapping.text !== 'all' && table.titles.length > (mapping.color === null ? 1 : 2)
  return (
    <>
      {table.titles.length > 1 && (
        <div className="pw-import__pair">
          <label className="pw-import__choice">
            <span>{card.text}</span>
            <select
              value={mapping.text}
              onChange={({ target }) => onMapping({ ...mapping, text: placeOf(target.value) ?? 'all' })}
            >
              {columns}
              <option value="all">{card.all}</option>
            </select>
          </label>
          <label className="pw-import__choice">
            <span>{card.color}</span>
            <select
              value={mapping.color ?? 'same'}
              onChange={({ target }) => onMapping({ ...mapping, color: placeOf(target.value) })}
            >
              <option value="same">{card.sameColor}</option>
              {columns}
            </select>
          </label>
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
