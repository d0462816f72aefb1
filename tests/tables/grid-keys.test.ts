import { describe, expect, test } from 'vitest'
import { commandOf, editorCommandOf, type Key } from '../../client/canvas/tables/grid-keys.ts'

/** As people write keys: "Control+Shift+End". */
function key(text: string): Key {
  const parts = text.split('+')
  return {
    key: parts.at(-1) || '+',
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    ctrlKey: parts.includes('Control'),
    metaKey: parts.includes('Meta'),
  }
}

describe('keys in a table', () => {
  test.each([
    ['ArrowDown', { do: 'move', rows: 1, columns: 0, extend: false }],
    ['Shift+ArrowLeft', { do: 'move', rows: 0, columns: -1, extend: true }],
    ['Control+ArrowUp', { do: 'edge', row: 'first', column: null, extend: false }],
    ['Home', { do: 'edge', row: null, column: 'first', extend: false }],
    ['Control+End', { do: 'edge', row: 'last', column: 'last', extend: false }],
    ['PageDown', { do: 'page', way: 1, extend: false }],
    ['Tab', { do: 'tab', way: 1 }],
    ['Shift+Tab', { do: 'tab', way: -1 }],
    ['Alt+ArrowUp', { do: 'moveRow', way: 'up' }],
    ['Enter', { do: 'open' }],
    ['F2', { do: 'edit', replace: false }],
    ['Control+d', { do: 'fill' }],
    ['Meta+d', { do: 'fill' }],
    ['Control+Shift+Z', { do: 'redo' }],
    ['Shift+F10', { do: 'menu' }],
    ['Escape', { do: 'leave' }],
  ])('%s', (pressed, command) => {
    expect(commandOf(key(pressed))).toEqual(command)
  })

  test.each(['a', 'Ä', 'Shift+A', '+', '=', ' ', 'Dead', 'Control+Alt+€', 'Alt+@'])(
    '%s begins to write',
    (pressed) => {
      expect(commandOf(key(pressed))).toEqual({ do: 'edit', replace: true })
    },
  )

  test.each(['F5', 'Control+c', 'Control+v', 'Control+r', 'Shift', 'CapsLock', 'AudioVolumeUp'])(
    '%s is left to the browser',
    (pressed) => {
      expect(commandOf(key(pressed))).toBeNull()
    },
  )
})

describe('keys in an open cell', () => {
  test.each([
    ['Enter', { do: 'commit', rows: 1, columns: 0 }],
    ['Shift+Enter', { do: 'commit', rows: -1, columns: 0 }],
    ['Tab', { do: 'commit', rows: 0, columns: 1 }],
    ['Alt+Enter', { do: 'newline' }],
    ['Escape', { do: 'cancel' }],
  ])('%s', (pressed, command) => {
    expect(editorCommandOf(key(pressed))).toEqual(command)
  })

  test.each(['a', 'ArrowLeft', 'Home', 'Delete', 'Control+a', 'Control+z'])(
    '%s is for the text',
    (pressed) => {
      expect(editorCommandOf(key(pressed))).toBeNull()
    },
  )
})
