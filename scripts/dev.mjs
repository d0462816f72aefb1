// `npm run dev`: the server restarts and the browser reloads on every change. Open the address Vite prints.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, ROOT, requireNode } from './install.mjs'

requireNode()
ensureInstalled()
const bin = (name) => join(ROOT, 'node_modules', '.bin', name)
const children = [
  // The browser speaks to Vite's address, so that is the origin the server must accept.
  spawn(bin('tsx'), ['watch', '--clear-screen=false', 'server/main.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { PUBLIC_URL: 'http://localhost:5173', ...process.env },
  }),
  spawn(bin('vite'), ['--strictPort'], { cwd: ROOT, stdio: 'inherit' }),
]
for (const child of children) {
  child.on('exit', (code) => {
    for (const other of children) other.kill('SIGTERM')
    process.exitCode ??= code ?? 0
  })
}
