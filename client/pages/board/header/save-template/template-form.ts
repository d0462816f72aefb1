import type { TemplateFacts } from '../../../../../shared/templates/from-board.ts'
import { TEMPLATE_LIMITS } from '../../../../../shared/templates/limits.ts'

/** What stands in the form; numbers as they were typed. */
export interface TemplateForm {
  readonly title: string
  readonly purpose: string
  readonly minutes: string
  readonly from: string
  readonly to: string
  readonly contents: boolean
}

export type FormProblem = 'title' | 'purpose' | 'minutes' | 'people'

/** @returns the facts, or what is wrong first, in the order of the form */
export function readForm(form: TemplateForm): TemplateFacts | FormProblem {
  const [title, purpose] = [oneLine(form.title), oneLine(form.purpose)]
  if (title === '' || title.length > TEMPLATE_LIMITS.title) return 'title'
  if (purpose === '' || purpose.length > TEMPLATE_LIMITS.purpose) return 'purpose'
  const minutes = wholeIn(form.minutes, TEMPLATE_LIMITS.minutes)
  if (minutes === null) return 'minutes'
  const from = wholeIn(form.from, TEMPLATE_LIMITS.people)
  const to = wholeIn(form.to, TEMPLATE_LIMITS.people)
  if (from === null || to === null || to < from) return 'people'
  return { title, purpose, minutes, people: { from, to }, contents: form.contents }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function wholeIn(text: string, { min, max }: { min: number; max: number }): number | null {
  const number = Number(text)
  return text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max ? number : null
}

/** What the board already says about itself. */
export function firstForm(
  document: { readonly name: string; readonly meta: { readonly agenda?: unknown } } | undefined,
): TemplateForm {
  const minutes = String(usualMinutes(document?.meta.agenda))
  return { title: document?.name ?? '', purpose: '', minutes, from: '3', to: '30', contents: false }
}

/** The minutes of the agenda's steps together, or the length of an ordinary meeting. */
function usualMinutes(agenda: unknown): number {
  const steps: readonly { minutes?: unknown }[] = Array.isArray(agenda) ? agenda : []
  const sum = steps.reduce((total, step) => total + (typeof step?.minutes === 'number' ? step.minutes : 0), 0)
  return sum > 0 ? Math.min(sum, TEMPLATE_LIMITS.minutes.max) : ORDINARY_MINUTES
}
const ORDINARY_MINUTES = 90
