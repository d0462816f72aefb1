import type * as Y from 'yjs'

/* The stacks of several Y.UndoManagers as one: every item carries the number of the step it is part of. */

const STEP = 'planwand:step'

export interface Mark {
  readonly id: string
  /** The step that begins after this mark. */
  readonly step: number
}

export type StackItem = Y.UndoManager['undoStack'][number]
type Managers = readonly Y.UndoManager[]

export function stepOf(item: StackItem): number {
  return Number(item.meta.get(STEP))
}

export function setStep(item: StackItem, step: number): void {
  item.meta.set(STEP, step)
}

/** The step to be undone next; -Infinity without one. */
export function latestUndo(managers: Managers): number {
  return Math.max(...managers.map(({ undoStack }) => topStep(undoStack, Number.NEGATIVE_INFINITY)))
}

/** The step to be redone next; Infinity without one. */
export function nextRedo(managers: Managers): number {
  return Math.min(...managers.map(({ redoStack }) => topStep(redoStack, Number.POSITIVE_INFINITY)))
}

/** The oldest step that can be undone; Infinity without one. */
export function oldestUndo(managers: Managers): number {
  return Math.min(
    ...managers.map(({ undoStack: [oldest] }) => (oldest ? stepOf(oldest) : Number.POSITIVE_INFINITY)),
  )
}

/** Makes a step the next to be undone, whatever lies above it. */
export function raise(managers: Managers, step: number): void {
  for (const { undoStack } of managers) {
    const [others, parts] = [undoStack.filter((item) => stepOf(item) !== step), partsOf(undoStack, step)]
    undoStack.splice(0, undoStack.length, ...others, ...parts)
  }
}

/**
 * Makes all that redoing would bring back what undoing brings back, as one step.
 *
 * @returns whether there was anything
 */
export function turnRedoIntoUndo(managers: Managers, step: number): boolean {
  const turned = managers.map(({ undoStack, redoStack }) => {
    const items = redoStack.splice(0)
    for (const item of items) setStep(item, step)
    undoStack.push(...items)
    return items.length
  })
  return turned.some((count) => count > 0)
}

function partsOf(stack: readonly StackItem[], step: number): StackItem[] {
  return stack.filter((item) => stepOf(item) === step)
}

function topStep(stack: readonly StackItem[], none: number): number {
  const top = stack.at(-1)
  return top === undefined ? none : stepOf(top)
}
