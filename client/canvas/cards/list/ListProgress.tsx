import { cardsTopic } from '../../../i18n/cards.ts'
import { useMessages, useTopic } from '../../../i18n/messages.ts'
import { Button } from '../../../ui/Button.tsx'

interface ListProgressProps {
  readonly done: number
  readonly count: number
  onStop(): void
}

/** How far the writing of many cards has come, and a way to stop it. */
export function ListProgress({ done, count, onStop }: ListProgressProps) {
  const { common } = useMessages()
  const { list } = useTopic(cardsTopic)
  const text = list.writing(done, count)
  return (
    <div className="pw-cards__step">
      <progress aria-label={list.heading} aria-valuetext={text} value={done} max={count} />
      <p>{text}</p>
      <div className="pw-cards__actions">
        <Button autoFocus onClick={onStop}>
          {common.cancel}
        </Button>
      </div>
    </div>
  )
}
