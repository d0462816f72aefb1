import { getSchema } from '@tiptap/core'
import {
  type Atom,
  atom,
  computed,
  type Editor,
  getTipTapDefaultExtensions,
  react,
  type Signal,
  TLDOCUMENT_ID,
  type TLRecord,
  type TLShapeId,
  type TLStore,
  type TldrawOptions,
} from 'tldraw'
import type { Me } from '../../shared/api.ts'
import type { BoardId } from '../../shared/ids.ts'
import { createTextCodec } from '../../shared/records/editor-codec.ts'
import { schemaReader } from '../../shared/records/schema.ts'
import type { Layer, Role } from '../../shared/roles.ts'
import { currentMessages } from '../i18n/messages.ts'
import type { BoardMode } from '../pages/board/header/types.ts'
import { BoardSession, type OpenBoard } from '../sync/session.ts'
import type { SessionState } from '../sync/session-state.ts'
import { createSharedText } from '../sync/text-binding.ts'
import { type FilePlace, Pictures } from './assets/pictures.ts'
import { createBoardStore } from './board-store.ts'
import { ownPresence, showCursors, userIdOf } from './cursors.ts'
import { DerivedProps } from './derived-props.ts'
import { drawExports } from './draw-exports.ts'
import { restrictExternalContent } from './external-content.ts'
import { isContribution } from './fields/contribution.ts'
import { keepSheets } from './fields/sheets/keep-sheets.ts'
import { showEachPage } from './first-view.ts'
import { guardStructure, letGoOfFixed } from './guard.ts'
import type { ImportRequest } from './import/request.ts'
import { keepContributions } from './keep-contributions.ts'
import { replaceHistory } from './own-history.ts'
import { Rehearsal, type Rehearsed } from './structure/rehearsal.ts'
import type { StructureAccess } from './structure/release.ts'
import { keepRowsUnselected } from './tables/rows-in-tables.ts'

export interface BoardStayOptions {
  readonly board: BoardId
  readonly me: Me
  readonly syncUrl: string
  askWhyRefused(): Promise<SessionState | null>
}

// tldraw's own, without its undo: Yjs undoes, and only one's own. And without the empty line it adds after a
// heading as soon as a text is opened: opening changes nothing, and two who open would add two.
const textExtensions = getTipTapDefaultExtensions({ undoRedo: false, trailingNode: false })
const codec = createTextCodec(getSchema(textExtensions))

/** What a screen reader calls the open text. */
function nameOfText(): Record<string, string> {
  return { 'aria-label': currentMessages().canvas.textLabel, 'aria-multiline': 'true' }
}

/** A session and the editor that shows it: everything about one stay on a board that React only displays. */
export class BoardStay {
  readonly session: BoardSession
  readonly store: TLStore
  readonly options: Partial<TldrawOptions>
  readonly mode: Atom<BoardMode> = atom('mode', 'run')
  readonly title: Signal<string>
  readonly me: Me
  readonly board: BoardId
  readonly #editor: Atom<Editor | null> = atom('editor', null)
  readonly #rehearsal: Atom<Rehearsal | null> = atom('rehearsal', null)
  #isOverriding = false
  #derived: DerivedProps | null = null
  #pictures: Pictures | null = null

