import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas } from '../../src/bulletin/index.ts'
import { runScript } from './run-script.ts'

const names = [...jsonSchemas().keys()]
const changes = (): number[] => names.map(name => statSync(`schemas/${name}`).mtimeMs)

test('--help explains and a wrong word is refused; neither writes', () => {
  const before = changes()
  const help = runScript('schemas', '--help')
  expect(help.exitCode).toBe(0)
  expect(help.stdout).toContain('Cách gọi: npm run schemas --')
  expect(runScript('schemas', '--dry-run').exitCode).toBe(2)
  expect(changes()).toEqual(before)
})
