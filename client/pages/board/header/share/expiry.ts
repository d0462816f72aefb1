import type { LinkInfo } from '../../../../../shared/api.ts'

/** Until when a link shall work; a day always counts whole, in the time of the person choosing. */
export const EXPIRY_CHOICES = ['none', 'today', 'day', 'week', 'month', 'date'] as const
export type ExpiryChoice = (typeof EXPIRY_CHOICES)[number]

const DAYS: Readonly<Record<Exclude<ExpiryChoice, 'none' | 'date'>, number>> = {
  today: 0,
  day: 1,
  week: 7,
  month: 30,
}

/** The moment a choice means, or null for a link without end. */
export function expiryOf(choice: Exclude<ExpiryChoice, 'date'>, now: number): string | null {
  return choice === 'none' ? null : endOfDay(new Date(now), DAYS[choice])
}

/** @param day `2026-11-24`, as a date input gives it; null when it is no day. */
export function expiryOnDay(day: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null) return null
  return endOfDay(new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3])), 0)
}

/** Today as a date input wants it. */
export function dayOf(now: number): string {
  const date = new Date(now)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function endOfDay(date: Date, daysLater: number): string {
  const end = new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater, 23, 59, 59)
  return end.toISOString()
}

export type LinkState = 'open' | 'closed' | 'expires' | 'expired'

export function linkState({ closed, expiresAt }: LinkInfo, now: number): LinkState {
  if (closed) return 'closed'
  if (expiresAt === null) return 'open'
  return Date.parse(expiresAt) <= now ? 'expired' : 'expires'
}
