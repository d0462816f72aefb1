import {
  atom,
  createPresenceStateDerivation,
  createUserId,
  InstancePresenceRecordType,
  type Signal,
  type TLInstancePresence,
  type TLStore,
  UserRecordType,
} from 'tldraw'
import type { Me } from '../../shared/api.ts'
import { personColor } from '../sync/person-color.ts'
import type { Seen } from '../sync/presence.ts'

/** Where this person is, as the editor tells it. */
export function ownPresence(store: TLStore, { participant, name }: Me): Signal<TLInstancePresence | null> {
  const user = UserRecordType.create({ id: userIdOf(participant), name, color: personColor(participant) })
  return createPresenceStateDerivation(atom('me', user))(store)
}

/** Shows the others' cursors and selections, as records the editor draws. */
export function showCursors(store: TLStore, seen: readonly Seen[]): void {
  const puts: TLInstancePresence[] = []
  const removals: TLInstancePresence['id'][] = []
  for (const each of seen) {
    const record = toRecord(each)
    if (record === null) removals.push(presenceId(each.client))
    else puts.push(record)
  }
  if (puts.length + removals.length === 0) return
  store.mergeRemoteChanges(() => {
    store.put(puts)
    store.remove(removals.filter((id) => store.has(id)))
  })
}

/** The record id of a participant, by which the editor follows them. */
export function userIdOf(participant: string): TLInstancePresence['userId'] {
  return createUserId(participant)
}

function presenceId(client: number): TLInstancePresence['id'] {
  return InstancePresenceRecordType.createId(String(client))
}

/** @returns a record the store takes, or null when the state does not make one */
function toRecord({ client, person, state }: Seen): TLInstancePresence | null {
  if (person === null) return null
  const record = {
    ...InstancePresenceRecordType.createDefaultProperties(),
    typeName: 'instance_presence',
    id: presenceId(client),
    userId: userIdOf(person.participant),
    userName: person.name,
    color: personColor(person.participant),
    currentPageId: state.page,
    cursor: state.cursor ?? null,
    camera: state.camera ?? null,
    screenBounds: state.screen ?? null,
    followingUserId: state.following ?? null,
    selectedShapeIds: state.selection ?? [],
    brush: state.brush ?? null,
    scribbles: state.scribbles ?? [],
    // By this clock: others' clocks differ, and idle cursors fade by it.
    lastActivityTimestamp: Date.now(),
    chatMessage: '',
    meta: {},
  }
  try {
    return InstancePresenceRecordType.validate(record)
  } catch {
    return null // another program's state; it has no cursor here
  }
}
