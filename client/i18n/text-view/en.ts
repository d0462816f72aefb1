import { en as words } from '../../../shared/results/words/en.ts'
import { text } from '../en/text.ts'

/** What the text view says in English. */
export const said = { text, words }
