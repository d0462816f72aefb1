import type { Words } from '../../shared/results/words/words.ts'
import type { Language } from '../preferences/preferences.ts'
import type { text as german } from './de/text.ts'
import type { Topic, Translated } from './messages.ts'

/** The text view is weighed: it fetches its sentences in the language that is spoken, and no other. */
interface Said {
  readonly text: Translated<typeof german>
  /** The words results are said in, as documents have them. */
  readonly words: Words
}

const LOADERS: Readonly<Record<Language, () => Promise<Said>>> = {
  de: async () => (await import('./text-view/de.ts')).said,
  en: async () => (await import('./text-view/en.ts')).said,
}

const fetched = new Map<Language, Said>()

/** Must be done before anything of the text view is shown in a language; see `bringAlong` of spoken.ts. */
export async function fetchText(language: Language): Promise<void> {
  fetched.set(language, await LOADERS[language]())
}

/** Of the text view. */
export const textTopic = topicOf('text')

/** The words results are said in. */
export const resultWords = topicOf('words')

function topicOf<Part extends keyof Said>(part: Part): Topic<Said[Part]> {
  return {
    get de() {
      return saidIn('de')[part]
    },
    get en() {
      return saidIn('en')[part]
    },
  }
}

function saidIn(language: Language): Said {
  const said = fetched.get(language)
  if (said === undefined) throw new Error(`the text view does not speak ${language} yet: fetchText first`)
  return said
}
