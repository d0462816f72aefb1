import * as prng from 'lib0/prng'

export type Random = prng.PRNG

/** `SEED=…` repeats one run; otherwise a new seed each time, printed, so that what fails can be repeated. */
export function seedsOf(test: string, count: number): number[] {
  const given = process.env.SEED
  const first = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given)
  const seeds = given === undefined ? Array.from({ length: count }, (_, at) => first + at) : [first]
  console.log(`${test}: seeds ${first} to ${first + seeds.length - 1} (repeat one with SEED=…)`)
  return seeds
}

export function randomOf(seed: number): Random {
  return prng.create(seed)
}

/** @throws RangeError when there is nothing to choose from */
export function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[prng.int32(random, 0, from.length - 1)]
  if (chosen === undefined) throw new RangeError('nothing to choose from')
  return chosen
}

export { bool, int32 } from 'lib0/prng'
