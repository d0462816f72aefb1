import { type Atom, atom } from '@tldraw/state'
import * as Y from 'yjs'
import type { YRecords } from '../../shared/records/encoding.ts'
import {
  latestUndo,
  type Mark,
  nextRedo,
  oldestUndo,
  raise,
  type StackItem,
  setStep,
  stepOf,
  turnRedoIntoUndo,
} from './undo-stacks.ts'

export interface OwnUndoOptions {
  /** The records of every layer, each in a Y.Doc of its own. */
  readonly layers: readonly YRecords[]
  /** Origin of the binding's transactions. */
  readonly origin: unknown
  /** Brings what the user has done so far into the documents. */
  flush(): void
  /** Brings the documents into the store. */
  apply(): void
  /** Milliseconds; passed in for tests. */
  now(): number
}

/** Typing pauses longer than this end an undo step, as no mark of the editor does. */
const TYPING_PAUSE_MS = 700

/**
 * "Undo my own": takes back what this person did, on every layer, and leaves what others did in the
 * meantime. Takes the place of the editor's own history, which would put whole records back and with
 * them erase other people's words.
 *
 * `Y.UndoManager` works on one document; here each layer has one, and a common count of steps gives them
 * one order: a step ends where the editor marks a stopping point.
 */
export class OwnUndo {
  readonly canUndo: Atom<boolean> = atom('can undo', false)
  readonly canRedo: Atom<boolean> = atom('can redo', false)
  readonly #options: OwnUndoOptions
  readonly #managers: readonly Y.UndoManager[]
  readonly #typing = new Set<unknown>()
  #marks: Mark[] = []
  #step = 1
  /** The step being replayed, which the items of the opposite stack take over. */
  #replaying: number | null = null
  #lastTyping = Number.NEGATIVE_INFINITY
  /** Steps before this one are out of reach. */
  #floor = Number.NEGATIVE_INFINITY

  constructor(options: OwnUndoOptions) {
    this.#options = options
    this.#managers = options.layers.map((records) => this.#manage(records))
  }

