// A bulletin small enough to know by heart: four documents (two with one number), an article, one that was
// withdrawn, a page.
import { fileURLToPath } from 'node:url'
import { type Bulletin, loadBulletin } from '../../src/bulletin/index.ts'

/** The day of every index here. */
const today = '2026-11-23'

export function smallBulletin(): Promise<Bulletin> {
  return loadBulletin({ contentDir: fileURLToPath(new URL('bulletin', import.meta.url)), today })
}

/** What the project ships. */
export function shippedBulletin(): Promise<Bulletin> {
  return loadBulletin({ contentDir: fileURLToPath(new URL('../../content', import.meta.url)), today })
}
