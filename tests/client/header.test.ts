import { describe, expect, it } from 'vitest'
import { de } from '../../client/i18n/de.ts'
import { en } from '../../client/i18n/en.ts'
import { absentPeople } from '../../client/pages/board/header/people/absent-people.ts'
import { initialsOf, inkOn } from '../../client/pages/board/header/people/avatar.ts'
import { isTrouble, saveText } from '../../client/pages/board/header/save-text.ts'
import { dayOf, expiryOf, expiryOnDay, linkState } from '../../client/pages/board/header/share/expiry.ts'
import type { LinkInfo, PersonInfo } from '../../shared/api.ts'
import { parseParticipantId } from '../../shared/ids.ts'

it('initials come from the first and the last word', () => {
  expect(initialsOf('Jugendamt')).toBe('JU')
  expect(initialsOf('Ada von Müller-Lüdenscheidt')).toBe('AL')
  expect(initialsOf('Herr Schäfer (Rat)')).toBe('HR')
  expect(initialsOf('🙂')).toBe('?')
  expect(initialsOf('Ö')).toBe('Ö')
})

it('initials are readable on every colour', () => {
  expect(inkOn('#1f4fbf')).toBe('#fff')
  expect(inkOn('#fed444')).toBe('#1b1b1f')
  expect(inkOn('#767676')).toBe('#fff')
  expect(inkOn('#808080')).toBe('#1b1b1f')
  expect(inkOn('tomato')).toBe('#fff')
})

describe('the save state', () => {
  it('counts what waits', () => {
    expect(saveText({ kind: 'offline', waiting: 3 }, de).text).toBe('Nicht verbunden – 3 Änderungen warten')
    expect(saveText({ kind: 'offline', waiting: 1 }, de).text).toBe('Nicht verbunden – 1 Änderung wartet')
    expect(saveText({ kind: 'offline', waiting: 0 }, en).text).toBe('Not connected')
  })

  it('says "saved" for nothing else', () => {
    const others = [
      { kind: 'loading' },
      { kind: 'saving' },
      { kind: 'not-stored' },
      { kind: 'read-only', reason: 'observer' },
    ] as const
    for (const state of others) expect(saveText(state, de).text).not.toBe('Gespeichert')
    expect(saveText({ kind: 'saved' }, de).text).toBe('Gespeichert')
  })

  it('interrupts for trouble, not for saving', () => {
    expect(isTrouble({ kind: 'saving' })).toBe(false)
    expect(isTrouble({ kind: 'saved' })).toBe(false)
    expect(isTrouble({ kind: 'not-stored' })).toBe(true)
  })
})

it('people who are here are not listed as absent', () => {
  const id = (text: string) => {
    const parsed = parseParticipantId(text.padEnd(20, '0'))
    if (parsed === null) throw new Error('the id above is one')
    return parsed
  }
  const info = (text: string): PersonInfo => ({
    participant: id(text),
    name: text,
    role: 'participant',
    online: false,
  })
  const present = {
    name: 'A',
    color: '#000000',
    isSelf: false,
    role: 'participant',
    isFollowed: false,
  } as const
  const here = [
    { ...present, key: id('a') },
    { ...present, key: 'connection-7', participant: id('b') },
  ]
  expect(absentPeople([info('a'), info('b'), info('c')], here)).toEqual([info('c')])
})

describe('the end of a link', () => {
  const now = new Date(2026, 9, 24, 15, 0).getTime() // the day before clocks change in Germany

  it('is the end of a day', () => {
    expect(expiryOf('none', now)).toBeNull()
    for (const [choice, day] of [
      ['today', 24],
      ['day', 25],
      ['week', 31],
    ] as const) {
      expect(expiryOf(choice, now)).toBe(new Date(2026, 9, day, 23, 59, 59).toISOString())
    }
    expect(expiryOf('month', now)).toBe(new Date(2026, 10, 23, 23, 59, 59).toISOString())
    expect(expiryOnDay('2026-12-24')).toBe(new Date(2026, 11, 24, 23, 59, 59).toISOString())
    expect(expiryOnDay('')).toBeNull()
    expect(dayOf(now)).toBe('2026-10-24')
  })

  it('shows as open, closed, expiring or expired', () => {
    const link: LinkInfo = { role: 'observer', url: '', closed: false, expiresAt: null }
    const at = (time: number) => new Date(time).toISOString()
    expect(linkState(link, now)).toBe('open')
    expect(linkState({ ...link, expiresAt: at(now + 1) }, now)).toBe('expires')
    expect(linkState({ ...link, expiresAt: at(now) }, now)).toBe('expired')
    expect(linkState({ ...link, closed: true, expiresAt: at(now) }, now)).toBe('closed')
  })
})
