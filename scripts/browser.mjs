import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fail } from './install.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The path of an installed Chromium, Chrome or Edge, for the browser tests; installs Debian's where this
 * is Debian and we are root. Without one the tests are skipped, said plainly, and with `CI=true` it is an error.
 */
export function findBrowser() {
  const found = [process.env.BROWSER_PATH, ...PLACES].find((path) => path && existsSync(path))
  if (found !== undefined) return found
  if (installDebianChromium()) return '/usr/bin/chromium'
  const sentence = 'No Chromium, Chrome or Edge was found (set BROWSER_PATH to one)'
  if (process.env.CI === 'true') fail(`${sentence}; with CI=true the browser tests must run.`)
  process.stdout.write(`${sentence}: the browser tests are SKIPPED.\n`)
  return null
}

function installDebianChromium() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false
  process.stdout.write('Installing Chromium for the browser tests …\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore', env })
  } catch (error) {
    process.stdout.write(`Installing Chromium failed: ${error.message}\n`)
  }
  return existsSync('/usr/bin/chromium')
}
