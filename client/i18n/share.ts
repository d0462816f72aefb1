import { share as german } from './de/share.ts'
import { share as english } from './en/share.ts'
import type { Topic, Translated } from './messages.ts'

/** Of the dialog with a board's links. */
export const shareTopic: Topic<Translated<typeof german>> = { de: german, en: english }
