import { startTransition, useEffect, useState } from 'react'

/** Shown at once, and what is added with each frame until all is there. */
const FIRST = 60
const STEP = 80

/**
 * How many of `total` are shown: a page of thousands grows over some frames instead of standing still in one.
 *
 * @param key of what is shown; another one begins anew
 */
export function useGrowing(total: number, key: string): number {
  const [shown, setShown] = useState({ key, count: FIRST })
  const count = shown.key === key ? shown.count : FIRST
  useEffect(() => {
    if (count >= total) return
    const frame = requestAnimationFrame(() => startTransition(() => setShown({ key, count: count + STEP })))
    return () => cancelAnimationFrame(frame)
  }, [count, total, key])
  return count
}
