import type { Messages } from './messages.ts'

/** "45 Sekunden", from two minutes on "2 Minuten": as exact as one needs for waiting. */
export function formatWait(seconds: number, { common }: Pick<Messages, 'common'>): string {
  return seconds < 120 ? common.seconds(seconds) : common.minutes(Math.ceil(seconds / 60))
}
