import type { IncomingMessage } from 'node:http'
import { isLoopbackAddress } from './origin.ts'

/**
 * The address limits are counted for. Behind a proxy on this machine it is the last one the proxy wrote
 * into `X-Forwarded-For`; from elsewhere that header is whatever a stranger put there, and is ignored.
 */
export function remoteAddress(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? 'unknown'
  if (!isLoopbackAddress(peer)) return peer
  return forwardedFor(request)?.split(',').at(-1)?.trim() ?? peer
}

/** Whether the request comes from this machine itself and not through a proxy on it. */
export function isFromThisMachine(request: IncomingMessage): boolean {
  const peer = request.socket.remoteAddress ?? 'unknown'
  return (
    isLoopbackAddress(peer) && forwardedFor(request) === undefined && request.headers.forwarded === undefined
  )
}

function forwardedFor(request: IncomingMessage): string | undefined {
  const header = request.headers['x-forwarded-for']
  return Array.isArray(header) ? header.join(',') : header
}
