import { type Atom, atom, computed, type Signal } from '@tldraw/state'
import type { TLPageId, TLShapeId } from '@tldraw/tlschema'
import type { Me } from '../../../shared/api.ts'
import type { BoardId } from '../../../shared/ids.ts'
import { leanReader } from '../../../shared/records/lean/lean-reader.ts'
import { plainCodec } from '../../../shared/templates/plain-codec.ts'
import type { OwnPresence } from '../../sync/presence.ts'
import { BoardSession, type OpenBoard } from '../../sync/session.ts'
import { syncUrl, whyRefused } from '../board/board-server.ts'
import { PlainStore } from './plain-store.ts'
import { Whereabouts } from './whereabouts.ts'

/** A session and the store it fills, without a canvas: everything about one stay in the text view. */
export class TextStay {
  readonly session: BoardSession
  readonly store = new PlainStore()
  readonly title: Signal<string> = this.store.title
  readonly me: Me
  readonly board: BoardId
  /** The page being read; others see this person there. */
  readonly page: Atom<TLPageId | null> = atom('page', null)
  /** The entry being written in; others see this person at it. */
  readonly edited: Atom<TLShapeId | null> = atom('edited', null)
  readonly others = new Whereabouts()

  constructor(board: BoardId, me: Me) {
    this.board = board
    this.me = me
    this.session = new BoardSession({
      board,
      me,
      syncUrl: syncUrl(),
      store: this.store,
      // The text editor comes later, and only for those who write; it is bound to the text itself.
      codec: plainCodec,
      reader: leanReader,
      fetchMigrating: async () => (await import('./migrating-reader.ts')).migratingReader(),
      // What is prepared is changed on the wall alone.
      layerForNew: () => 'board',
      onShapesArrived: () => {}, // nothing is measured here
      onSeen: (seen) => this.others.see(seen),
      askWhyRefused: () => whyRefused(board),
    })
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

  #ownPresence(): OwnPresence | null {
    const currentPageId = this.page.get()
    const edited = this.edited.get()
    if (currentPageId === null) return null
    return {
      currentPageId,
      selectedShapeIds: edited === null ? [] : [edited],
      scribbles: [],
      ...{ brush: null, camera: null, cursor: null, followingUserId: null, screenBounds: null },
    }
  }
}
