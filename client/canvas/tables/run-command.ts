import type { EditorCommand, GridCommand } from './grid-keys.ts'
import { HEAD, NEW } from './grid-state.ts'
import type { TableControl } from './table-control.ts'

/** Lines a page key goes. */
const PAGE = 10

/**
 * Does what a key asks for while no cell is open.
 *
 * @returns whether the key is used up; if not, the browser has it (Tab out of the table)
 */
export function runCommand(control: TableControl, command: GridCommand): boolean {
  switch (command.do) {
    case 'move':
    case 'page':
    case 'edge':
    case 'tab':
      return move(control, command)
    case 'open':
      open(control)
      return true
    case 'edit':
      control.startEditing(command.replace)
      // The letter is for the cell that has just been opened.
      return !command.replace
    case 'moveRow':
      control.moveRows(command.way)
      return true
    default:
      run[command.do](control)
      return true
  }
}

const run = {
  clear: (control: TableControl) => control.clear(),
  fill: (control: TableControl) => control.fillDown(),
  all: ({ grid }: TableControl) => grid.selectAll(),
  undo: (control: TableControl) => control.undo(),
  redo: ({ editor }: TableControl) => editor.redo(),
  addRow: (control: TableControl) => control.insertRow('below'),
  deleteRows: (control: TableControl) => control.deleteRows(),
  menu: (control: TableControl) => control.isMenuOpen.set(!control.isReadonly()),
  leave: ({ editor }: TableControl) => editor.getContainer().focus(),
} as const

type Movement = Extract<GridCommand, { do: 'move' | 'page' | 'edge' | 'tab' }>

function move({ grid }: TableControl, command: Movement): boolean {
  const active = grid.active()
  if (active === null) return false
  const { line, column } = grid.placeOf(active)
  const [lastLine, lastColumn] = [grid.lines.get().length - 1, grid.columns.get().length - 1]
  const to = (end: 'first' | 'last' | null, now: number, first: number, last: number): number =>
    end === null ? now : end === 'first' ? first : last
  switch (command.do) {
    case 'move':
      grid.goTo(line + command.rows, column + command.columns, command.extend)
      return true
    case 'page':
      grid.goTo(Math.max(1, line + command.way * PAGE), column, command.extend)
      return true
    case 'edge':
      grid.goTo(to(command.row, line, 1, lastLine), to(command.column, column, 0, lastColumn), command.extend)
      return true
    case 'tab': {
      const at = line * (lastColumn + 1) + column + command.way
      if (at < lastColumn + 1 || at >= (lastLine + 1) * (lastColumn + 1)) return false
      grid.goTo(Math.floor(at / (lastColumn + 1)), at % (lastColumn + 1))
      return true
    }
  }
}

function open(control: TableControl): void {
  const active = control.grid.active()
  if (active?.row === HEAD) control.openHead(active.column)
  else control.startEditing(false)
}

/** Does what a key asks for while a cell is open; `newline` is left to the cell. */
export function runEditorCommand(control: TableControl, command: EditorCommand): void {
  if (command.do === 'cancel') control.cancel()
  if (command.do !== 'commit' || !control.commit()) return
  const { grid } = control
  const active = grid.active()
  if (active === null) return
  if (command.columns !== 0) move(control, { do: 'tab', way: command.columns })
  else if (command.rows !== 0 && active.row !== NEW)
    move(control, { do: 'move', rows: command.rows, columns: 0, extend: false })
}
