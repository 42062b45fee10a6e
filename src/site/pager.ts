// A long list on several pages: /van-ban/, /van-ban/trang-2/ …
import { pagesShown } from '../browser/index.ts'
import { pagedAddress } from '../bulletin/index.ts'
import type { Pager } from './view-models.ts'

/** One page of a list: its items, its number (from 1) and its address. */
export interface ListPage<Item> {
  address: string
  page: number
  pages: number
  items: readonly Item[]
}

/** An empty list has one page too, which says that there is nothing. */
export function paginate<Item>(address: string, items: readonly Item[], size: number): ListPage<Item>[] {
  const pages = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: pages }, (_, i) => ({
    address: pagedAddress(address, i + 1),
    page: i + 1,
    pages,
    items: items.slice(i * size, (i + 1) * size),
  }))
}

/** pagerOf(…).numbers of page 6 of 20: 1 … 4 5 [6] 7 8 … 20 */
export function pagerOf(
  listAddress: string,
  page: number,
  pages: number,
  href: (address: string) => string,
): Pager {
  const to = (number: number): string => href(pagedAddress(listAddress, number))
  return {
    page,
    pages,
    ...(page > 1 && { previous: to(page - 1) }),
    ...(page < pages && { next: to(page + 1) }),
    numbers: pagesShown(page, pages).map(number =>
      number === null ? null : { page: number, href: to(number), current: number === page },
    ),
  }
}
