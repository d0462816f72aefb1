import { isTextPath } from '../api/board-link.ts'
import { BoardSkeleton } from '../ui/BoardSkeleton.tsx'
import { lazyComponent } from '../ui/lazy-component.tsx'

/** A board must not carry it. */
export const StartPage = lazyComponent(async () => (await import('./start/StartPage.tsx')).StartPage)

/** With everything behind it; the start page must not wait for it. */
export const BoardPage = lazyComponent(
  async () => (await import('./board/BoardPage.tsx')).BoardPage,
  <BoardSkeleton />,
)

/** A board in words: nothing of the canvas. */
export const TextPage = lazyComponent(
  async () => (await import('./text/TextPage.tsx')).TextPage,
  <BoardSkeleton />,
)

/** Fetches the page of a path while other things are fetched. Whether that worked is found out when it is shown. */
export async function preloadPage(path: string): Promise<void> {
  await pageOf(path)
    .preload()
    .catch(() => {})
}

function pageOf(path: string): { preload(): Promise<void> } {
  if (path === '/') return StartPage
  return isTextPath(path) ? TextPage : BoardPage
}
