import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { tldrawAssets } from './scripts/tldraw-assets.ts'

const require = createRequire(import.meta.url)
const assetsFolder = dirname(require.resolve('@tldraw/assets/package.json'))

/** Yjs logs by way of lib0's DOM helpers, whose type guards nobody asks for bring a whole schema library along. */
const withoutGuards: Plugin = {
  name: 'planwand:without-guards',
  apply: 'build',
  transform(code, id) {
    if (!/lib0\/dom\.js$/.test(id)) return null
    return { code: code.replaceAll('= $.$custom(', '= /* @__PURE__ */ $.$custom('), map: null }
  },
}

/** Parts of the canvas that drawing pictures needs too. */
const WALL =
  /client\/canvas\/.*(field-height|field-colors|loose-rows|offer-layout|sheet-layout|glide|released|stay-context|rows-in-tables|theme|ShapeUtil)\.tsx?$/

const client: UserConfig = {
  root: 'client',
  plugins: [react(), withoutGuards, tldrawAssets(join(assetsFolder))],
  resolve: {
    // jsPDF fetches these to draw HTML, which is never asked of it; 100 KB nobody would load.
    alias: [
      {
        find: /^(html2canvas|canvg|dompurify)$/,
        replacement: join(import.meta.dirname, 'client/pictures/not-needed.ts'),
      },
    ],
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Beside the files, for whoever debugs them; naming them in each would cost every visitor 2 KB.
    sourcemap: 'hidden',
    // The Content-Security-Policy lets fonts be data:, nothing else; files are cached better anyway.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Else these would be a file each of a few hundred bytes.
          groups: [{ name: 'wall', test: WALL }],
          includeDependenciesRecursively: false,
        },
      },
      // They only define functions and do not say so: the text view needs two of a hundred.
      treeshake: {
        moduleSideEffects: [{ test: /@tldraw\/utils\/dist-esm\/|lodash\.\w+\/index/, sideEffects: false }],
      },
    },
  },
  server: {
    proxy: {
      // client/api/ and client/sync/ are served by Vite under the same names; their modules are not the server's.
      '^/api/(?!.*\\.tsx?(\\?|$))': 'http://localhost:8080',
      '/healthz': 'http://localhost:8080',
      '^/sync/(?!.*\\.tsx?(\\?|$))': { target: 'ws://localhost:8080', ws: true },
    },
  },
}

/** Entries besides main and verify run in worker threads; server/worker.ts finds them by name. */
const server: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist/server',
    emptyOutDir: true,
    ssr: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        verify: 'server/verify/main.ts',
        'storage-worker': 'server/storage/storage-worker.ts',
        'document-worker': 'server/room/document-worker.ts',
        'raster-worker': 'server/assets/raster-worker.ts',
        'svg-worker': 'server/assets/svg-worker.ts',
        'results-worker': 'server/results/results-worker.ts',
      },
      // Everything in one folder: the code that starts a worker may be in a chunk and looks beside itself.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : client))
