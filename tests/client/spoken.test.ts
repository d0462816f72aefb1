import { beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
})

it('nothing is said before a language is here', async () => {
  const { currentlySpoken } = await import('../../client/i18n/spoken.ts')
  expect(() => currentlySpoken()).toThrow('startSpeaking')
})

it('the last choice counts, whichever is fetched first', async () => {
  const { changePreferences: choose } = await import('../../client/preferences/preferences.ts')
  const { currentlySpoken, followWish, startSpeaking } = await import('../../client/i18n/spoken.ts')
  choose({ language: 'de' })
  await startSpeaking()
  choose({ language: 'en' })
  const first = followWish()
  choose({ language: 'de' })
  await first
  expect(currentlySpoken().language).toBe('de')
})

it('those who watch are told when another language is here', async () => {
  const { currentlySpoken, onSpoken, speak } = await import('../../client/i18n/spoken.ts')
  await speak('de')
  const seen: string[] = []
  const stop = onSpoken(() => seen.push(currentlySpoken().messages.common.close))
  await speak('en')
  stop()
  await speak('de')
  expect(seen).toEqual(['Close'])
})
