import { type BoardId, parseBoardId } from '../../shared/ids.ts'

/** Where a link to a board leads; `secret` is what stands after the `#`. */
export interface BoardLink {
  readonly board: BoardId
  readonly secret: string | null
}

export type LinkProblem =
  | { readonly kind: 'empty' | 'not-a-link' }
  | { readonly kind: 'other-host'; readonly host: string }

export type LinkCheck =
  | { readonly ok: true; readonly link: BoardLink }
  | { readonly ok: false; readonly problem: LinkProblem }

const SECRET = /^[A-Za-z0-9._~-]{1,256}$/
const BOARD_PATH = /^\/b\/([^/]+?)(\/text)?\/?$/

/** The board a path of this program names, or null. */
export function boardOfPath(path: string): BoardId | null {
  const id = BOARD_PATH.exec(path)?.[1]
  return id === undefined ? null : parseBoardId(id)
}

/** Whether a board's path names its text view instead of its wall. */
export function isTextPath(path: string): boolean {
  return BOARD_PATH.exec(path)?.[2] !== undefined
}

/** The secret a fragment carries, or null when there is none that could be one. */
export function secretOfFragment(fragment: string): string | null {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment
  return SECRET.test(text) ? text : null
}

/**
 * Reads a link as people paste it: a full address of this server, with or without `https://`, in angle
 * brackets or quotes, or only `/b/…#…`.
 *
 * @param origin the origin of this page, e.g. `http://planwand.example`
 */
export function parseBoardLink(input: string, origin: string): LinkCheck {
  const text = input.trim().replace(/^[<"'„“(]+|[>"'“”).,;]+$/gu, '')
  if (text === '') return { ok: false, problem: { kind: 'empty' } }
  const host = new URL(origin).host
  const url = parseUrl(
    text.startsWith(`${host}/`) ? `${origin}/${text.slice(host.length + 1)}` : text,
    origin,
  )
  const board = url === null ? null : boardOfPath(url.pathname)
  if (url === null || board === null) return { ok: false, problem: { kind: 'not-a-link' } }
  if (url.host !== host) return { ok: false, problem: { kind: 'other-host', host: url.host } }
  return { ok: true, link: { board, secret: secretOfFragment(url.hash) } }
}

/** The address of a board within this program. */
export function boardPath({ board, secret }: BoardLink): string {
  return secret === null ? `/b/${board}` : `/b/${board}#${secret}`
}

/** The address of a board's text view. */
export function textPath(board: BoardId): string {
  return `/b/${board}/text`
}

function parseUrl(text: string, base: string): URL | null {
  if (!/^(https?:\/\/|\/b\/|b\/)/i.test(text)) return null
  try {
    return new URL(text, `${base}/`)
  } catch {
    return null
  }
}
