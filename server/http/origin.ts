const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']

/** Whether a host name of an address bar means this machine. @param hostname as in `URL.hostname` */
export function isLoopbackName(hostname: string): boolean {
  return LOOPBACK_NAMES.includes(hostname)
}

/** Whether a socket's other end is this machine. */
export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}

/**
 * The origins whose pages may change something here: the public one. On loopback people type any of three
 * names for the same server.
 */
export function allowedOrigins(publicUrl: string): ReadonlySet<string> {
  const url = new URL(publicUrl)
  if (!isLoopbackName(url.hostname)) return new Set([url.origin])
  const port = url.port === '' ? '' : `:${url.port}`
  return new Set(LOOPBACK_NAMES.map((name) => `${url.protocol}//${name}${port}`))
}
