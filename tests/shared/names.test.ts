import { describe, expect, test } from 'vitest'
import { ID_LENGTH, idFromRandom, parseBoardId, parseParticipantId } from '../../shared/ids.ts'
import { checkName, checkTitle, MAX_NAME_LENGTH, MAX_TITLE_LENGTH } from '../../shared/names.ts'
import { isAtLeast, LAYERS, mayWrite, parseLayer, parseRole, ROLES, roomOf } from '../../shared/roles.ts'

describe('a name', () => {
  test.each([
    ['  Amt für   Kinder, Jugend und Familie ', 'Amt für Kinder, Jugend und Familie'],
    ['line\none', 'line one'],
    ['<b>Schulamt</b>', '<b>Schulamt</b>'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['u\u0308ber', 'über'],
    ['שלום', 'שלום'],
    ['👩‍👧', '👩‍👧'],
  ])('is kept as what it is, on one line, without what deceives: %j', (input, text) => {
    expect(checkName(input)).toEqual({ ok: true, text })
  })

  test.each([[''], ['   '], ['\u202e\u2066'], ['\u0000\u0007']])(
    'must have something to see: %j',
    (input) => {
      expect(checkName(input)).toEqual({ ok: false, problem: 'empty' })
    },
  )

  test('is measured in characters, not in the units they are stored in', () => {
    expect(checkName('🙂'.repeat(MAX_NAME_LENGTH)).ok).toBe(true)
    expect(checkName('🙂'.repeat(MAX_NAME_LENGTH + 1))).toEqual({ ok: false, problem: 'too-long' })
    expect(checkName('x'.repeat(10_000))).toEqual({ ok: false, problem: 'too-long' })
  })

  test('may be longer as a title', () => {
    expect(checkTitle('x'.repeat(MAX_TITLE_LENGTH)).ok).toBe(true)
    expect(checkTitle('x'.repeat(MAX_TITLE_LENGTH + 1)).ok).toBe(false)
  })
})

describe('an id', () => {
  test('is made of random bytes and read back', () => {
    const id = idFromRandom(Uint8Array.from({ length: ID_LENGTH }, (_, at) => at * 13))
    expect(parseBoardId(id)).toBe(id)
    expect(parseParticipantId(id)).toBe(id)
    expect(() => idFromRandom(new Uint8Array(ID_LENGTH - 1))).toThrow(RangeError)
  })

  test.each([[''], ['short'], ['../../../../etc/passwd'], ['x'.repeat(21)], [`${'x'.repeat(19)}\n`]])(
    'is nothing else: %j',
    (text) => {
      expect(parseBoardId(text)).toBeNull()
      expect(parseParticipantId(text)).toBeNull()
    },
  )

  test('of a room never means two rooms', () => {
    const id = parseBoardId('a'.repeat(ID_LENGTH))
    if (id === null) throw new Error('no id')
    expect(new Set(LAYERS.map((layer) => roomOf(id, layer))).size).toBe(LAYERS.length)
  })
})

describe('roles and layers', () => {
  test('who may write what', () => {
    const table = ROLES.map((role) => [role, ...LAYERS.map((layer) => mayWrite(role, layer))])
    expect(table).toEqual([
      ['moderator', true, true],
      ['participant', false, true],
      ['observer', false, false],
    ])
  })

  test('a role includes those below it', () => {
    expect(isAtLeast('moderator', 'participant')).toBe(true)
    expect(isAtLeast('participant', 'participant')).toBe(true)
    expect(isAtLeast('observer', 'participant')).toBe(false)
  })

  test('are known by name only', () => {
    expect([parseRole('moderator'), parseRole('admin'), parseRole('toString')]).toEqual([
      'moderator',
      null,
      null,
    ])
    expect([parseLayer('stage'), parseLayer('inbox'), parseLayer('')]).toEqual(['stage', null, null])
  })
})
