import { existsSync } from 'node:fs'

/** `npm test` builds first and finds the browser; this only says what is missing when Vitest is run by hand. */
export function setup(): void {
  if (!existsSync('dist/server/main.js') || !existsSync('dist/client/index.html')) {
    throw new Error('The browser tests run the built product: npm run build first, or npm test.')
  }
}
