// Every address leads to one page. Two pages at one address would silently be one.
import { aliasAddress, reservedFile, reservedParts } from './addresses.ts'
import { locateIn } from './locate.ts'
import type { Article, Page, Place, Problem } from './types.ts'

type Addressed = Pick<Article | Page, 'address' | 'aliases' | 'file'>

/**
 * Pages where the site's own lists stand, two pages at one address, and old addresses that are somebody's now; and
 * the old addresses that are free, each with the one it leads to.
 */
export function checkAddresses(
  texts: readonly Addressed[],
  documents: readonly { address: string; file: string }[],
  pages: readonly Page[],
  pathOf: (file: string) => string,
): { problems: Problem[]; redirects: ReadonlyMap<string, string> } {
  const owners = new Map<string, string>()
  const problems: Problem[] = []
  const problem = (place: Place, message: string, hint: string) =>
    problems.push({ ...place, rule: 'duplicate-address', severity: 'error', message, hint })
  const startOf = (file: string): Place => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 })

  for (const { address, file } of pages) {
    const [, first = ''] = address.split('/')
    if (first === '' || reservedParts.has(first)) {
      problem(startOf(file), `Địa chỉ ${address} là của trang mà bản tin tự lập.`, 'Đặt tên tệp khác.')
    }
  }
  for (const { address, file } of [...texts, ...documents]) {
    const owner = owners.get(address)
    if (owner)
      problem(
        startOf(file),
        `Hai trang có chung địa chỉ ${address}: ${owner} và ${file}.`,
        'Đổi tên một tệp.',
      )
    else owners.set(address, file)
  }
  const redirects = new Map<string, string>()
  const taken = new TakenPaths([...texts, ...documents])
  for (const { address, aliases, file } of texts) {
    aliases.forEach((alias, i) => {
      const from = aliasAddress(alias)
      const owner = ownerWords(from) ?? taken.by(from, file)
      if (owner === undefined) {
        taken.add(from, file, 'alias')
        redirects.set(from, address)
        return
      }
      const locate = locateIn({ path: pathOf(file), file })
      const place = aliases.length === 1 ? locate(['aliases']) : locate(['aliases', i])
      problem(place, `Địa chỉ cũ ${alias} ${owner}.`, 'Xóa dòng này, hoặc sửa lại địa chỉ.')
    })
  }
  return { problems, redirects }
}

/** What the site makes by itself comes and goes with the days: all of its parts are kept free. */
function ownerWords(address: string): string | undefined {
  const [, first = ''] = address.split('/')
  const part = first.toLowerCase()
  if (part === 'media') return 'nằm trong /media/, chỗ của ảnh và tài liệu'
  if (part !== 'tin' && reservedParts.has(part)) return `nằm trong /${part}/, phần mà bản tin tự lập`
  return reservedFile.test(`/${first}`) ? `trùng với /${part}, tệp mà bản tin tự lập` : undefined
}

interface Taken {
  file: string
  as: 'page' | 'alias'
  /** As it was written. */
  address: string
}

/** The files that pages become, and the folders these stand in. Capitals are the same on many disks. */
class TakenPaths {
  readonly #files = new Map<string, Taken>()
  readonly #folders = new Map<string, Taken>()

  constructor(pages: readonly { address: string; file: string }[]) {
    for (const { address, file } of pages) this.add(address, file, 'page')
  }

  add(address: string, file: string, as: Taken['as']): void {
    const path = pathFor(address)
    this.#files.set(path, { file, as, address })
    for (const folder of foldersOf(path)) this.#folders.set(folder, { file, as, address })
  }

  /** Who stands in the way of an old address of `file`, in words. */
  by(address: string, file: string): string | undefined {
    const path = pathFor(address)
    const same = this.#files.get(path)
    // One page may have been known as /Node/1/ and /node/1/.
    if (same?.as === 'alias' && same.file === file && same.address !== address) return undefined
    if (same) return same.as === 'alias' ? `đã được ${same.file} nhận` : `nay là địa chỉ của ${same.file}`
    const across =
      this.#folders.get(path) ??
      foldersOf(path)
        .map(folder => this.#files.get(folder))
        .find(Boolean)
    return (
      across &&
      `không đứng cùng ${across.address} của ${across.file} được: một bên là tệp, một bên là thư mục`
    )
  }
}

/** pathFor('/tin/2026/A/') // '/tin/2026/a/index.html' */
function pathFor(address: string): string {
  return address.toLowerCase().replace(/\/$/, '/index.html')
}

/** foldersOf('/tin/2026/a/index.html') // ['/tin', '/tin/2026', '/tin/2026/a'] */
function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(2).map((_, i) => parts.slice(0, i + 2).join('/'))
}
