import { start as german } from './de/start.ts'
import { start as english } from './en/start.ts'
import type { Topic, Translated } from './messages.ts'

export type StartMessages = Translated<typeof german>

/** Of the start page, which boards do not carry along. */
export const startTopic: Topic<StartMessages> = { de: german, en: english }
