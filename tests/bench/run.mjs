// `npm run bench`: measures what the product promises; `-- --quick` takes fewer rounds. See docs/performance.md.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, ROOT, requireNode } from '../../scripts/install.mjs'

requireNode()
ensureInstalled()
const { findBrowser } = await import('../../scripts/browser.mjs')
const { ensureBuilt } = await import('../../scripts/build.mjs')
const browser = findBrowser()
ensureBuilt()
const main = fileURLToPath(new URL('main.ts', import.meta.url))
const bench = spawn(process.execPath, ['--import', 'tsx', main, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', ...(browser !== null && { BROWSER_PATH: browser }) },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal))
bench.on('exit', (code) => process.exit(code ?? 1))
