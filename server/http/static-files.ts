import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Hono } from 'hono'
import { ApiError } from '../errors.ts'
import type { Env, RequestContext } from './env.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.map', '.webmanifest', '.svg', '.txt'])
/** Good, and still quick enough to be done when a file is first asked for. */
const BROTLI_QUALITY = 6

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
type Encoding = 'br' | 'gzip' | 'identity'

interface StaticFile {
  readonly type: string
  readonly etag: string
  /** @returns the file in this encoding; compressed once, then kept */
  body(encoding: Encoding): Promise<Uint8Array>
}

/** The files of a folder by their path under it. */
export interface StaticFiles {
  get(path: string): Promise<StaticFile> | null
}

/**
 * Knows the files of a folder. They are listed now and found by name only, so no path from outside ever
 * reaches the file system.
 *
 * @param folder the built client; when it is missing there are no files
 */
export function staticFiles(folder: string): StaticFiles {
  const known = new Map<string, () => Promise<StaticFile>>()
  for (const path of filesUnder(folder)) {
    const name = `/${relative(folder, path).split(sep).join('/')}`
    known.set(
      name,
      once(() => load(path)),
    )
  }
  return { get: (path) => known.get(path)?.() ?? null }
}

/**
 * Serves the files. A board's address is answered with the page that opens it, and an unknown address, to a
 * person, with the page that says so.
 */
export function staticRoutes(files: StaticFiles): Hono<Env> {
  return new Hono<Env>()
    .get('/', (context) => serve(context, files, '/index.html'))
    .get('/b/:board', (context) => serve(context, files, '/index.html'))
    .get('/b/:board/text', (context) => serve(context, files, '/index.html'))
    .get('/*', (context) => serve(context, files, context.req.path))
}

async function serve(context: RequestContext, files: StaticFiles, path: string): Promise<Response> {
  const found = await files.get(path)
  const isPerson = context.req.header('accept')?.includes('text/html') === true
  const file = found ?? (isPerson ? await files.get('/index.html') : null)
  if (file === null) throw new ApiError('path-unknown', 'There is nothing at this path.')
  if (found === null) context.status(404)
  // Names under assets/ carry a hash of their content and never mean anything else.
  const caching = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  context.header('Cache-Control', caching)
  context.header('ETag', file.etag)
  context.header('Vary', 'Accept-Encoding')
  if (context.req.header('if-none-match') === file.etag) return context.body(null, 304)
  const encoding = chooseEncoding(context.req.header('accept-encoding') ?? '', extname(path))
  if (encoding !== 'identity') context.header('Content-Encoding', encoding)
  context.header('Content-Type', file.type)
  const body = await file.body(encoding)
  context.header('Content-Length', String(body.length))
  return context.body(new Uint8Array(body))
}

function chooseEncoding(accepted: string, extension: string): Encoding {
  if (!COMPRESSIBLE.has(extension)) return 'identity'
  if (/\bbr\b(?!;q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br'
  return /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(accepted) ? 'gzip' : 'identity'
}

async function load(path: string): Promise<StaticFile> {
  const content = await readFile(path)
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  const bodies: Record<Encoding, () => Promise<Uint8Array>> = {
    identity: async () => content,
    gzip: once(() => gzipped(content)),
    br: once(() => brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })),
  }
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    // Weak: the encodings of one file differ in their bytes and not in what they mean.
    etag: `W/"${hash}"`,
    body: (encoding) => bodies[encoding](),
  }
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | null = null
  return () => {
    made ??= make()
    return made
  }
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
