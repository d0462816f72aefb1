import type { ResultPage } from '../../../shared/results/model.ts'
import { useTopic } from '../../i18n/messages.ts'
import { resultWords, textTopic } from '../../i18n/text.ts'

interface PagesProps {
  readonly pages: readonly ResultPage[]
  readonly current: ResultPage | undefined
  onPage(id: string): void
}

/** The pages of the board; the one being read is marked. */
export function Pages({ pages, current, onPage }: PagesProps) {
  const text = useTopic(textTopic)
  const { untitledPage } = useTopic(resultWords)
  return (
    <nav className="pw-text-pages" aria-label={text.pages}>
      <ul>
        {pages.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current?.id ? 'page' : undefined}
              onClick={() => onPage(id)}
            >
              {title || untitledPage}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
