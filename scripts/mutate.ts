// npm run mutate: changes the citation engine in thousands of small ways, and tells which change no test notices.
// npm run mutate -- --mutate src/legal/days.ts: one file. What follows is for Stryker.

import { runTool } from './run-tool.ts'

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  process.stdout.write(
    'Sửa thử từng chỗ trong bộ máy nhận viện dẫn và cho biết chỗ nào sửa mà không kiểm thử nào hay.\n\n' +
      'npm run mutate                                   cả src/legal; mất một giờ trở lên\n' +
      'npm run mutate -- --mutate src/legal/days.ts     một tệp\n',
  )
} else {
  process.exitCode = await runTool('@stryker-mutator/core', ['run', ...process.argv.slice(2)])
}