  destroy(): void {
    for (const manager of this.#managers) manager.destroy()
  }

  /** Undoes typing too, in steps that end at pauses. */
  trackTyping(origin: unknown): void {
    this.#typing.add(origin)
    for (const manager of this.#managers) manager.addTrackedOrigin(origin)
  }

  undo(): void {
    this.#options.flush()
    this.#replay('undo')
  }

  redo(): void {
    this.#options.flush()
    this.#replay('redo')
  }

  /** Begins a new step. */
  mark(id: string): void {
    this.#options.flush()
    this.#endStep()
    // Only marks above a step still on the stack can be asked for; the rest would pile up for hours.
    const least = Math.min(this.#step, oldestUndo(this.#managers))
    if (this.#marks.length > 1_000) this.#marks = this.#marks.filter(({ step }) => step >= least)
    this.#marks.push({ id, step: this.#step })
  }

  /** Takes back everything since a mark, without a way to redo it: a cancelled drag. */
  bailToMark(id: string): void {
    const at = this.#marks.findLastIndex((mark) => mark.id === id)
    const mark = this.#marks[at]
    if (mark === undefined) return
    this.#options.flush()
    const least = Math.max(mark.step, this.#floor)
    while (latestUndo(this.#managers) >= least) this.#replay('undo')
    for (const manager of this.#managers) manager.clear(false, true)
    this.#marks.length = at
    this.#endStep()
    this.#tell()
  }

  /** Takes back everything since the last mark. */
  bail(): void {
    this.bailToMark(this.#marks.at(-1)?.id ?? '')
  }

  /** Makes one step of everything since a mark. */
  squashToMark(id: string): void {
    const at = this.#marks.findLastIndex((mark) => mark.id === id)
    const mark = this.#marks[at]
    if (mark === undefined) return
    this.#options.flush()
    for (const { undoStack } of this.#managers) {
      for (const item of undoStack) if (stepOf(item) > mark.step) setStep(item, mark.step)
    }
    this.#marks.length = at + 1
    this.#endStep()
  }

  /** The id of the latest mark whose id contains `part`, as the editor asks for it. */
  markMatching(part: string): string | null {
    return this.#marks.findLast(({ id }) => id.includes(part))?.id ?? null
  }

  /**
   * Takes back one step alone, however much was done after it.
   *
   * @param id of the mark it began with; nothing happens when it has been taken back already
   */
  takeBack(id: string): void {
    const step = this.#marks.find((mark) => mark.id === id)?.step
    if (step === undefined) return
    this.#options.flush()
    this.#endStep()
    raise(this.#managers, step)
    this.#replayStep(step, 'undo')
    this.#options.apply()
    this.#tell()
  }

  /** From here on only what is done from here on can be undone, as for somebody who has just come. */
  enclose(): void {
    this.#options.flush()
    this.#endStep()
    for (const manager of this.#managers) manager.clear(false, true)
    this.#floor = this.#step
    this.#tell()
  }

  /**
   * Ends what {@link enclose} began and takes everything done since back, which is one step that can itself be
   * undone.
   *
   * @returns the mark of that step, or null when nothing had been done
   */
  retract(): string | null {
    if (!Number.isFinite(this.#floor)) return null // nothing is enclosed
    this.#options.flush()
    this.#endStep()
    for (const manager of this.#managers) manager.clear(false, true)
    while (latestUndo(this.#managers) >= this.#floor) this.#replayStep(latestUndo(this.#managers), 'undo')
    this.#floor = Number.NEGATIVE_INFINITY
    const mark: Mark = { id: `retracted ${this.#step}`, step: this.#step }
    // What redoing would bring back is from here on what undoing brings back.
    const hadAny = turnRedoIntoUndo(this.#managers, mark.step)
    this.#endStep()
    this.#options.apply()
    this.#tell()
    if (!hadAny) return null
    this.#marks.push(mark)
    return mark.id
  }

  clear(): void {
    for (const manager of this.#managers) manager.clear()
    this.#marks = []
    this.#tell()
  }

  #manage(records: YRecords): Y.UndoManager {
    const manager = new Y.UndoManager(records, {
      trackedOrigins: new Set([this.#options.origin]),
      // Steps end at marks and typing pauses, never by the clock alone: a slow drag is one step.
      captureTimeout: Number.MAX_SAFE_INTEGER,
      captureTransaction: (transaction) => {
        if (this.#typing.has(transaction.origin)) this.#noteTyping()
        return true
      },
    })
    manager.on('stack-item-added', ({ stackItem, type }) => this.#added(manager, stackItem, type))
    manager.on('stack-item-updated', () => this.#tell())
    manager.on('stack-item-popped', () => this.#tell())
    return manager
  }

  #noteTyping(): void {
    const now = this.#options.now()
    if (now - this.#lastTyping > TYPING_PAUSE_MS) this.#endStep()
    this.#lastTyping = now
  }

  #added(manager: Y.UndoManager, item: StackItem, type: 'undo' | 'redo'): void {
    setStep(item, this.#replaying ?? this.#step)
    if (this.#replaying === null && type === 'undo') {
      // A new deed ends what could be redone, on the other layers too.
      for (const other of this.#managers) if (other !== manager) other.clear(false, true)
    }
    this.#tell()
  }

  #endStep(): void {
    this.#step++
    for (const manager of this.#managers) manager.stopCapturing()
  }

  /** Replays one step on every layer that has a part in it, going on when a step has nothing left to change. */
  #replay(direction: 'undo' | 'redo'): void {
    this.#endStep()
    let changed = false
    while (!changed) {
      const step = direction === 'undo' ? latestUndo(this.#managers) : nextRedo(this.#managers)
      if (!Number.isFinite(step) || step < this.#floor) break
      changed = this.#replayStep(step, direction)
    }
    this.#options.apply()
    this.#tell()
  }

  #replayStep(step: number, direction: 'undo' | 'redo'): boolean {
    let changed = false
    this.#replaying = step
    try {
      for (const manager of this.#managers) {
        const stack = direction === 'undo' ? manager.undoStack : manager.redoStack
        for (let top = stack.at(-1); top !== undefined && stepOf(top) === step; top = stack.at(-1)) {
          if (manager[direction]() !== null) changed = true
        }
      }
    } finally {
      this.#replaying = null
    }
    return changed
  }

  #tell(): void {
    const undo = latestUndo(this.#managers)
    this.canUndo.set(Number.isFinite(undo) && undo >= this.#floor)
    this.canRedo.set(Number.isFinite(nextRedo(this.#managers)))
  }
}
