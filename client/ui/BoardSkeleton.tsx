import { useMessages } from '../i18n/messages.ts'
import './board-skeleton.css'

/** The board's outline while it loads, so that nothing jumps when it arrives. */
export function BoardSkeleton() {
  const { screens } = useMessages()
  return (
    <main className="pw-skeleton" aria-busy="true">
      <div className="pw-skeleton__bar" aria-hidden="true">
        <span />
        <span />
      </div>
      <div className="pw-skeleton__wall" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
      <p className="pw-skeleton__text" role="status">
        {screens.loading.what}
      </p>
    </main>
  )
}
