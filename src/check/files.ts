// The raw text of a file, for the rules that look for a character or a word in it. A rule asks only once the
// bulletin has told it that there is something to find, so most files are never read again.
import { readFileSync } from 'node:fs'
import type { Bulletin } from '../bulletin/index.ts'

export interface Files {
  /** Where a file of the content stands, as in `Place`: nameOf('topics.yaml') // 'content/topics.yaml' */
  nameOf(path: string): string
  /** Raw text without byte order mark; empty where the file cannot be read, which loading has reported. */
  read(file: string): string
}

export function openFiles({ folder }: Bulletin): Files {
  const texts = new Map<string, string>()
  return {
    nameOf: path => (folder === '' ? path : `${folder}/${path}`),
    read(file) {
      const known = texts.get(file)
      if (known !== undefined) return known
      const text = readText(file)
      texts.set(file, text)
      return text
    },
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return ''
  }
}
