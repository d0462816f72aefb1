import { results as de } from '../../../../i18n/de/results.ts'
import { results as en } from '../../../../i18n/en/results.ts'
import type { Topic, Translated } from '../../../../i18n/messages.ts'

export type ResultMessages = Translated<typeof de>
export const RESULTS: Topic<ResultMessages> = { de, en }
