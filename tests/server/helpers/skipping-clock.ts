import { type Cancel, type Clock, systemClock } from '../../../server/room/clock.ts'

/** The system's clock, except that time can be skipped. */
export class SkippingClock implements Clock {
  #skipped = 0
  readonly #timers = new Set<{ readonly due: number; readonly fire: () => void; readonly cancel: Cancel }>()

  now(): number {
    return systemClock.now() + this.#skipped
  }

  after(delay: number, call: () => void): Cancel {
    const forget = () => {
      this.#timers.delete(timer)
      timer.cancel()
    }
    const fire = () => {
      forget()
      call()
    }
    const timer = { due: this.now() + delay, fire, cancel: systemClock.after(delay, fire) }
    this.#timers.add(timer)
    return forget
  }

  /** Lets time pass at once. @param milliseconds how much */
  skip(milliseconds: number): void {
    this.#skipped += milliseconds
    for (const timer of [...this.#timers]) {
      if (timer.due <= this.now()) timer.fire()
    }
  }
}
