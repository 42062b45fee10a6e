// Writes the JSON Schemas of the content files: npm run schemas
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jsonSchemas } from '../src/bulletin/index.ts'

const folder = new URL('../schemas/', import.meta.url)
for (const [name, text] of jsonSchemas()) {
  const file = new URL(name, folder)
  writeFileSync(file, text)
  console.log(fileURLToPath(file))
}
