// layAside(root, { description: '…' }) // package.json is now the one to be packed
// putBack(root)                        // true: package.json is the project's own again
//
// npm packs the package.json that stands in the folder, and ours names what the site needs: whoever installs the
// citation engine would get Eleventy, a search engine and a Node with it. npm has no field for "needed only here"
// but devDependencies, which a host that builds the site may leave out. So a short package.json stands in while
// `npm pack` reads the folder: `prepack` lays ours aside, `postpack` puts it back.
//
// A pack may be killed between the two. So the launcher puts ours back before any other command, and the short
// one keeps our scripts, without which `npm start` would not reach the launcher.
//
// Only Node's own modules, and nothing newer than Node 18: the launcher needs it.

import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What those who install the package are told of it. */
const told = [
  'name',
  'version',
  'description',
  'type',
  'license',
  'engines',
  'exports',
  'sideEffects',
  'files',
]

const manifestIn = (/** @type {string} */ root) => join(root, 'package.json')
const originalIn = (/** @type {string} */ root) => join(root, '.cache', 'package.json.original')

/**
 * Whenever the process is killed, each of the two files is whole, and ours is there.
 * @param {string} root
 * @param {Record<string, unknown>} changed what the package says otherwise than the project
 */
export function layAside(root, changed) {
  const manifest = manifestIn(root)
  const original = originalIn(root)
  const own = JSON.parse(readFileSync(manifest, 'utf8'))
  const packed = Object.fromEntries([...told, 'scripts'].map(key => [key, changed[key] ?? own[key]]))

  mkdirSync(dirname(original), { recursive: true })
  copyFileSync(manifest, `${original}.unfinished`)
  writeFileSync(`${original}.packed`, `${JSON.stringify(packed, null, 2)}\n`)
  renameSync(`${original}.unfinished`, original)
  renameSync(`${original}.packed`, manifest)
}

/**
 * Whether ours was laid aside and is back.
 * @param {string} root
 */
export function putBack(root) {
  const manifest = manifestIn(root)
  const original = originalIn(root)
  try {
    // Somebody was faster, with git perhaps: only ours is private.
    if (JSON.parse(readFileSync(manifest, 'utf8')).private) {
      rmSync(original, { force: true })
      return false
    }
  } catch {
    // Gone or cut short, and all the more to be put back.
  }
  try {
    renameSync(original, manifest)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
