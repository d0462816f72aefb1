import { createReadStream } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join, normalize, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'

/** The folders of `@tldraw/assets`, without the icons of sites that could be embedded: nothing is. */
const FOLDERS = ['fonts', 'icons', 'translations'] as const
const TYPES: Record<string, string> = {
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  json: 'application/json',
}

/**
 * Serves tldraw's fonts, icons and translations from this host under `/tldraw/`: copied into the build,
 * streamed in development. Importing them through Vite would inline `en.json` as a `data:` address, which
 * the Content-Security-Policy rightly refuses, and tldraw would then fall back to English without a word.
 *
 * @param folder where `@tldraw/assets` is installed
 */
export function tldrawAssets(folder: string): Plugin {
  let config: ResolvedConfig
  return {
    name: 'planwand:tldraw-assets',
    configResolved(resolved) {
      config = resolved
    },
    configureServer(server) {
      server.middlewares.use('/tldraw', (request, response, next) => {
        const path = normalize(decodeURIComponent((request.url ?? '').split('?')[0] ?? ''))
        if (!FOLDERS.some((name) => path.startsWith(`/${name}/`))) return next()
        response.setHeader('content-type', TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream')
        createReadStream(join(folder, path))
          .on('error', () => next())
          .pipe(response)
      })
    },
    async closeBundle() {
      if (config.command !== 'build') return
      for (const name of FOLDERS) {
        await cp(join(folder, name), resolve(config.root, config.build.outDir, 'tldraw', name), {
          recursive: true,
        })
      }
    },
  }
}
