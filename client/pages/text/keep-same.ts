/**
 * The new value, built of the parts of the old one that have not changed, so that what shows them need not
 * render. Members of lists are matched by their `id` where they have one, else by their place.
 */
export function keepSame<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after)) return after
  if (Array.isArray(after)) return (Array.isArray(before) ? sameList(before, after) : after) as Value // the same list
  if (!isObject(after) || !isObject(before) || Array.isArray(before)) return after
  const [keys, keysBefore] = [Object.keys(after), Object.keys(before)]
  let isSame = keys.length === keysBefore.length
  const merged: Record<string, unknown> = {}
  for (const key of keys) {
    merged[key] = keepSame(before[key], after[key])
    if (!(key in before) || !Object.is(merged[key], before[key])) isSame = false
  }
  return (isSame ? before : merged) as Value // has just been compared
}

function sameList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const known = new Map(before.flatMap((item) => (isObject(item) && 'id' in item ? [[item.id, item]] : [])))
  const merged = after.map((item, at) =>
    keepSame(isObject(item) && 'id' in item ? known.get(item.id) : before[at], item),
  )
  const isSame = merged.length === before.length && merged.every((item, at) => Object.is(item, before[at]))
  return isSame ? before : merged
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
