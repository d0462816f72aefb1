import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, run } from './install.mjs'

const SOURCES = ['client', 'server', 'shared', 'scripts', 'package-lock.json', 'vite.config.ts']
const STAMP = join(ROOT, 'dist', 'built-from')

/** Builds client and server, unless dist/ was built from just these files. */
export function ensureBuilt() {
  const from = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === from) return
  process.stdout.write('Building …\n')
  build()
  writeFileSync(STAMP, from)
}

function build() {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  run(process.execPath, [vite, 'build', '--logLevel=warn'], { NODE_ENV: 'production' })
  run(process.execPath, [vite, 'build', '--ssr', '--logLevel=warn'], { NODE_ENV: 'production' })
}

/** Content, not times: a checkout or a copy gives files new times. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesUnder(join(ROOT, source)))
      hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(join(path, entry.name)))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureBuilt()