  constructor({ board, me, syncUrl, askWhyRefused }: BoardStayOptions) {
    this.me = me
    this.board = board
    this.store = createBoardStore(board)
    this.session = new BoardSession({
      board,
      me,
      syncUrl,
      store: this.store,
      codec,
      reader: schemaReader(this.store.schema),
      layerForNew: (record) => this.#layerForNew(record),
      onShapesArrived: (ids) => this.#derived?.derive(ids as TLShapeId[]), // ids of shapes
      onSeen: (seen) => showCursors(this.store, seen),
      askWhyRefused,
    })
    this.options = {
      maxPages: 40,
      // Rows of tables are shapes too, of which nothing is drawn: one table alone may have 5,000.
      maxShapesPerPage: 20_000,
      text: { tipTapConfig: { extensions: this.#textExtensions(), editorProps: { attributes: nameOfText } } },
    }
    this.title = computed('title', () => this.store.get(TLDOCUMENT_ID)?.name ?? '')
  }

  destroy(): void {
    this.#editor.get()?.dispose()
    this.session.destroy()
  }

  /** Whether nothing on the board may be changed here. */
  isReadonly(): boolean {
    return this.me.role === 'observer' || this.session.isOutdated.get()
  }

  /** What this person is on the board right now: moderators may try it out as participants. Reactive. */
  role(): Role {
    return this.#rehearsal.get() === null ? this.me.role : 'participant'
  }

  /** Whether pages and title may be changed and structure released. Reactive. */
  mayDirect(): boolean {
    return this.role() === 'moderator'
  }

  /** Whether new shapes become structure, and structure may be changed. Reactive. */
  isPreparing(): boolean {
    return this.mayDirect() && this.mode.get() === 'prepare'
  }

  /** What was drawn until now belongs where it belonged when it was drawn. */
  setMode(mode: BoardMode): void {
    this.session.open.get()?.binding.flush()
    this.mode.set(mode)
  }

  /** What acting on the structure needs, for moderators while the board is shown. */
  structure(): StructureAccess | null {
    const editor = this.#editor.get()
    const binding = this.session.open.get()?.binding
    if (editor === null || binding === undefined || !this.mayDirect()) return null
    return { editor, binding, override: (change) => this.#overriding(change) }
  }

  /** From now on this window is a participant's, until {@link endRehearsal}. */
  rehearse(): void {
    const editor = this.#editor.get()
    const undo = this.session.open.get()?.undo
    if (editor === null || undo === undefined || !this.mayDirect() || this.isReadonly()) return
    editor.complete()
    editor.setCurrentTool('select')
    this.#rehearsal.set(new Rehearsal(editor, undo))
    this.session.actAs('participant')
  }

  /** @returns what was taken back, or null when nobody was rehearsing */
  endRehearsal(): Rehearsed | null {
    const ended = this.#rehearsal.get()?.end() ?? null
    this.#rehearsal.set(null)
    this.session.actAs(this.me.role)
    return ended
  }

  /** Takes back one step alone, by its mark. */
  takeBack(mark: string): void {
    this.session.open.get()?.undo.takeBack(mark)
  }

  /** Opens the dialog that imports; while the board is shown, for those who may write. */
  import(request: ImportRequest): void {
    if (!this.isReadonly()) void this.#pictures?.ask(request)
  }

  setTitle(title: string): void {
    const document = this.store.get(TLDOCUMENT_ID)
    if (document === undefined || !this.mayDirect()) return
    this.#editor.get()?.markHistoryStoppingPoint('title')
    this.store.put([{ ...document, name: title }])
  }

  /** @param participant whom to follow; null to stop following */
  follow(participant: string | null): void {
    const editor = this.#editor.get()
    if (participant === null) editor?.stopFollowingUser()
    else editor?.startFollowingUser(userIdOf(participant))
  }

  /** The participant followed right now; reactive. */
  followed(): string | null {
    const id = this.#editor.get()?.getInstanceState().followingUserId ?? null
    return id === null ? null : id.slice('user:'.length)
  }

  /**
   * Attaches a mounted editor. The board must be open.
   *
   * @param ui where what happened to files is told, and asked about
   * @returns detaches it
   */
  mount(editor: Editor, open: OpenBoard, ui: Pick<FilePlace, 'toasts' | 'addDialog'>): () => void {
    const pictures = new Pictures({ editor, board: this.board, ...ui })
    this.#pictures = pictures
    restrictExternalContent(editor, pictures)
    const isStage = (id: TLShapeId) => open.binding.layerOf(id) === 'stage'
    const stops = [
      replaceHistory(editor, open.undo),
      keepContributions(editor, isStage, () => this.isPreparing()),
      keepSheets(editor),
      drawExports(editor),
      keepRowsUnselected(editor),
      guardStructure(editor, {
        layerOf: (id) => open.binding.layerOf(id),
        mayPrepare: () => this.isPreparing() || this.#isOverriding,
        mayDirect: () => this.mayDirect(),
        author: this.me.participant,
      }),
      react('what is fixed', () => {
        if (!this.isPreparing()) letGoOfFixed(editor, isStage)
      }),
    ]
    this.#derived = new DerivedProps(editor)
    this.#derived.deriveAll()
    this.#editor.set(editor)
    stops.push(showEachPage(editor))
    open.presence.send(ownPresence(this.store, this.me))
    return () => {
      for (const stop of stops) stop()
      this.#derived?.stop()
      this.#derived = null
      this.#rehearsal.set(null)
      this.#editor.set(null)
    }
  }

  /** Lets one change of the structure pass that this person has asked for by name, also in "Durchführen". */
  #overriding(change: () => void): void {
    this.#isOverriding = true
    try {
      change()
    } finally {
      this.#isOverriding = false
    }
  }

  #layerForNew(record: TLRecord): Layer {
    if (record.typeName === 'page' || record.typeName === 'document') return 'stage'
    return this.isPreparing() && !isContribution(this.store, record) ? 'stage' : 'board'
  }

  #textExtensions() {
    const open = () => this.session.open.get()
    const shared = createSharedText({
      editingShapeId: () => this.#editor.get()?.getEditingShapeId() ?? null,
      holdText: (id) => open()?.binding.holdText(id) ?? null,
      releaseText: (id) => open()?.binding.releaseText(id),
      undo: () => open()?.undo.undo(),
      redo: () => open()?.undo.redo(),
    })
    return [...textExtensions, shared]
  }
}
