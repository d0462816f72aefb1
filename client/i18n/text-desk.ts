import { textDesk as german } from './de/text-desk.ts'
import { textDesk as english } from './en/text-desk.ts'
import type { Topic, Translated } from './messages.ts'

/** Of an open entry; comes with the text editor. */
export const textDeskTopic: Topic<Translated<typeof german>> = { de: german, en: english }
