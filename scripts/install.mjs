import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const NODE_MINIMUM = [20, 19]

/** Ends the process with one sentence; for what the person at the terminal can change. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [wantMajor, wantMinor] = NODE_MINIMUM
  if (major < wantMajor || (major === wantMajor && minor < wantMinor)) {
    fail(`Planwand needs Node ${NODE_MINIMUM.join('.')} or newer; this is Node ${process.versions.node}.`)
  }
}

/** Runs npm as the user would, whatever shell or platform this is. */
export function npm(...args) {
  const cli = process.env.npm_execpath
  if (cli !== undefined && /\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args])
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
}

/** Runs a command in the project's folder; ends this process when it fails. */
export function run(command, args, env = {}) {
  try {
    execFileSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
  } catch (error) {
    process.exit(typeof error.status === 'number' ? error.status : 1)
  }
}

/** Installs exactly what package-lock.json says, unless that is what is there. */
export function ensureInstalled() {
  const installed = `${ROOT}/node_modules/.package-lock.json`
  if (existsSync(installed) && sameLock(installed, `${ROOT}/package-lock.json`)) return
  process.stdout.write('Installing packages …\n')
  npm('ci', '--no-fund', '--no-audit', '--loglevel=error')
}

/** npm records what it installed; packages of other platforms are in the lock but not installed. */
function sameLock(installed, wanted) {
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages
  const want = JSON.parse(readFileSync(wanted, 'utf8')).packages
  return Object.entries(want).every(
    ([path, entry]) => path === '' || have[path]?.version === entry.version || entry.optional === true,
  )
}
