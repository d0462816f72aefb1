/** The part of `Storage` this program uses, so that tests and browsers without storage can stand in for it. */
export interface TextStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

/**
 * This browser's `localStorage`, or memory that lasts as long as the page where storage is switched off
 * (strict privacy settings make even reading the property throw).
 */
export function deviceStorage(): TextStorage {
  try {
    const storage = globalThis.localStorage
    storage.getItem('planwand') // some browsers hand the object out and throw on use
    return storage
  } catch {
    return memoryStorage()
  }
}

export function memoryStorage(): TextStorage {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      values.set(key, value)
    },
  }
}
