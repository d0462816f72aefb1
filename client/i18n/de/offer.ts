function years(count: number): string {
  return count === 1 ? '1 Jahr' : `${count} Jahre`
}

/** "0–3 Jahre", "vor der Geburt – 1 Jahr", "ab 3 Jahren"; empty when nothing is said. -1: before birth. */
function ages(from: number | null, to: number | null): string {
  if (from === null && to === null) return ''
  if (to === -1) return 'vor der Geburt'
  if (from === null) return `bis ${years(to ?? 0)}`
  if (to === null)
    return from === -1 ? 'ab der Schwangerschaft' : `ab ${from === 1 ? '1 Jahr' : `${from} Jahren`}`
  if (from === -1) return `vor der Geburt – ${years(to)}`
  return from === to ? years(to) : `${from}–${years(to)}`
}

/** Offers of the prevention chain. */
export const offer = {
  name: 'Angebot',
  ages,
  age: (age: number) => (age === -1 ? 'vor der Geburt' : years(age)),
  states: { existing: 'vorhanden', planned: 'geplant', gap: 'Lücke' },
  levels: { universal: 'universell', selective: 'selektiv', indicated: 'indiziert' },
  panel: (count: number) => (count === 1 ? 'Angebot' : `${count} Angebote`),
  state: 'Status',
  level: 'Ebene',
  ageFrom: 'Alter von',
  ageTo: 'bis',
  office: 'Amt oder Träger',
  unsaid: 'keine Angabe',
  mixed: 'verschieden',
  fromNote: 'Als Angebot',
}
