import { type Atom, atom } from '@tldraw/state'
import type { ResultBoard } from '../../../shared/results/model.ts'
import { readResults } from '../../../shared/results/read-results.ts'
import type { Binding } from '../../sync/binding.ts'
import type { RecordStore } from '../../sync/record-store.ts'
import { keepSame } from './keep-same.ts'

/** What the board holds, read anew once a frame while it changes. */
export class LiveResults {
  readonly board: Atom<ResultBoard>
  readonly #store: RecordStore
  readonly #binding: Binding
  #frame: number | null = null

  constructor(store: RecordStore, binding: Binding) {
    this.#store = store
    this.#binding = binding
    this.board = atom('results', this.#read())
  }

  /** @returns ends it */
  start(): () => void {
    const stop = this.#store.listen(() => this.#request(), { scope: 'document' })
    this.#request()
    return () => {
      stop()
      if (this.#frame !== null) cancelAnimationFrame(this.#frame)
      this.#frame = null
    }
  }

  #request(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null
      this.board.set(keepSame(this.board.get(), this.#read()))
    })
  }

  #read(): ResultBoard {
    return readResults({
      records: this.#store.allRecords(),
      isStage: (id) => this.#binding.layerOf(id) === 'stage',
    })
  }
}
