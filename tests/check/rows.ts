// Expectations as rows: «articles/2026/x.md:12:5 dead-link», read from a whole small bulletin.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { loadBulletin, type Problem } from '../../src/bulletin/index.ts'
import { checkBulletin } from '../../src/check/index.ts'

/** The day all fixtures are judged on. */
export const today = '2026-11-23'

const folder = 'tests/fixtures/bulletins'

export async function problemsOf(name: string): Promise<Problem[]> {
  return checkBulletin(await loadBulletin({ contentDir: `${folder}/${name}`, today, includeDrafts: true }))
}

export async function rowsOf(name: string): Promise<string[]> {
  const problems = await problemsOf(name)
  return problems.map(
    ({ file, line, column, rule }) => `${file.slice(`${folder}/${name}/`.length)}:${line}:${column} ${rule}`,
  )
}

/** Ids of the rules that speak up about the body of one article of 20/11/2026, among the documents of a fixture. */
export async function rulesIn(body: string, frontMatter = ''): Promise<string[]> {
  const contentDir = mkdtempSync(join(tmpdir(), 'body-'))
  try {
    cpSync(`${folder}/check-citations`, contentDir, {
      recursive: true,
      filter: path => !path.includes('articles'),
    })
    mkdirSync(join(contentDir, 'articles/2026'), { recursive: true })
    const start = `---\ntitle: Thử\ndate: 2026-11-20\nsummary: Thử.\n${frontMatter}---\n\n`
    writeFileSync(join(contentDir, 'articles/2026/thu.md'), `${start}${body}\n`)
    const bulletin = await loadBulletin({ contentDir, today, includeDrafts: true })
    return checkBulletin(bulletin).flatMap(({ file, rule }) => (file.endsWith('thu.md') ? [rule] : []))
  } finally {
    rmSync(contentDir, { recursive: true })
  }
}
