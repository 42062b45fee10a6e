import { nearestWord } from '../../bulletin/index.ts'
import { addressesOf, targetOf } from '../addresses.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

export const deadLink: Rule = {
  id: 'dead-link',
  severity: 'error',
  title: 'liên kết không dẫn tới đâu',
  *find(bulletin, files) {
    const published = addressesOf(bulletin)
    const drafts = new Set(bulletin.drafts.map(({ address }) => address))
    const judge = (href: string, page: string): { message: string; hint: string } | undefined => {
      const path = targetOf(href, page, bulletin.site.baseUrl)?.path
      // Hosts add the slash at the end that the writer left out.
      if (path === undefined || [path, `${path}/`].some(address => published.has(address))) return undefined
      if (bulletin.media.has(path)) return undefined
      return drafts.has(path)
        ? drafts.has(page)
          ? undefined
          : leadsToDraft(href)
        : leadsNowhere(href, path, published)
    }

    for (const { address, links } of textsOf(bulletin)) {
      for (const { href, place } of links) {
        const words = judge(href, address)
        if (words) yield { place, ...words }
      }
    }
    const site = files.nameOf('site.yaml')
    for (const [index, { address }] of bulletin.site.menu.entries()) {
      const words = judge(address, '/')
      if (words) yield { place: bulletin.locate(site, ['menu', index, 'address']), ...words }
    }
  },
}

function leadsToDraft(href: string): { message: string; hint: string } {
  return {
    message: `Liên kết «${href}» dẫn tới một bài nháp, chưa đăng.`,
    hint: 'Đăng bài kia trước (bỏ «draft: true»), hoặc bỏ liên kết này.',
  }
}

function leadsNowhere(
  href: string,
  path: string,
  published: ReadonlySet<string>,
): { message: string; hint: string } {
  const near = nearestAddress(path, published)
  const meant = near === undefined ? '' : `Gần nhất: «${near}». `
  return {
    message: `Liên kết «${href}» không dẫn tới trang hay tệp nào của bản tin.`,
    hint: href.startsWith('/')
      ? `${meant}Sửa địa chỉ, hoặc thêm trang hay tệp ấy.`
      : `${meant}Viết địa chỉ từ dấu / như khi xem thử: /tin/2026/ten-bai/, /van-ban/61-2018-nd-cp/, /media/2026/tep.pdf.`,
  }
}

/** The page of the same name, for who links to a file (`../2020/mot-cua.md`), else one written nearly alike. */
function nearestAddress(path: string, published: ReadonlySet<string>): string | undefined {
  const address = path.replace(/^https?:\/\/[^/]+/, '').replace(/(?:\.(?:md|yaml|html)|\/)?$/, '/')
  const name = /[^/]+\/$/.exec(address)?.[0]
  const addresses = [...published]
  return (
    addresses.find(other => name !== undefined && other.endsWith(`/${name}`)) ??
    nearestWord(address, addresses)
  )
}
