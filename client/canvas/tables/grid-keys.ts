/** What keys do in a table. Those a spreadsheet's users know, and the grid pattern of the ARIA practices. */

export type GridCommand =
  | { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly do: 'page'; readonly way: -1 | 1; readonly extend: boolean }
  | {
      readonly do: 'edge'
      readonly row: 'first' | 'last' | null
      readonly column: 'first' | 'last' | null
      readonly extend: boolean
    }
  /** To the next cell, over the ends of rows. */
  | { readonly do: 'tab'; readonly way: -1 | 1 }
  /** `text`: null keeps what is in the cell; otherwise typing has begun, and it starts empty. */
  | { readonly do: 'edit'; readonly replace: boolean }
  | { readonly do: 'moveRow'; readonly way: 'up' | 'down' }
  | {
      readonly do:
        | 'open'
        | 'clear'
        | 'fill'
        | 'all'
        | 'undo'
        | 'redo'
        | 'addRow'
        | 'deleteRows'
        | 'menu'
        | 'leave'
    }

export interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  /** Control, or Command on a Mac. */
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** @returns what the key asks for while no cell is open; null when it means nothing here */
export function commandOf(key: Key): GridCommand | null {
  const accel = key.ctrlKey || key.metaKey
  if (key.altKey) return withAlt(key)
  if (accel) return withAccel(key)
  const extend = key.shiftKey
  const arrow = ARROWS[key.key]
  if (arrow !== undefined) return { do: 'move', rows: arrow[0], columns: arrow[1], extend }
  switch (key.key) {
    case 'Home':
      return { do: 'edge', row: null, column: 'first', extend }
    case 'End':
      return { do: 'edge', row: null, column: 'last', extend }
    case 'PageUp':
      return { do: 'page', way: -1, extend }
    case 'PageDown':
      return { do: 'page', way: 1, extend }
    case 'Tab':
      return { do: 'tab', way: extend ? -1 : 1 }
    case 'Enter':
      return { do: 'open' }
    case 'F2':
      return { do: 'edit', replace: false }
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' }
    case 'Escape':
      return { do: 'leave' }
    case 'ContextMenu':
      return { do: 'menu' }
    case 'F10':
      return extend ? { do: 'menu' } : null
    default:
      return isWriting(key.key) ? { do: 'edit', replace: true } : null
  }
}

/** A letter, or the beginning of one: an accent that waits for it, or an input method. */
function isWriting(key: string): boolean {
  return [...key].length === 1 || key === 'Dead' || key === 'Process'
}

function withAlt({ key }: Key): GridCommand | null {
  if (key === 'ArrowUp') return { do: 'moveRow', way: 'up' }
  if (key === 'ArrowDown') return { do: 'moveRow', way: 'down' }
  // Letters behind AltGr, which Windows calls Control and Alt.
  return isWriting(key) ? { do: 'edit', replace: true } : null
}

function withAccel({ key, shiftKey: extend }: Key): GridCommand | null {
  const arrow = ARROWS[key]
  if (arrow !== undefined) {
    const end = (step: number) => (step === 0 ? null : step < 0 ? 'first' : 'last')
    return { do: 'edge', row: end(arrow[0]), column: end(arrow[1]), extend }
  }
  switch (key.toLowerCase()) {
    case 'home':
      return { do: 'edge', row: 'first', column: 'first', extend }
    case 'end':
      return { do: 'edge', row: 'last', column: 'last', extend }
    case 'a':
      return { do: 'all' }
    case 'd':
      return { do: 'fill' }
    case 'z':
      return extend ? { do: 'redo' } : { do: 'undo' }
    case 'y':
      return { do: 'redo' }
    case 'enter':
      return { do: 'addRow' }
    case 'delete':
    case 'backspace':
      return { do: 'deleteRows' }
    default:
      return null
  }
}

export type EditorCommand =
  | { readonly do: 'commit'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }
  | { readonly do: 'cancel' | 'newline' }

/** @returns what the key asks for while a cell is open; null when it is for its text */
export function editorCommandOf(key: Key): EditorCommand | null {
  if (key.key === 'Escape') return { do: 'cancel' }
  if (key.key === 'Tab') return { do: 'commit', rows: 0, columns: key.shiftKey ? -1 : 1 }
  if (key.key !== 'Enter') return null
  if (key.altKey) return { do: 'newline' }
  if (key.ctrlKey || key.metaKey) return { do: 'commit', rows: 0, columns: 0 }
  return { do: 'commit', rows: key.shiftKey ? -1 : 1, columns: 0 }
}
