// The bulletin of the fixture `impact`, and what becomes of it when files change, come or go.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Bulletin, type Impact, impactOf, loadBulletin } from '../../src/bulletin/index.ts'

const fixture = 'tests/fixtures/bulletins/impact'
export const today = '2026-11-23'

/** By path below the content folder: its new text, what becomes of its text, or that it goes. */
export type Changes = Readonly<Record<string, string | ((text: string) => string) | 'removed'>>

/** The decree that takes the place of 61/2018/NĐ-CP; the fixture does not have it. */
export const decree118 = {
  'documents/118-2025-nd-cp.yaml': `type: nghi-dinh
number: 118/2025/NĐ-CP
issuer: chinh-phu
title: Về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông
issuedOn: 2025-06-09
effectiveOn: 2025-07-01
relations:
  replaces:
    - {document: 61-2018-nd-cp, on: 2025-07-01}
sources: [{title: Bản gốc, kind: official, checkedOn: 2026-11-01}]
`,
} satisfies Changes

export function copyContent(to: string): void {
  cpSync(fixture, to, { recursive: true })
}

export function changeContent(folder: string, changes: Changes): void {
  for (const [path, change] of Object.entries(changes)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    if (change === 'removed') rmSync(file)
    else writeFileSync(file, typeof change === 'string' ? change : change(readFileSync(file, 'utf8')))
  }
}

/** bulletinWith(decree118) // the fixture, with the new decree in its register */
export async function bulletinWith(changes: Changes, day = today): Promise<Bulletin> {
  const folder = mkdtempSync(join(tmpdir(), 'impact-'))
  try {
    copyContent(folder)
    changeContent(folder, changes)
    return await loadBulletin({ contentDir: folder, today: day })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** From the fixture with some changes to the fixture with others. Files are named as after the second ones. */
export async function impactOfChanges(before: Changes, after: Changes, day = today): Promise<Impact> {
  const now = await bulletinWith(after, day)
  const impact = impactOf(await bulletinWith(before, day), now)
  return JSON.parse(JSON.stringify(impact).replaceAll(`${now.folder}/`, ''))
}
