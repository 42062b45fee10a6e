// The files of a content folder, listed once, in a fixed order, each under the name messages use for it.
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

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

/** All files below a folder, sorted by name. None where there is no such folder. */
export function listFiles(contentDir: string, room: string): ContentFile[] {
  const name = messageName(contentDir)
  const files: ContentFile[] = []
  const linked = new Set<string>()
  const visit = (inside: string) => {
    for (const entry of entriesOf(join(contentDir, room, inside))) {
      const below = inside === '' ? entry.name : `${inside}/${entry.name}`
      // What systems and editors leave behind: .DS_Store, .x.md.swp, Thumbs.db, x.md~
      if (/^\.|^~|~$|^Thumbs\.db$|^desktop\.ini$/i.test(entry.name)) continue
      const path = join(contentDir, room, below)
      if (entry.isDirectory() || (entry.isSymbolicLink() && isNewFolder(path, linked))) visit(below)
      else
        files.push({ path, file: [name, room, below].filter(part => part !== '').join('/'), inside: below })
    }
  }
  visit('')
  return files
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

/** Whether a link leads to a folder, for the first time: one that leads to its own parent would never end. */
function isNewFolder(path: string, linked: Set<string>): boolean {
  try {
    if (!statSync(path).isDirectory()) return false
    const real = realpathSync(path)
    if (linked.has(real)) return false
    linked.add(real)
    return true
  } catch {
    // Broken, or leading in a circle: reading it as a file will say so.
    return false
  }
}
