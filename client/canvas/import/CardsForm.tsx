import { useMemo, useState } from 'react'
import { useEditor } from 'tldraw'
import type { CardColor, Legend } from '../../../shared/cards/legend.ts'
import type { TitledTable } from '../../../shared/import/header.ts'
import { type CardMapping, guessCardMapping, planCards } from '../../../shared/import/to-cards.ts'
import { cardsTopic } from '../../i18n/cards.ts'
import { importTopic } from '../../i18n/import.ts'
import { useLanguage, useTopic } from '../../i18n/messages.ts'
import { CardChoices } from './CardChoices.tsx'
import { CardPreview } from './CardPreview.tsx'
import { FormActions } from './FormActions.tsx'
import type { ImportTarget } from './targets.ts'
import type { ImportOrder } from './use-import.ts'

interface CardsFormProps {
  readonly table: TitledTable
  readonly target: Extract<ImportTarget, { kind: 'cards' }>
  readonly legend: Legend
  onOrder(order: ImportOrder): void
  onClose(): void
  readonly onAsText?: (() => void) | undefined
}

/** What of each row becomes its card. */
export function CardsForm({ table, target, legend, onOrder, onClose, onAsText }: CardsFormProps) {
  const editor = useEditor()
  const { submit, summary, card } = useTopic(importTopic)
  const [mapping, setMapping] = useState(() =>
    guessCardMapping(table, { text: card.textTitles, color: card.colorTitles }),
  )
  const [usual, setUsual] = useState<CardColor>('yellow')
  const plan = useCardPlan(table, mapping, { legend, usual })
  const parts = [
    summary.cards(plan.cards.length),
    plan.unknownColors > 0 ? summary.colors(plan.unknownColors) : '',
    plan.empty > 0 ? summary.empty(plan.empty) : '',
  ]
  const place = { page: editor.getCurrentPageId(), field: target.field }
  return (
    <>
      <CardChoices {...{ table, mapping, usual }} onMapping={setMapping} onUsual={setUsual} />
      <CardPreview cards={plan.cards} />
      <FormActions
        summary={parts}
        label={submit.cards(plan.cards.length)}
        isReady={plan.cards.length > 0}
        onSubmit={() => onOrder({ kind: 'cards', cards: plan.cards, target: place })}
        onClose={onClose}
        onAsText={onAsText}
      />
    </>
  )
}

function useCardPlan(
  table: TitledTable,
  mapping: CardMapping,
  { legend, usual }: { legend: Legend; usual: CardColor },
) {
  const language = useLanguage()
  return useMemo(() => {
    const { de, en } = cardsTopic
    const both = (color: CardColor) => [de.colorNames[color], en.colorNames[color]]
    const names = {
      ...{ green: both('green'), red: both('red'), blue: both('blue') },
      ...{ yellow: both('yellow'), violet: both('violet'), grey: both('grey') },
    }
    return planCards(table, mapping, { legend, names, language, usual })
  }, [table, mapping, legend, usual, language])
}
