// npm run format: lays the code out anew, sorts imports, and repairs what the linter can repair safely.

import { biomeColors, runTool } from './run-tool.ts'

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  process.stdout.write(
    'npm run format                 all files\nnpm run format -- src/legal    these files\n',
  )
} else {
  process.exitCode = await runTool('@biomejs/biome', [
    'check',
    '--write',
    ...biomeColors(),
    ...process.argv.slice(2),
  ])
}
