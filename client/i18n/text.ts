import { de as germanWords } from '../../shared/results/words/de.ts'
import { en as englishWords } from '../../shared/results/words/en.ts'
import type { Words } from '../../shared/results/words/words.ts'
import { text as german } from './de/text.ts'
import { text as english } from './en/text.ts'
import type { Topic, Translated } from './messages.ts'

/** Of the text view. */
export const textTopic: Topic<Translated<typeof german>> = { de: german, en: english }

/** The words results are said in, as documents have them. */
export const resultWords: Topic<Words> = { de: germanWords, en: englishWords }
