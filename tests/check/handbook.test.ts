import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describedRules } from '../../src/check/index.ts'
import { relationKinds, relationName } from '../../src/legal/index.ts'

const handbook = readFileSync('docs/bien-tap.md', 'utf8')
const ids = describedRules.map(({ id }) => id)

test('every rule has its section in the editors’ handbook, and each section a rule', () => {
  const sections = Array.from(handbook.matchAll(/^### (?<id>[a-z0-9-]+)$/gm), ({ groups }) => groups?.id)
  expect(sections.toSorted()).toEqual(ids.toSorted())
})

test('a section says how grave it is and how to mend it', () => {
  for (const section of handbook.split(/^### (?=[a-z0-9-]+$)/m).slice(1)) {
    expect(section).toMatch(/^[a-z0-9-]+\n\n\*(?:Lỗi|Cảnh báo|Lời khuyên)[^*]*\.\*/)
    expect(section).toMatch(/^Sửa: /m)
  }
})

test('an id is used once', () => {
  expect(ids).toEqual([...new Set(ids)])
})

// Loading writes its ids where it finds a fault; here they are read from its source.
test('what loading reports is described', () => {
  const source = readdirSync('src/bulletin')
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(`src/bulletin/${name}`, 'utf8'))
    .join('\n')
  const reported = Array.from(
    source.matchAll(/(?:\brule: |\bproblem\(\s*)'(?<id>[a-z-]+)'/g),
    ({ groups }) => groups?.id,
  )
  expect(reported).not.toEqual([])
  expect(ids).toEqual(expect.arrayContaining(reported))
})

test('every link inside the handbook leads to a heading of it', () => {
  const anchors = Array.from(handbook.matchAll(/^#+ (?<words>.+)$/gm), ({ groups }) =>
    (groups?.words ?? '')
      .toLowerCase()
      .replaceAll(' ', '-')
      .replace(/[^\p{L}\p{N}-]/gu, ''),
  )
  const links = Array.from(handbook.matchAll(/\]\(#(?<anchor>[^)]+)\)/g), ({ groups }) => groups?.anchor)
  expect(anchors).toEqual(expect.arrayContaining(links))
})

test('every kind of relation stands in the table with its names on both sides and an example', () => {
  for (const kind of relationKinds) {
    const row = `| \`${kind}\` | ${relationName(kind, 'active')} | ${relationName(kind, 'inverse')} | \`${kind}: [{document: `
    expect(handbook).toContain(row)
  }
})
