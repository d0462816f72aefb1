import { expect, it } from 'vitest'
import { isPartMissing } from '../../client/ui/part-missing.ts'

it.each([
  'Failed to fetch dynamically imported module: http://wand.example/assets/Board-1.js',
  'error loading dynamically imported module: http://wand.example/assets/Board-1.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/Board-1.css',
])('a part that cannot be fetched is told from a mistake: %s', (message) => {
  expect(isPartMissing(new TypeError(message))).toBe(true)
})

it('a mistake is a mistake', () => {
  expect(isPartMissing(new TypeError("Cannot read properties of undefined (reading 'x')"))).toBe(false)
  expect(isPartMissing('Unable to preload')).toBe(false)
})
