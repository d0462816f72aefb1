// `npm start`: everything from a fresh clone to a running server.
import { ensureInstalled, ROOT, requireNode } from './install.mjs'

requireNode()
ensureInstalled()
const { ensureBuilt } = await import('./build.mjs')
ensureBuilt()
process.env.NODE_ENV ??= 'production'
await import(`${ROOT}/dist/server/main.js`)
