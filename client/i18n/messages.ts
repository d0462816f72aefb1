import { useSyncExternalStore } from 'react'
import type { Language } from '../preferences/preferences.ts'
import type { de } from './de.ts'
import { currentlySpoken, onSpoken } from './spoken.ts'

/** German is the source: every other language has exactly its keys, and functions with the same parameters. */
export type Messages = Translated<typeof de>

/** What another language must have for `T`. */
export type Translated<T> = T extends string
  ? string
  : T extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof T]: Translated<T[Key]> }

/**
 * Sentences of a part that is loaded when it is needed, in every language; it brings them along, so that pages
 * without it do not carry them.
 */
export type Topic<M> = Readonly<Record<Language, M>>

export function useMessages(): Messages {
  return useSyncExternalStore(onSpoken, currentMessages)
}

/** For code outside React; components use {@link useMessages}, which follows a change of language. */
export function currentMessages(): Messages {
  return currentlySpoken().messages
}

/** The language on the screen. */
export function useLanguage(): Language {
  return useSyncExternalStore(onSpoken, currentLanguage)
}

/** The language on the screen; also for code outside React. */
export function currentLanguage(): Language {
  return currentlySpoken().language
}

/** The sentences of a part that brings its own. */
export function useTopic<M>(topic: Topic<M>): M {
  return topic[useLanguage()]
}
