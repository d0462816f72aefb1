import type { CDPSession, Page } from 'playwright-core'
import { nextFrame } from './browser.ts'

/** What a fixed sequence of inputs cost a page. */
export interface Work {
  /** Milliseconds of processor time of the page's main thread, for each input. */
  readonly cpuMs: number
  /** Milliseconds from sending an input until a frame that shows it, one for each input. */
  readonly framesMs: readonly number[]
}

/** Counts what a page's main thread does. */
export class WorkMeter {
  readonly #page: Page
  readonly #session: CDPSession

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  static async attach(page: Page): Promise<WorkMeter> {
    const session = await page.context().newCDPSession(page)
    // Processor time of this thread: what other programs do meanwhile does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new WorkMeter(page, session)
  }

  /** Sends inputs in lock step, each when the one before it has been shown, so that none are merged. */
  async measure(inputs: readonly (() => Promise<void>)[]): Promise<Work> {
    const framesMs: number[] = []
    const before = await this.#taskSeconds()
    for (const input of inputs) {
      const sent = performance.now()
      await input()
      await nextFrame(this.#page)
      framesMs.push(performance.now() - sent)
    }
    const seconds = (await this.#taskSeconds()) - before
    return { cpuMs: (seconds * 1000) / inputs.length, framesMs }
  }

  async #taskSeconds(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics')
    const task = metrics.find(({ name }) => name === 'TaskDuration')
    if (task === undefined) throw new Error('this browser does not count TaskDuration')
    return task.value
  }
}
