// Writes what is no page, beside the pages that Eleventy writes.
import { closeSync, cpSync, lstatSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { PlannedFile } from './planned-file.ts'

/** Pieces are gathered up to this many letters before they are written. */
const GATHERED = 1 << 18

export function writeFiles(files: readonly PlannedFile[], output: string): void {
  for (const { address, content } of files) {
    const file = join(output, address)
    mkdirSync(dirname(file), { recursive: true })
    const made = content()
    if (typeof made === 'string' || made instanceof Uint8Array) writeFileSync(file, made)
    else writePieces(file, made)
  }
}

function writePieces(file: string, pieces: Generator<string>): void {
  const descriptor = openSync(file, 'w')
  try {
    let gathered = ''
    for (const piece of pieces) {
      gathered += piece
      if (gathered.length < GATHERED) continue
      writeFileSync(descriptor, gathered)
      gathered = ''
    }
    writeFileSync(descriptor, gathered)
  } finally {
    closeSync(descriptor)
  }
}

/** What file managers and word processors leave behind: `.DS_Store`, `Thumbs.db`, `~$bang.docx`. */
const LEFT_BEHIND = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i

/** `content/media` to `/media/`; links lead elsewhere and are reported when the content is loaded. */
export function copyMedia(contentDir: string, output: string): void {
  const media = join(contentDir, 'media')
  if (!lstatSync(media, { throwIfNoEntry: false })?.isDirectory()) return
  cpSync(media, join(output, 'media'), {
    recursive: true,
    filter: path => path === media || (!LEFT_BEHIND.test(basename(path)) && isReal(path)),
  })
}

function isReal(path: string): boolean {
  const found = lstatSync(path)
  return found.isFile() || found.isDirectory()
}
