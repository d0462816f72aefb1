import { cardsTopic } from '../../../i18n/cards.ts'
import { useTopic } from '../../../i18n/messages.ts'
import { Button } from '../../../ui/Button.tsx'

interface ListConfirmProps {
  readonly count: number
  onConfirm(): void
  onBack(): void
}

/** Asks before very many cards are made. */
export function ListConfirm({ count, onConfirm, onBack }: ListConfirmProps) {
  const { list } = useTopic(cardsTopic)
  return (
    <div className="pw-cards__step">
      <div role="alert">
        <h3>{list.confirm(count)}</h3>
        <p>{list.confirmHint}</p>
      </div>
      <div className="pw-cards__actions">
        <Button onClick={onBack}>{list.back}</Button>
        {/* What follows was asked for by name: the next key press should do it. */}
        <Button look="primary" autoFocus onClick={onConfirm}>
          {list.insert(count)}
        </Button>
      </div>
    </div>
  )
}
