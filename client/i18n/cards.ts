import { cards as german } from './de/cards.ts'
import { cards as english } from './en/cards.ts'
import type { Topic, Translated } from './messages.ts'

/** Of the parts that are loaded when cards are written in bulk or refer to one another. */
export const cardsTopic: Topic<Translated<typeof german>> = { de: german, en: english }
