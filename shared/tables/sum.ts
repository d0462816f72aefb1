import { isOfType } from './cell-value.ts'

export interface Sum {
  /** In the canonical form of an amount, exact to the last digit. */
  readonly total: string
  /** Filled cells that are no amounts and are not in it. */
  readonly unread: number
  /** Cells that are in it. */
  readonly count: number
}

const AMOUNT = { type: 'amount', choices: [] } as const

/** Adds amounts up without the rounding of binary fractions: 0.10 and 0.20 are 0.30. */
export function sumAmounts(values: Iterable<string>): Sum {
  const read: string[] = []
  let unread = 0
  for (const value of values) {
    if (value === '') continue
    if (isOfType(value, AMOUNT)) read.push(value)
    else unread++
  }
  const places = read.reduce((most, value) => Math.max(most, (value.split('.')[1] ?? '').length), 0)
  const total = read.reduce((sum, value) => sum + scaled(value, places), 0n)
  return { total: unscaled(total, places), unread, count: read.length }
}

function scaled(value: string, places: number): bigint {
  const [whole = '', fraction = ''] = value.split('.')
  return BigInt(`${whole}${fraction.padEnd(places, '0')}`)
}

function unscaled(total: bigint, places: number): string {
  const sign = total < 0n ? '-' : ''
  const digits = String(total < 0n ? -total : total).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
