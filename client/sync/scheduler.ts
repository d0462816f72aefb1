/** When the binding flushes and applies; passed in, so that tests decide. */
export interface Scheduler {
  /** Runs `flush` soon: at once after a pause, else once the shortest distance between two has passed. */
  requestFlush(flush: () => void): void
  /** Tells that a flush has just happened. */
  flushed(): void
  /** Runs `apply` on the next frame, or soon without one. */
  requestApply(apply: () => void): void
  cancel(): void
}

/** A drag writes this often at most: every write stays in the board's history. */
const FLUSH_DISTANCE_MS = 40
/** Frames stop in a hidden tab; the store must not fall behind for ever. */
const APPLY_LIMIT_MS = 100

export function createBrowserScheduler(): Scheduler {
  let lastFlush = Number.NEGATIVE_INFINITY
  let flushTimer: ReturnType<typeof setTimeout> | null = null
  let frame: number | null = null
  let applyTimer: ReturnType<typeof setTimeout> | null = null

  function cancelApply(): void {
    if (frame !== null) cancelAnimationFrame(frame)
    if (applyTimer !== null) clearTimeout(applyTimer)
    frame = null
    applyTimer = null
  }
  function cancelFlush(): void {
    if (flushTimer !== null) clearTimeout(flushTimer)
    flushTimer = null
  }

  return {
    requestFlush(flush) {
      const wait = lastFlush + FLUSH_DISTANCE_MS - performance.now()
      if (wait <= 0) return flush()
      flushTimer ??= setTimeout(() => {
        flushTimer = null
        flush()
      }, wait)
    },
    flushed() {
      cancelFlush()
      lastFlush = performance.now()
    },
    requestApply(apply) {
      if (frame !== null) return
      const run = (): void => {
        cancelApply()
        apply()
      }
      frame = requestAnimationFrame(run)
      applyTimer = setTimeout(run, APPLY_LIMIT_MS)
    },
    cancel() {
      cancelFlush()
      cancelApply()
    },
  }
}
