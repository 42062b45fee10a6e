// npm run mutate: changes the citation engine in thousands of small ways, and tells which change no test notices.
// npm run mutate -- --mutate src/legal/days.ts: one file. What follows is for Stryker.

import { runTool } from './run-tool.ts'

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  process.stdout.write(
    'npm run mutate                                   all of src/legal; takes an hour or more\nnpm run mutate -- --mutate src/legal/days.ts     one file\n',
  )
} else {
  process.exitCode = await runTool('@stryker-mutator/core', ['run', ...process.argv.slice(2)])
}
