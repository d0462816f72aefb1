import { expect, test } from 'vitest'
import { Whereabouts } from '../../client/pages/text/whereabouts.ts'
import type { Seen } from '../../client/sync/presence.ts'

function seen(client: number, name: string | null, selection: unknown): Seen {
  const person = name === null ? null : { participant: name, name, role: 'participant' as const }
  return { client, person, state: { selection } }
}

test('an entry names everybody who has taken it up, each once', () => {
  const others = new Whereabouts()
  others.see([seen(1, 'Schulamt', ['shape:a']), seen(2, 'Jugendamt', ['shape:a', 'shape:b'])])
  others.see([seen(3, 'Schulamt', ['shape:a'])])
  expect([...others.hands.get()]).toEqual([
    ['shape:a', 'Jugendamt, Schulamt'],
    ['shape:b', 'Jugendamt'],
  ])
  others.see([seen(2, null, undefined), seen(1, 'Schulamt', [])])
  expect([...others.hands.get()]).toEqual([['shape:a', 'Schulamt']])
})

test('who arranges many, and what another program says, is nobody at work', () => {
  const others = new Whereabouts()
  others.see([
    seen(1, 'Schulamt', ['a', 'b', 'c', 'd']),
    seen(2, 'Jugendamt', { 0: 'a' }),
    seen(3, 'Presse', [7]),
  ])
  expect(others.hands.get().size).toBe(0)
})

test('nothing is told while nothing has changed', () => {
  const others = new Whereabouts()
  others.see([seen(1, 'Schulamt', ['shape:a'])])
  const before = others.hands.get()
  others.see([seen(1, 'Schulamt', ['shape:a'])])
  expect(others.hands.get()).toBe(before)
})
