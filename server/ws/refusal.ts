import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ApiError } from '../errors.ts'

/** Answers an upgrade with an HTTP error, as of docs/api.md, and ends the connection. */
export function writeRefusal(socket: Duplex, error: ApiError): void {
  if (!socket.writable) return
  const body = JSON.stringify(error.body)
  const head = [
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status] ?? ''}`,
    'Connection: close',
    'Content-Type: application/json',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(error.retryAfter === null ? [] : [`Retry-After: ${error.retryAfter}`]),
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}
