// Pagefind writes the values of its filters in the order of a hash map: other bytes, and so other file names, on
// every run. This puts them in the order of their bytes, renames the files by what is in them now, and tells the
// files that name them. For the engine nothing changes: it looks filters and values up by name.
//
// The files are CBOR behind a signature, compressed:
//   filter/vi_309efa2.pf_filter    ["issuer", [["quoc-hoi", [20, 28, …]], ["chinh-phu", [18, …]], …]]
//   pagefind.vi_c0aa4efea9.pf_meta ["1.5.2", pages, chunks, [["issuer", "vi_309efa2"], …], sorts, fields]
//   pagefind-entry.json            {"languages": {"vi": {"hash": "vi_c0aa4efea9", …}}, …}
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

const SIGNATURE = Buffer.from('pagefind_dcd')

/** Rewrites the bundle in `folder`. */
export async function settleFilters(folder: string): Promise<void> {
  const names = new Map<string, string>()
  for (const file of await filtersIn(join(folder, 'filter'))) {
    const [, name = ''] = /^(.+)\.pf_filter$/.exec(file) ?? []
    const settled = settledFilter(await readPacked(join(folder, 'filter', file)))
    const newName = nameFor(settled, name)
    names.set(name, newName)
    await rm(join(folder, 'filter', file))
    await writePacked(join(folder, 'filter', `${newName}.pf_filter`), settled)
  }

  const entryFile = join(folder, 'pagefind-entry.json')
  let entry = await readFile(entryFile, 'utf8')
  for (const file of await readdir(folder)) {
    const [, name = ''] = /^pagefind\.(.+)\.pf_meta$/.exec(file) ?? []
    if (name === '') continue
    const settled = settledMeta(await readPacked(join(folder, file)), names)
    const newName = nameFor(settled, name)
    await rm(join(folder, file))
    await writePacked(join(folder, `pagefind.${newName}.pf_meta`), settled)
    entry = entry.replaceAll(name, newName)
  }
  await writeFile(entryFile, entry)
}

/** None in the bundle of a site that has nothing to search yet. */
async function filtersIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? (await readdir(folder)).sort() : []
}

/** ["issuer", values] with the values in order. */
function settledFilter(filter: Buffer): Buffer {
  const [name, values] = itemsOf(filter)
  if (!name || !values) throw new Error('Pagefind wrote a filter of unknown form')
  return Buffer.concat([headOf(filter), name, sorted(values)])
}

/** The fourth item names the filters and their files. */
function settledMeta(meta: Buffer, names: ReadonlyMap<string, string>): Buffer {
  const items = itemsOf(meta)
  const filters = items[3]
  if (!filters) throw new Error('Pagefind wrote a description of unknown form')
  // Old and new names are equally long, so that no length in the file changes.
  let text = filters.toString('latin1')
  for (const [name, newName] of names) text = text.replace(name, newName)
  return Buffer.concat([headOf(meta), ...items.with(3, sorted(Buffer.from(text, 'latin1')))])
}

function sorted(list: Buffer): Buffer {
  return Buffer.concat([headOf(list), ...itemsOf(list).sort(Buffer.compare)])
}

/** A name as long as the old one: its language, and a hash of the bytes. */
function nameFor(content: Buffer, old: string): string {
  const start = old.lastIndexOf('_') + 1
  return (
    old.slice(0, start) +
    createHash('sha256')
      .update(content)
      .digest('hex')
      .slice(0, old.length - start)
  )
}

async function readPacked(file: string): Promise<Buffer> {
  const content = gunzipSync(await readFile(file))
  if (!content.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error(`Pagefind wrote no signature in ${file}`)
  return content.subarray(SIGNATURE.length)
}

async function writePacked(file: string, content: Buffer): Promise<void> {
  const packed = gzipSync(Buffer.concat([SIGNATURE, content]), { level: 9 })
  // The tenth byte names the operating system.
  packed[9] = 255
  await writeFile(file, packed)
}

/** The items of a CBOR array, each as its bytes. */
function itemsOf(array: Buffer): Buffer[] {
  const { kind, value, length } = readHead(array, 0)
  if (kind !== 4) throw new Error('Pagefind wrote something else where a list was')
  const items: Buffer[] = []
  let at = length
  for (let i = 0; i < value; i++) {
    const end = endOf(array, at)
    items.push(array.subarray(at, end))
    at = end
  }
  return items
}

function headOf(item: Buffer): Buffer {
  return item.subarray(0, readHead(item, 0).length)
}

/** Where the item that begins at `at` ends. */
function endOf(buffer: Buffer, at: number): number {
  const { kind, value, length } = readHead(buffer, at)
  let end = at + length
  // Bytes and text; lists; maps. All other kinds are no longer than their heads.
  if (kind === 2 || kind === 3) return end + value
  const parts = kind === 4 ? value : kind === 5 ? 2 * value : 0
  for (let i = 0; i < parts; i++) end = endOf(buffer, end)
  return end
}

function readHead(buffer: Buffer, at: number): { kind: number; value: number; length: number } {
  const first = buffer.readUInt8(at)
  const kind = first >> 5
  const value = first & 31
  if (value < 24) return { kind, value, length: 1 }
  const bytes = 2 ** (value - 24)
  // Longer ones, and lists of open length, do not occur.
  if (bytes > 4) throw new Error('Pagefind wrote a number of unknown form')
  return { kind, value: buffer.readUIntBE(at + 1, bytes), length: 1 + bytes }
}
