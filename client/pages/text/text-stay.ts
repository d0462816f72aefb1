import { type Atom, atom, computed, type Signal } from '@tldraw/state'
import { Store } from '@tldraw/store'
import {
  InstancePresenceRecordType,
  TLDOCUMENT_ID,
  type TLInstancePresence,
  type TLPageId,
  type TLRecord,
  type TLStore,
  type TLStoreProps,
} from '@tldraw/tlschema'
import type { Me } from '../../../shared/api.ts'
import type { BoardId } from '../../../shared/ids.ts'
import { createBoardSchema } from '../../../shared/records/schema.ts'
import { plainCodec } from '../../../shared/templates/plain-codec.ts'
import { personColor } from '../../sync/person-color.ts'
import { userIdOf } from '../../sync/presence.ts'
import { BoardSession, type OpenBoard } from '../../sync/session.ts'
import { syncUrl, whyRefused } from '../board/board-server.ts'

/** A session and the store it fills, without a canvas: everything about one stay in the text view. */
export class TextStay {
  readonly session: BoardSession
  readonly store: TLStore
  readonly title: Signal<string>
  readonly me: Me
  readonly board: BoardId
  /** The page being read; others see this person there. */
  readonly page: Atom<TLPageId | null> = atom('page', null)

  constructor(board: BoardId, me: Me) {
    this.board = board
    this.me = me
    this.store = createStore()
    this.session = new BoardSession({
      board,
      me,
      syncUrl: syncUrl(),
      store: this.store,
      // The text editor comes later, and only for those who write; it is bound to the text itself.
      codec: plainCodec,
      // What is prepared is changed on the wall alone.
      layerForNew: () => 'board',
      onShapesArrived: () => {}, // nothing is measured here
      askWhyRefused: () => whyRefused(board),
    })
    this.title = computed('title', () => this.store.get(TLDOCUMENT_ID)?.name ?? '')
  }

  /** Whether nothing may be written here. Reactive. */
  isReadonly(): boolean {
    return this.me.role === 'observer' || this.session.isOutdated.get()
  }

  /** Tells the others that this person is here, on which page, and has no cursor. */
  showPresence({ presence }: OpenBoard): void {
    presence.send(computed('own presence', () => this.#ownPresence()))
  }

  destroy(): void {
    this.session.destroy()
  }

  #ownPresence(): TLInstancePresence | null {
    const currentPageId = this.page.get()
    const { participant, name } = this.me
    if (currentPageId === null) return null
    return InstancePresenceRecordType.create({
      id: InstancePresenceRecordType.createId('text view'),
      userId: userIdOf(participant),
      userName: name,
      color: personColor(participant),
      currentPageId,
    })
  }
}

function createStore(): TLStore {
  const props: TLStoreProps = {
    defaultName: '',
    assets: {
      upload: () => Promise.reject(new Error('the text view takes no pictures')),
      resolve: () => null,
      remove: async () => {},
    },
    users: { currentUser: atom('no attribution', null), resolve: () => atom('no user', null) },
    onMount: () => {},
  }
  return new Store<TLRecord, TLStoreProps>({ schema: createBoardSchema(), props })
}
