import type { TLRecord } from '@tldraw/tlschema'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import { createBoardSchema, validateRecord } from '../../shared/records/schema.ts'
import type { ResultSource } from '../../shared/results/read-results.ts'
import { DOCUMENT, note, PAGE, richText, row } from '../records/samples.ts'

const schema = createBoardSchema()

/** A board from plain records, of which those named are structure. */
export function sourceOf(records: readonly PlainRecord[], stage: readonly string[] = []): ResultSource {
  const all = [DOCUMENT, PAGE, ...records]
  return {
    records: all.map((record): TLRecord => validateRecord(schema, record)),
    isStage: (id) => stage.includes(id),
  }
}

export function field(id: string, changes: Partial<PlainRecord> = {}, props: object = {}): PlainRecord {
  const known = { w: 800, h: 600, title: id, question: 'Was?', color: 'green', kind: 'notes', ...props }
  return { ...note(id), type: 'field', props: known, ...changes }
}

export function offer(id: string, name: string, facts: object = {}): PlainRecord {
  const none = { ageFrom: null, ageTo: null, level: null, office: '', state: 'existing' }
  return {
    ...note(id),
    type: 'offer',
    props: { w: 216, h: 152, richText: richText(name), ...none, ...facts },
  }
}

export { note, richText, row }
