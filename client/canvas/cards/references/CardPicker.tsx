import { useState } from 'react'
import { cardsTopic } from '../../../i18n/cards.ts'
import { useTopic } from '../../../i18n/messages.ts'
import type { FoundCard } from '../cards-on-board.ts'
import './references.css'

/** More entries than this are looked through by searching, not by scrolling. */
const SHOWN = 150

interface CardPickerProps {
  readonly cards: readonly FoundCard[]
  readonly chosen: ReadonlySet<string>
  onChosen(chosen: Set<string>): void
}

/** Cards to tick, under their page and field, with a search. */
export function CardPicker({ cards, chosen, onChosen }: CardPickerProps) {
  const { references, freely } = useTopic(cardsTopic)
  const [search, setSearch] = useState('')
  const found = cards.filter((card) => matches(card, search))
  const groups = grouped(found.slice(0, SHOWN))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChosen(next)
  }
  return (
    <>
      <input
        type="search"
        aria-label={references.search}
        placeholder={references.search}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="pw-picker">
        {groups.map(({ key, pageName, field, cards: inGroup }) => (
          <fieldset key={key}>
            <legend>
              {field || freely} <small>{pageName}</small>
            </legend>
            {inGroup.map(({ id, text }) => (
              <label key={id}>
                <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                <span dir="auto">{text || references.empty}</span>
              </label>
            ))}
          </fieldset>
        ))}
        {found.length === 0 && <p>{references.nothing}</p>}
        {found.length > SHOWN && <p>{references.more(found.length - SHOWN)}</p>}
      </div>
    </>
  )
}

interface Group extends Pick<FoundCard, 'pageName' | 'field'> {
  readonly key: string
  readonly cards: FoundCard[]
}

/** Cards come sorted by page and field, so a group is what follows one another. */
function grouped(cards: readonly FoundCard[]): Group[] {
  const groups: Group[] = []
  for (const card of cards) {
    const key = `${card.page} ${card.field}`
    const last = groups.at(-1)
    if (last?.key === key) last.cards.push(card)
    else groups.push({ key, pageName: card.pageName, field: card.field, cards: [card] })
  }
  return groups
}

function matches({ text, field, pageName }: FoundCard, search: string): boolean {
  const all = `${text} ${field} ${pageName}`.toLocaleLowerCase()
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
