// The files of a content folder, listed once, in a fixed order, each under the name messages use for it.
import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Problem } from './types.ts'

export interface ContentFile {
  /** To open it. */
  path: string
  /** In messages: `content/articles/2020/x.md`. */
  file: string
  /** Below its room: `2020/x.md` of `articles`. */
  inside: string
}

/** messageName('content') // 'content', whatever folder of the disk that is */
export function messageName(path: string): string {
  const fromHere = relative(process.cwd(), resolve(path)).replaceAll('\\', '/')
  return fromHere.startsWith('..') ? path.replaceAll('\\', '/').replace(/\/$/, '') : fromHere
}

/**
 * All files below a folder, sorted by name. None where there is no such folder. A link is not followed: it may lead
 * to what is nobody's to publish, or round in a circle.
 */
export function listFiles(
  contentDir: string,
  room: string,
  report: (problems: readonly Problem[]) => void,
): ContentFile[] {
  const name = messageName(contentDir)
  const nameOf = (inside: string) => [name, room, inside].filter(part => part !== '').join('/')
  const files: ContentFile[] = []
  const visit = (inside: string) => {
    for (const entry of entriesOf(join(contentDir, room, inside))) {
      const below = inside === '' ? entry.name : `${inside}/${entry.name}`
      // What systems and editors leave behind: .DS_Store, .x.md.swp, Thumbs.db, x.md~
      if (/^\.|^~|~$|^Thumbs\.db$|^desktop\.ini$/i.test(entry.name)) continue
      if (entry.isDirectory()) visit(below)
      else if (entry.isFile())
        files.push({ path: join(contentDir, room, below), file: nameOf(below), inside: below })
      else report([notAFile(nameOf(below), entry.isSymbolicLink())])
    }
  }
  if (isLink(join(contentDir, room))) report([notAFile(nameOf(''), true)])
  else visit('')
  return files
}

export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** A link; else a pipe or a device, which one could wait for for ever. */
export function notAFile(file: string, link: boolean): Problem {
  const start = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  if (!link) {
    const message = 'Đây không phải là một tệp thường; không đọc.'
    return { ...start, rule: 'unreadable-file', severity: 'error', message, hint: 'Xóa nó khỏi thư mục này.' }
  }
  return {
    ...start,
    rule: 'symbolic-link',
    severity: 'error',
    message: 'Đây là liên kết tượng trưng (symlink) trỏ tới một chỗ khác; không đọc theo liên kết.',
    hint: 'Xóa liên kết, rồi chép chính tệp hoặc thư mục ấy vào đây.',
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}
