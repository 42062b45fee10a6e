export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: ['src/legal/**/*.ts'],
  coverageAnalysis: 'perTest',
  // Tables are read once, when a module loads: a change in one would need all tests again for each.
  ignoreStatic: true,
  concurrency: 2,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['_site', 'dist', 'content', '.cache'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  // It knows no TypeScript of this year, and needs none: Node runs these files as they are.
  tsconfigFile: 'none.json',
}
