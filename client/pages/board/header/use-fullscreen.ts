import { useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}

/** `null` where the browser has no full screen for pages (iPhone). */
export function useFullscreen(): { readonly isOn: boolean; toggle(element?: Element): void } | null {
  const isOn = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null)
  if (!document.fullscreenEnabled) return null
  return {
    isOn,
    toggle(element = document.documentElement) {
      const change = document.fullscreenElement ? document.exitFullscreen() : element.requestFullscreen()
      // Refused by the browser or the person: the page simply stays as it is.
      change.catch(() => undefined)
    },
  }
}
