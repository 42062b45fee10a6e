import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A cold disk and a shared machine are slow, and a timeout should mean "it hangs", not "it is busy".
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // A test that builds a site fills a core, and some hundred megabytes.
    maxWorkers: Math.min(4, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**', 'tests/package/**', 'tests/fixtures/**'],
        },
      },
      {
        extends: true,
        test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/package/**/*.test.ts'],
          globalSetup: ['tests/browser/unpack-browser.ts', 'tests/browser/built-site.ts'],
          testTimeout: 300_000,
        },
      },
    ],
  },
})
