import type { PersonInfo } from '../../../../../shared/api.ts'
import { type ParticipantId, parseParticipantId } from '../../../../../shared/ids.ts'
import type { PresentPerson } from '../types.ts'

/** Who this is on the server, where the canvas told. */
export function participantOf(person: PresentPerson): ParticipantId | null {
  return person.participant ?? parseParticipantId(person.key)
}

/** Those who joined but are not among the present: they too may have to be removed. */
export function absentPeople(
  everyone: readonly PersonInfo[],
  present: readonly PresentPerson[],
): readonly PersonInfo[] {
  const here = new Set(present.map(participantOf))
  return everyone.filter(({ participant }) => !here.has(participant))
}
