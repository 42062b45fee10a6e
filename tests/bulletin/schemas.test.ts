import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { jsonSchemas, loadBulletin } from '../../src/bulletin/index.ts'
import { readYaml } from '../../src/bulletin/yaml.ts'

describe('the JSON Schemas', () => {
  it.each([...jsonSchemas()])('%s is up to date (else: npm run schemas)', (name, text) => {
    expect(readFileSync(`schemas/${name}`, 'utf8')).toBe(text)
  })

  it('are all there is in the folder', () => {
    expect(globSync('*', { cwd: 'schemas' }).sort()).toEqual([...jsonSchemas().keys()].sort())
  })
})

describe('the content of this project', () => {
  it('has nothing wrong in its files', async () => {
    const { problems } = await loadBulletin({
      contentDir: 'content',
      today: '2026-11-23',
      includeDrafts: true,
    })
    expect(problems).toEqual([])
  })

  // js-yaml gives the values, yaml the places: they must be speaking of the same.
  it.each(globSync('content/**/*.yaml'))('%s means the same to both readers of YAML', file => {
    const text = readFileSync(file, 'utf8')
    const value: unknown = parse(text, (_key, value: unknown) => (value === null ? undefined : value))
    expect(readYaml(text)).toEqual({ value })
  })
})
