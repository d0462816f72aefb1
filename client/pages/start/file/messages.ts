import { templateFile as de } from '../../../i18n/de/template-file.ts'
import { templateFile as en } from '../../../i18n/en/template-file.ts'
import type { Topic, Translated } from '../../../i18n/messages.ts'

export const TEMPLATE_FILE: Topic<Translated<typeof de>> = { de, en }
