// What plain `npx eleventy` builds: the bulletin of this folder, as of today, drafts left out. Nobody judges it;
// `npm run build` does.
import { DateTime } from 'luxon'
import { loadBulletin } from '../bulletin/index.ts'
import type { SiteSource } from './plugin.ts'

export function defaultSource(): SiteSource {
  const contentDir = 'content'
  return {
    projectDir: '.',
    contentDir,
    loadBulletin: () => loadBulletin({ contentDir, today: todayInVietnam() }),
  }
}

function todayInVietnam(): string {
  return DateTime.now().setZone('Asia/Ho_Chi_Minh').toFormat('yyyy-MM-dd')
}
