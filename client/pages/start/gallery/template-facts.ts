import type { TemplateEntry } from '../../../../shared/templates/entry.ts'
import { formatNumber } from '../../../i18n/format.ts'
import type { StartMessages } from '../../../i18n/start.ts'
import type { Language } from '../../../preferences/preferences.ts'

/** From here on one thinks in hours. */
const HOURS_FROM = 150

/** Duration, people, fields, and the pages where there are several: in words, in the order one asks. */
export function templateFacts(
  { minutes, people, pages }: TemplateEntry,
  { templates }: StartMessages,
  language: Language,
): readonly string[] {
  const halfHours = Math.round(minutes / 30) / 2
  const fields = pages.reduce((sum, page) => sum + page.fields.length, 0)
  return [
    minutes < HOURS_FROM ? templates.minutes(minutes) : templates.hours(formatNumber(halfHours, language)),
    templates.people(people.from, people.to),
    templates.fields(fields),
    ...(pages.length > 1 ? [templates.pages(pages.length)] : []),
  ]
}
