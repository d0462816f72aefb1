import { type Language, preferences } from '../preferences/preferences.ts'
import { wantedLanguage } from './language.ts'
import type { Messages } from './messages.ts'

/** The language on the screen and its sentences, which are only fetched for the language in use. */
interface Spoken {
  readonly language: Language
  readonly messages: Messages
}

const LOADERS: Readonly<Record<Language, () => Promise<Messages>>> = {
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
}

const listeners = new Set<() => void>()
const parts = new Set<(language: Language) => Promise<void>>()
let spoken: Spoken | null = null
let missing: Language | null = null

/**
 * Fetches the sentences of the wanted language, and of every one that is chosen later. Where the first cannot be
 * fetched the other one is spoken.
 *
 * @throws when no language can be fetched at all
 */
export async function startSpeaking(): Promise<void> {
  const language = wantedLanguage()
  try {
    await speak(language)
  } catch {
    await speak(language === 'de' ? 'en' : 'de')
    change(spoken, language)
  }
  preferences.subscribe(() => void followWish())
}

/**
 * Puts the interface into a language.
 *
 * @throws when its sentences cannot be fetched; what was spoken before is then still spoken
 */
export async function speak(language: Language): Promise<void> {
  const messages = await fetchAll(language)
  change({ language, messages }, null)
}

/** Goes on in the language that is wanted now; one that cannot be fetched is told by {@link missingLanguage}. */
export async function followWish(): Promise<void> {
  const language = wantedLanguage()
  if (language === spoken?.language) return change(spoken, null)
  try {
    const messages = await fetchAll(language)
    // Whoever changes their mind while the first choice is on its way gets the last.
    if (language === wantedLanguage()) change({ language, messages }, null)
  } catch {
    change(spoken, language)
  }
}

/** A part that brings its own sentences: it is asked for the language that is spoken now and each spoken later. */
export async function bringAlong(part: (language: Language) => Promise<void>): Promise<void> {
  parts.add(part)
  await part(currentlySpoken().language)
}

async function fetchAll(language: Language): Promise<Messages> {
  const [messages] = await Promise.all([LOADERS[language](), ...[...parts].map((part) => part(language))])
  return messages
}

/** What is spoken now. Only before {@link startSpeaking} is done is there nothing. */
export function currentlySpoken(): Spoken {
  if (spoken === null) throw new Error('nothing has been said yet: startSpeaking first')
  return spoken
}

/** The language that was asked for and could not be fetched; null when all is well. */
export function missingLanguage(): Language | null {
  return missing
}

/** @returns ends the subscription */
export function onSpoken(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(nextSpoken: Spoken | null, nextMissing: Language | null): void {
  spoken = nextSpoken
  missing = nextMissing
  for (const listener of [...listeners]) listener()
}
