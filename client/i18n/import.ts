import { importing as german } from './de/import.ts'
import { importing as english } from './en/import.ts'
import type { Topic, Translated } from './messages.ts'

export type ImportMessages = Translated<typeof german>

/** Of the dialog that brings tables and drawings onto a board. */
export const importTopic: Topic<ImportMessages> = { de: german, en: english }
