import { useEffect, useState } from 'react'
import { getConfig } from '../../api/api.ts'

export type Licence =
  | { readonly kind: 'asking' }
  | { readonly kind: 'usable'; readonly key: string | null }
  | { readonly kind: 'missing' }

const RETRY_MS = 2_000
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * The canvas is tldraw's, which on https outside loopback needs a licence key of its own and takes itself
 * away without one. That is said beforehand, instead of letting somebody begin to work.
 */
export function useLicence(): Licence {
  const [licence, setLicence] = useState<Licence>({ kind: 'asking' })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const ask = async (): Promise<void> => {
      try {
        const { licenseKey } = await getConfig()
        setLicence(
          licenseKey === null && needsKey() ? { kind: 'missing' } : { kind: 'usable', key: licenseKey },
        )
      } catch {
        // The session meets the same silence and says so; asking again is all there is to do here.
        timer = setTimeout(() => void ask(), RETRY_MS)
      }
    }
    void ask()
    return () => {
      if (timer !== null) clearTimeout(timer)
    }
  }, [])
  useEffect(() => watchForGate(() => setLicence({ kind: 'missing' })), [])
  return licence
}

function needsKey(): boolean {
  return window.location.protocol === 'https:' && !LOOPBACK.test(window.location.hostname)
}

/** When tldraw does not accept the key it puts this in the editor's place; then the plain page takes over. */
function watchForGate(onGate: () => void): () => void {
  if (!needsKey()) return () => {}
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-testid="tl-license-expired"]') !== null) onGate()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}
