import type { Translated } from '../../words/words.ts'
import type { de } from './de.ts'

/** The words of papers in one language. */
export type PaperWords = Translated<typeof de>
