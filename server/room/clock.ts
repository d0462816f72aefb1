/** Time as rooms and connections see it; tests pass their own. */
export interface Clock {
  /** Milliseconds, from any beginning, never going back. */
  now(): number
  /** Calls once after `delay` milliseconds; 0 means after everything that has already arrived. */
  after(delay: number, call: () => void): Cancel
}

export type Cancel = () => void

export const systemClock: Clock = {
  now: () => performance.now(),
  after(delay, call) {
    if (delay <= 0) {
      const immediate = setImmediate(call)
      return () => clearImmediate(immediate)
    }
    const timer = setTimeout(call, delay)
    return () => clearTimeout(timer)
  },
}
