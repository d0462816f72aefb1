import { de as words } from '../../../shared/results/words/de.ts'
import { text } from '../de/text.ts'

/** What the text view says in German. */
export const said = { text, words }
