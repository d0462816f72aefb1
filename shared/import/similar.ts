/**
 * Words for the same thing in the tables of planners, German and English. Only what heads columns; the first
 * letters decide ("Zuständigkeit", "zuständig").
 */
const SAME: readonly (readonly string[])[] = [
  ['wer', 'zustaendig', 'verantwortlich', 'federfuehrung', 'who', 'responsible'],
  ['bis', 'wann', 'frist', 'termin', 'faellig', 'when', 'due', 'deadline'],
  ['was', 'massnahme', 'aufgabe', 'vorhaben', 'what', 'task', 'measure'],
  ['kosten', 'betrag', 'budget', 'finanzbedarf', 'cost', 'amount'],
  ['stand', 'status', 'state'],
]
/** From here on two titles are taken for the same. */
const ENOUGH = 0.6

/** Lower case, umlauts and ß written out, nothing but letters and digits: "Maßnahme" is "Massnahme". */
export function folded(title: string): string {
  return title
    .normalize('NFC')
    .toLocaleLowerCase('de')
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** How much alike two titles are, from 0 to 1. */
export function similarity(one: string, other: string): number {
  const [a, b] = [folded(one), folded(other)]
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 3 && long.startsWith(short)) return 0.9
  if (short.length >= 4 && long.includes(short)) return 0.8
  const spelled = 1 - distance(a, b) / long.length
  if (spelled >= 0.75) return spelled * 0.9
  return meansTheSame(one, other) ? 0.7 : 0
}

function meansTheSame(one: string, other: string): boolean {
  return SAME.some((words) => [one, other].every((title) => namesOneOf(title, words)))
}

function namesOneOf(title: string, words: readonly string[]): boolean {
  const own = title.split(/[^\p{L}]+/u).map(folded)
  return own.some((word) =>
    words.some((known) => word === known || (known.length > 4 && word.startsWith(known))),
  )
}

/**
 * Pairs titles that are alike, the most alike first; none is in two pairs.
 *
 * @returns for each of `titles` the place of its partner in `known`, or null
 */
export function pairTitles(titles: readonly string[], known: readonly string[]): (number | null)[] {
  const pairs = titles.flatMap((title, at) =>
    known.map((other, to) => ({ at, to, alike: similarity(title, other) })),
  )
  const result: (number | null)[] = titles.map(() => null)
  const taken = new Set<number>()
  for (const { at, to, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (alike < ENOUGH) break
    if (result[at] !== null || taken.has(to)) continue
    result[at] = to
    taken.add(to)
  }
  return result
}

/** Letters to change, add or take out (Levenshtein). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let at = 1; at <= b.length; at++) {
      const change = (above[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1)
      line[at] = Math.min(change, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1)
    }
    above = line
  }
  return above[b.length] ?? 0
}
