import { cardsTopic } from '../../../i18n/cards.ts'
import { useTopic } from '../../../i18n/messages.ts'

/** More rows than this help nobody to check a list, and slow the dialog down. */
const SHOWN = 100

interface ListPreviewProps {
  readonly texts: readonly string[]
  /** Takes one out by its place in `texts`; null where the text itself can be changed. */
  readonly onLeaveOut: ((place: number) => void) | null
}

/** The cards that will be made, each as one line. */
export function ListPreview({ texts, onLeaveOut }: ListPreviewProps) {
  const { list } = useTopic(cardsTopic)
  const rest = texts.length - SHOWN
  return (
    <section className="pw-cards__preview" aria-label={list.preview}>
      <p role="status">
        {list.preview}: <strong>{texts.length === 0 ? list.nothing : list.count(texts.length)}</strong>
      </p>
      {texts.length > 0 && (
        <ol>
          {texts.slice(0, SHOWN).map((text, place) => (
            // Lines may be alike; only their place tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows hold nothing of their own
            <li key={place}>
              <span dir="auto">{text}</span>
              {onLeaveOut !== null && (
                <button
                  type="button"
                  aria-label={list.leaveOut(text)}
                  title={list.leaveOut(text)}
                  onClick={() => onLeaveOut(place)}
                >
                  <span aria-hidden="true">×</span>
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
      {rest > 0 && <p>{list.more(rest)}</p>}
    </section>
  )
}
