import { saveTemplate as de } from '../../../../i18n/de/save-template.ts'
import { saveTemplate as en } from '../../../../i18n/en/save-template.ts'
import type { Topic, Translated } from '../../../../i18n/messages.ts'

export const SAVE_TEMPLATE: Topic<Translated<typeof de>> = { de, en }
