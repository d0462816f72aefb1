// `npm run verify -- <data folder>`: checks stored data; see docs/operations.md.
import { ensureInstalled, ROOT, requireNode } from './install.mjs'

requireNode()
ensureInstalled()
const { ensureBuilt } = await import('./build.mjs')
ensureBuilt()
await import(`${ROOT}/dist/server/verify.js`)
