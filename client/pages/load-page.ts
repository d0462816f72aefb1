import { isTextPath } from '../api/board-link.ts'

/** The start page; a board must not carry it. */
export async function loadStartPage() {
  const { StartPage } = await import('./start/StartPage.tsx')
  return { default: StartPage }
}

/** The board page and everything behind it; the start page must not wait for it. */
export async function loadBoardPage() {
  const { BoardPage } = await import('./board/BoardPage.tsx')
  return { default: BoardPage }
}

/** A board in words: nothing of the canvas. */
export async function loadTextPage() {
  const { TextPage } = await import('./text/TextPage.tsx')
  return { default: TextPage }
}

/** Fetches the page of a path while other things are fetched. Whether that worked is found out when it is shown. */
export async function preloadPage(path: string): Promise<void> {
  await pageLoaderOf(path)().catch(() => {})
}

function pageLoaderOf(path: string): () => Promise<unknown> {
  if (path === '/') return loadStartPage
  return isTextPath(path) ? loadTextPage : loadBoardPage
}
