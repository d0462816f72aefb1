import type { TextStorage } from './device-storage.ts'

/** A value kept on this device, shared by all tabs, readable by React (`useSyncExternalStore`) and without it. */
export interface StoredValue<T> {
  get(): T
  set(value: T): void
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void
}

export interface StoredValueOptions<T> {
  readonly key: string
  readonly storage: TextStorage
  /** Where `storage` events of other tabs arrive: the window, or null where there is none. */
  readonly otherTabs: EventTarget | null
  /** Makes a valid value of whatever was stored, by whichever version; `undefined` when nothing was. */
  parse(stored: unknown): T
}

export function storedValue<T>({ key, storage, otherTabs, parse }: StoredValueOptions<T>): StoredValue<T> {
  const listeners = new Set<() => void>()
  let value = parse(readJson(storage, key))
  const change = (next: T) => {
    value = next
    for (const listener of [...listeners]) listener()
  }

  otherTabs?.addEventListener('storage', (event) => {
    // `key` is null when another tab cleared everything.
    if ('key' in event && (event.key === key || event.key === null)) change(parse(readJson(storage, key)))
  })

  return {
    get: () => value,
    set(next) {
      try {
        storage.setItem(key, JSON.stringify(next))
      } catch {
        // Full or switched off: the value still holds in this tab, which is all that can be promised.
      }
      change(next)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function readJson(storage: TextStorage, key: string): unknown {
  try {
    const text = storage.getItem(key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
