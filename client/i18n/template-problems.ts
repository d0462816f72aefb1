import { ENGLISH, type TemplateSentences } from '../../shared/templates/template-error.ts'
import type { Language } from '../preferences/preferences.ts'
import { templateProblems as de } from './de/template-problems.ts'

/** In English the sentences of the server's log, which names paths as well. */
export const TEMPLATE_PROBLEMS: Readonly<Record<Language, TemplateSentences>> = { de, en: ENGLISH }
