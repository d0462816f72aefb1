// `npm test`: installs, finds a browser, builds, and runs every test. Ends with `N passed, N failed`.
import { join } from 'node:path'
import { ensureInstalled, ROOT, requireNode, run } from './install.mjs'

requireNode()
ensureInstalled()
const { findBrowser } = await import('./browser.mjs')
const { ensureBuilt } = await import('./build.mjs')
const browser = findBrowser()
ensureBuilt()
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
run(
  process.execPath,
  [vitest, 'run', ...process.argv.slice(2)],
  browser === null ? {} : { BROWSER_PATH: browser },
)
