import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ApiError } from '../../server/errors.ts'
import { LIMITS, TIMES } from '../../server/limits.ts'
import { Lane } from '../../server/workers/lane.ts'
import { WorkerClient } from '../../server/workers/rpc.ts'
import { SkippingClock } from './helpers/skipping-clock.ts'

/** Answers `echo` with what it is given, ends at `die`, and never answers `hang`. */
const SOURCE = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ id, name, args: [value] }) => {
    if (name === 'die') process.exit(1)
    if (name === 'echo') parentPort.postMessage({ id, ok: true, value })
  })
`
interface Operations {
  readonly [name: string]: (value: string) => string
  readonly echo: (value: string) => string
  readonly hang: (value: string) => string
  readonly die: (value: string) => string
}

let clock: SkippingClock
let started: number
let lane: Lane<Operations>
beforeEach(() => {
  clock = new SkippingClock()
  started = 0
  const start = () => {
    started += 1
    return new WorkerClient<Operations>(new Worker(SOURCE, { eval: true }))
  }
  const limits = { width: 2, waiting: LIMITS.assetsWaiting, time: TIMES.assetWork }
  const busy = () => new ApiError('assets-busy', 'Too much is waiting.', 10)
  lane = new Lane(start, { ...limits, busy }, clock)
})
afterEach(() => lane.close())

test('its thread is started with the first piece of work, and kept', async () => {
  expect(started).toBe(0)
  expect(await Promise.all(['a', 'b', 'c', 'd'].map((text) => lane.call('echo', text)))).toEqual([
    'a',
    'b',
    'c',
    'd',
  ])
  expect(started).toBe(1)
})

test('work that takes too long ends the thread, and the next piece has a new one', async () => {
  const hanging = lane.call('hang', '')
  const failed = expect(hanging).rejects.toThrow('the worker is gone')
  await expect.poll(() => started).toBe(1)
  clock.skip(TIMES.assetWork)
  await failed
  expect(await lane.call('echo', 'on')).toBe('on')
  expect(started).toBe(2)
})

test('work that takes the thread with it fails alone', async () => {
  await expect(lane.call('die', '')).rejects.toThrow('the worker is gone')
  expect(await lane.call('echo', 'on')).toBe('on')
})

test('more than may wait is refused, and what waits is done when there is room', async () => {
  const running = [lane.call('hang', ''), lane.call('hang', '')].map((call) =>
    expect(call).rejects.toThrow('gone'),
  )
  const waiting = Array.from({ length: LIMITS.assetsWaiting }, (_, at) => lane.call('echo', String(at)))
  await expect(lane.call('echo', 'too many')).rejects.toMatchObject({ code: 'assets-busy' })
  clock.skip(TIMES.assetWork)
  await Promise.all(running)
  expect((await Promise.all(waiting)).length).toBe(LIMITS.assetsWaiting)
})

test('what still waits when it is closed fails instead of starting a thread', async () => {
  const calls = ['', '', '', ''].map((text) => expect(lane.call('hang', text)).rejects.toThrow())
  await expect.poll(() => started).toBe(1)
  await lane.close()
  await Promise.all(calls)
  expect(started).toBe(1)
})
