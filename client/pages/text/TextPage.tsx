import type { BoardId } from '../../../shared/ids.ts'
import { bringAlong } from '../../i18n/spoken.ts'
import { fetchText } from '../../i18n/text.ts'
import { BoardSkeleton } from '../../ui/BoardSkeleton.tsx'
import { lazyComponent } from '../../ui/lazy-component.tsx'
import { JoinGate } from '../board/join/JoinGate.tsx'

/** The text view and all that syncs it: loaded only for somebody who may come in. */
const TextBoard = lazyComponent(
  async () => {
    const [{ TextBoard }] = await Promise.all([import('./TextBoard.tsx'), bringAlong(fetchText)])
    return TextBoard
  },
  <BoardSkeleton />,
)

export function TextPage({ board }: { readonly board: BoardId }) {
  return <JoinGate board={board}>{({ me }) => <TextBoard board={board} me={me} />}</JoinGate>
}
