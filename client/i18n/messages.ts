import type { Language } from '../preferences/preferences.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { currentLanguage, useLanguage } from './language.ts'

/** German is the source: every other language has exactly its keys, and functions with the same parameters. */
export type Messages = Translated<typeof de>

type Translated<T> = T extends string
  ? string
  : T extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof T]: Translated<T[Key]> }

export const MESSAGES: Readonly<Record<Language, Messages>> = { de, en }

export function useMessages(): Messages {
  return MESSAGES[useLanguage()]
}

/** For code outside React; components use {@link useMessages}, which follows a change of language. */
export function currentMessages(): Messages {
  return MESSAGES[currentLanguage()]
}
