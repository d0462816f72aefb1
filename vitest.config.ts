import { defineConfig } from 'vitest/config'
import { CountReporter } from './tests/count-reporter.ts'

/** `unit` needs nothing but Node; `e2e` runs the built product in a real browser. */
export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          // A browser waits more than it works: two files at a time, after the unit tests, keep two cores busy.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What is polled is what another browser shows; the default second is short on a busy machine.
          expect: { poll: { timeout: 20_000, interval: 100 } },
        },
      },
    ],
  },
})
