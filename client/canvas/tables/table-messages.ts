import { table as de } from '../../i18n/de/table.ts'
import { table as en } from '../../i18n/en/table.ts'
import { currentLanguage, type Topic, type Translated, useTopic } from '../../i18n/messages.ts'

export type TableMessages = Translated<typeof de>

const MESSAGES: Topic<typeof de> = { de, en }

export function useTableMessages(): TableMessages {
  return useTopic<typeof de>(MESSAGES)
}

export function currentTableMessages(): TableMessages {
  return MESSAGES[currentLanguage()]
}
