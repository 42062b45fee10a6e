// Every address leads to one page. Two pages at one address would silently be one.
import { reservedParts } from './addresses.ts'
import { locateIn } from './locate.ts'
import type { Article, Page, Place, Problem } from './types.ts'

type Addressed = Pick<Article | Page, 'address' | 'aliases' | 'file'>

interface Owner {
  file: string
  /** What it is: the address of a page, or an old one of it. */
  alias: boolean
}

/** Pages where the site's own lists stand, two pages at one address, and old addresses that are somebody's now. */
export function addressProblems(
  texts: readonly Addressed[],
  documents: readonly { address: string; file: string }[],
  pages: readonly Page[],
  pathOf: (file: string) => string,
): Problem[] {
  const owners = new Map<string, Owner>()
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
        `Hai trang có chung địa chỉ ${address}: ${owner.file} và ${file}.`,
        'Đổi tên một tệp.',
      )
    else owners.set(address, { file, alias: false })
  }
  for (const { aliases, file } of texts) {
    aliases.forEach((alias, i) => {
      const address = /\/$|\.[a-z0-9]+$/i.test(alias) ? alias : `${alias}/`
      const owner = owners.get(address)
      if (!owner) {
        owners.set(address, { file, alias: true })
        return
      }
      const locate = locateIn({ path: pathOf(file), file })
      const message = owner.alias
        ? `Địa chỉ cũ ${alias} đã được ${owner.file} nhận.`
        : `Địa chỉ cũ ${alias} nay là địa chỉ của ${owner.file}.`
      const place = aliases.length === 1 ? locate(['aliases']) : locate(['aliases', i])
      problem(place, message, 'Xóa dòng này, hoặc sửa lại địa chỉ.')
    })
  }
  return problems
}
