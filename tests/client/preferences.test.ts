import { describe, expect, it, vi } from 'vitest'
import { resolveLanguage } from '../../client/i18n/language.ts'
import { memoryStorage } from '../../client/preferences/device-storage.ts'
import { parsePreferences } from '../../client/preferences/preferences.ts'
import { storedValue } from '../../client/preferences/stored-value.ts'
import { resolveTheme } from '../../client/preferences/theme.ts'

const DEFAULTS = { language: null, theme: 'system', name: '' }

describe('stored preferences', () => {
  it.each([undefined, null, 7, 'x', [], {}, { language: 'fr', theme: 'neon', name: 5 }])(
    'that are nonsense become the defaults: %j',
    (stored) => expect(parsePreferences(stored)).toEqual(DEFAULTS),
  )

  it('keep each valid part', () => {
    expect(parsePreferences({ language: 'en', theme: 'neon', name: '  Amt 51 ' })).toEqual({
      language: 'en',
      theme: 'system',
      name: 'Amt 51',
    })
  })
})

it('the language is the chosen one, else the first the browser knows, else German', () => {
  expect(resolveLanguage('en', ['de-DE'])).toBe('en')
  expect(resolveLanguage(null, ['fr-FR', 'en-US', 'de'])).toBe('en')
  expect(resolveLanguage(null, ['tr'])).toBe('de')
  expect(resolveLanguage(null, [])).toBe('de')
})

it('the system theme follows the system', () => {
  expect(resolveTheme('system', true)).toBe('dark')
  expect(resolveTheme('system', false)).toBe('light')
  expect(resolveTheme('light', true)).toBe('light')
})

describe('a stored value', () => {
  const numberOf = (stored: unknown) => (typeof stored === 'number' ? stored : 0)

  it('is there again after a reload', () => {
    const storage = memoryStorage()
    storedValue({ key: 'k', storage, otherTabs: null, parse: numberOf }).set(3)
    expect(storedValue({ key: 'k', storage, otherTabs: null, parse: numberOf }).get()).toBe(3)
  })

  it('survives storage that throws, for as long as the page lives', () => {
    const broken = {
      getItem: () => {
        throw new Error('denied')
      },
      setItem: () => {
        throw new Error('full')
      },
    }
    const value = storedValue({ key: 'k', storage: broken, otherTabs: null, parse: numberOf })
    expect(value.get()).toBe(0)
    value.set(4)
    expect(value.get()).toBe(4)
  })

  it('follows other tabs, and only its own key', () => {
    const storage = memoryStorage()
    const tabs = new EventTarget()
    const value = storedValue({ key: 'k', storage, otherTabs: tabs, parse: numberOf })
    const listener = vi.fn()
    const unsubscribe = value.subscribe(listener)
    storage.setItem('k', '5')
    tabs.dispatchEvent(Object.assign(new Event('storage'), { key: 'other' }))
    expect(value.get()).toBe(0)
    tabs.dispatchEvent(Object.assign(new Event('storage'), { key: 'k' }))
    expect(value.get()).toBe(5)
    expect(listener).toHaveBeenCalledTimes(1)
    unsubscribe()
    value.set(6)
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('reads broken JSON as nothing stored', () => {
    const storage = memoryStorage()
    storage.setItem('k', '{')
    expect(storedValue({ key: 'k', storage, otherTabs: null, parse: numberOf }).get()).toBe(0)
  })
})
