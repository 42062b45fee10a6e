// npm run clean: removes what the other commands wrote and can write again.

import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run-tool.ts'

const written = ['_site', '.cache', 'coverage', 'dist', 'node_modules/.cache']

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  process.stdout.write(`npm run clean    xóa ${written.join(', ')}\n`)
} else {
  for (const name of written.filter(name => existsSync(join(root, name)))) {
    rmSync(join(root, name), { recursive: true, force: true })
    console.log(`Đã xóa ${name}`)
  }
}
