// The tests that `npm run mutate` asks whether they notice a change in the citation engine: those that say what it
// answers. How long it takes is no answer, and a random text is another one each time.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/legal/*.test.ts'],
    exclude: [
      'tests/legal/hostile-input.test.ts',
      'tests/legal/*properties.test.ts',
      'tests/legal/cite.test.ts',
    ],
  },
})
