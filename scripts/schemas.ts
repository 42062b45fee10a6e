// Writes the JSON Schemas of the content files: npm run schemas
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../src/bulletin/index.ts'
import { defineCommand, runCommand } from './arguments.ts'
import { root } from './run-tool.ts'

const command = defineCommand({
  name: 'schemas',
  summary: 'Ghi lại các lược đồ JSON trong schemas/, để trình soạn thảo biết từng mục của tệp nội dung.',
  options: {},
})

await runCommand(command, async () => {
  for (const [name, text] of jsonSchemas()) {
    const file = `schemas/${name}`
    writeFileSync(join(root, file), text)
    process.stdout.write(`${file}\n`)
  }
  return 0
})
