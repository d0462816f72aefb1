import { describe, expect, it } from 'vitest'
import { PROBLEM_CODES } from '../../client/api/api-problem.ts'
import { cardsTopic } from '../../client/i18n/cards.ts'
import { de } from '../../client/i18n/de.ts'
import { formatWait } from '../../client/i18n/duration.ts'
import { en } from '../../client/i18n/en.ts'
import { formatWhen } from '../../client/i18n/format.ts'
import type { Messages } from '../../client/i18n/messages.ts'
import { shareTopic } from '../../client/i18n/share.ts'
import { startTopic } from '../../client/i18n/start.ts'
import { LANGUAGES, type Language } from '../../client/preferences/preferences.ts'

const topics = (language: Language) => ({
  cards: cardsTopic[language],
  share: shareTopic[language],
  start: startTopic[language],
})

const MESSAGES: Readonly<Record<Language, Messages & ReturnType<typeof topics>>> = {
  de: { ...de, ...topics('de') },
  en: { ...en, ...topics('en') },
}

/** Every message as `path → text`; functions are called with plausible arguments. */
function flatten(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value(2, 1))]]
  if (typeof value !== 'object' || value === null) return [[path, '']]
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`))
}

describe.each(LANGUAGES)('the messages in %s', (language) => {
  const messages = MESSAGES[language]

  it('have the keys of the German ones', () => {
    expect(
      flatten(messages)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      flatten(MESSAGES.de)
        .map(([path]) => path)
        .sort(),
    )
  })

  it('are all written', () => {
    for (const [path, text] of flatten(messages)) expect(text.trim(), path).not.toBe('')
  })

  it('say for every problem what happened and what to do', () => {
    expect(Object.keys(messages.problems).sort()).toEqual([...PROBLEM_CODES].sort())
    for (const code of PROBLEM_CODES) {
      expect(messages.problems[code].what).not.toMatch(/[.!]$/)
      expect(messages.problems[code].next).toMatch(/\.$/)
    }
  })
})

it('English differs from German wherever there is a sentence', () => {
  const german = new Map(flatten(de))
  const same = flatten(en).filter(([path, text]) => text.split(' ').length > 3 && german.get(path) === text)
  expect(same).toEqual([])
})

it('times are told as one would say them', () => {
  const now = new Date(2026, 10, 23, 15, 0).getTime()
  expect(formatWhen(new Date(2026, 10, 23, 14, 5).getTime(), now, 'de')).toBe('heute, 14:05')
  expect(formatWhen(new Date(2026, 10, 22, 9, 30).getTime(), now, 'de')).toBe('gestern, 09:30')
  expect(formatWhen(new Date(2026, 10, 20, 9, 30).getTime(), now, 'de')).toBe('vor 3 Tagen')
  expect(formatWhen(new Date(2026, 9, 1).getTime(), now, 'de')).toBe('01.10.2026')
  expect(formatWait(1, de)).toBe('1 Sekunde')
  expect(formatWait(200, en)).toBe('4 minutes')
})
