import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Counts down to a moment and reports it once.
 *
 * @param until milliseconds since 1970, or null to count nothing
 * @returns whole seconds left, 0 when the moment has come or there is none
 */
export function useCountdown(until: number | null, onElapsed: () => void): number {
  const [now, setNow] = useState(() => Date.now())
  const elapsed = useEffectEvent(onElapsed)

  useEffect(() => {
    if (until === null) return
    setNow(Date.now())
    const timer = setInterval(() => {
      setNow(Date.now())
      if (Date.now() < until) return
      clearInterval(timer)
      elapsed()
    }, 250)
    return () => clearInterval(timer)
  }, [until])

  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
}
