import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { tldrawAssets } from '../../../scripts/tldraw-assets.ts'
import { staticFiles, staticRoutes } from '../../../server/http/static-files.ts'

const require = createRequire(import.meta.url)

/** A page that is tldraw and nothing else, built as the product is and served by its file server. */
export interface BareSite {
  readonly url: string
  remove(): Promise<void>
}

export async function startBareSite(): Promise<BareSite> {
  const folder = mkdtempSync(join(tmpdir(), 'planwand-bare-'))
  await buildInto(folder)
  const server = createServer(getRequestListener(staticRoutes(staticFiles(folder)).fetch))
  const port = await listen(server)
  return {
    url: `http://localhost:${port}/`,
    async remove() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function buildInto(folder: string): Promise<void> {
  const root = fileURLToPath(new URL('../bare', import.meta.url))
  const outDir = relative(root, folder) // the assets plugin takes it as seen from the root
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    plugins: [react(), tldrawAssets(dirname(require.resolve('@tldraw/assets/package.json')))],
    // As in vite.config.ts; the warning is about tldraw's own size.
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    },
  })
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
