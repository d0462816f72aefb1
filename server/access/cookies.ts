import { parse, serialize } from 'hono/utils/cookie'
import type { BoardId } from '../../shared/ids.ts'

const YEAR = 365 * 24 * 60 * 60
const CREATOR_COOKIE = 'planwand_creator'
/** Seconds a login for creating boards lasts. */
export const CREATOR_SECONDS = 30 * 24 * 60 * 60

/** @returns the token of the person's membership of this board, from a `Cookie` header */
export function boardToken(header: string | undefined, board: BoardId): string | null {
  return readCookie(header, boardCookie(board))
}

/** @returns the token of a login for creating boards */
export function creatorToken(header: string | undefined): string | null {
  return readCookie(header, CREATOR_COOKIE)
}

/** @returns the value of a `Set-Cookie` header */
export function setBoardToken(board: BoardId, token: string, secure: boolean): string {
  return write(boardCookie(board), token, YEAR, secure)
}

/** @returns the value of a `Set-Cookie` header */
export function setCreatorToken(token: string, secure: boolean): string {
  return write(CREATOR_COOKIE, token, CREATOR_SECONDS, secure)
}

/** One cookie a board: one person may be on several boards, in different roles. */
function boardCookie(board: BoardId): string {
  return `planwand_${board}`
}

function readCookie(header: string | undefined, name: string): string | null {
  if (header === undefined) return null
  return parse(header, name)[name] ?? null
}

function write(name: string, value: string, maxAge: number, secure: boolean): string {
  return serialize(name, value, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge, secure })
}
