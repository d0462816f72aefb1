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

/** Fetches the page of a path while other things are fetched. Whether that worked is found out when it is shown. */
export async function preloadPage(path: string): Promise<void> {
  await (path === '/' ? loadStartPage() : loadBoardPage()).catch(() => {})
}
