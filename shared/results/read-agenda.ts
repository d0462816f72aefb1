import type { TLRecord } from '@tldraw/tlschema'
import type { AgendaStep } from './paper/protocol.ts'

/** What the template planned, as far as it can be read: any moderator's program may have written it. */
export function readAgenda(records: readonly TLRecord[]): AgendaStep[] {
  const document = records.find(({ typeName }) => typeName === 'document')
  const agenda: unknown = document?.typeName === 'document' ? document.meta.agenda : null
  if (!Array.isArray(agenda)) return []
  return agenda.flatMap((step: unknown) => {
    if (typeof step !== 'object' || step === null || !('title' in step)) return []
    const minutes = 'minutes' in step && typeof step.minutes === 'number' ? step.minutes : 0
    const instruction = 'instruction' in step ? String(step.instruction) : ''
    return [{ title: String(step.title), minutes, instruction }]
  })
}
