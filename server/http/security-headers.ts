import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

/** Sets the headers every answer carries; what a route has said of its own answer stands. */
export function securityHeaders(publicUrl: string): MiddlewareHandler<Env> {
  const headers = headersFor(new URL(publicUrl))
  return async (context, next) => {
    await next()
    for (const [name, value] of headers) {
      if (!context.res.headers.has(name)) context.header(name, value)
    }
  }
}

const SECURE_ONLY = [
  // On plain http browsers ignore it, and say so on every page.
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  // Only where https is known to work: a browser remembers this for a year.
  ['Strict-Transport-Security', 'max-age=31536000'],
] as const

function headersFor(publicUrl: URL): readonly (readonly [string, string])[] {
  const secure = publicUrl.protocol === 'https:'
  return [
    ['Content-Security-Policy', contentSecurityPolicy(publicUrl)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    [
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), fullscreen=(self), clipboard-write=(self), clipboard-read=(self)',
    ],
    ...(secure ? SECURE_ONLY : []),
  ]
}

function contentSecurityPolicy(publicUrl: URL): string {
  const webSocket = `${publicUrl.protocol === 'https:' ? 'wss' : 'ws'}://${publicUrl.host}`
  return [
    "default-src 'none'",
    "script-src 'self'",
    // tldraw places every shape with a style attribute, so inline styles cannot be refused.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    // 'self' includes WebSockets in current browsers; Safari before 15.4 needs them named.
    `connect-src 'self' ${webSocket}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
