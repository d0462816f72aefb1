import type { Messages } from '../messages.ts'

function years(count: number): string {
  return count === 1 ? '1 year' : `${count} years`
}

function ages(from: number | null, to: number | null): string {
  if (from === null && to === null) return ''
  if (to === -1) return 'before birth'
  if (from === null) return `up to ${years(to ?? 0)}`
  if (to === null) return from === -1 ? 'from pregnancy on' : `from ${years(from)}`
  if (from === -1) return `before birth – ${years(to)}`
  return from === to ? years(to) : `${from}–${years(to)}`
}

export const offer: Messages['offer'] = {
  name: 'Offer',
  ages,
  age: (age) => (age === -1 ? 'before birth' : years(age)),
  states: { existing: 'exists', planned: 'planned', gap: 'gap' },
  levels: { universal: 'universal', selective: 'selective', indicated: 'indicated' },
  panel: (count) => (count === 1 ? 'Offer' : `${count} offers`),
  state: 'State',
  level: 'Level',
  ageFrom: 'Age from',
  ageTo: 'to',
  office: 'Office or body',
  unsaid: 'not said',
  mixed: 'various',
  fromNote: 'As an offer',
}
