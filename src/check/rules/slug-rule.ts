import type { Bulletin, DocumentEntry } from '../../bulletin/index.ts'
import { type LegalDocument, type Slug, slugOf } from '../../legal/index.ts'
import type { Rule } from '../rule.ts'

export const slugRule: Rule = {
  id: 'slug-rule',
  severity: 'warning',
  title: 'tên tệp của văn bản không theo số hiệu',
  *find(bulletin) {
    const byName = Map.groupBy(bulletin.documents, ({ document }) => expectedOf(document, bulletin))
    for (const [expected, entries] of byName) {
      // Without a number that can be read there is no name to ask for.
      if (!/\d/.test(expected)) continue
      // The name is taken by the record that bears it, else by the oldest; the others add their month and day.
      const first = bulletin.entry(expected) ?? entries.toSorted(inOrderOfIssue)[0]
      for (const entry of entries) {
        const { document, file, fullText } = entry
        const { slug, number, issuedOn } = document
        const right = entry === first ? expected : longer(expected, issuedOn)
        if (slug === right) continue
        const named = `Tên tệp «${slug}.yaml» không theo số hiệu ${number}`
        const place = bulletin.locate(file, ['number'])
        if (right === undefined) {
          yield {
            place,
            message: `${named}; «${expected}.yaml» đã là của văn bản khác cùng số, nên tên tệp này cần có thêm tháng và ngày.`,
            hint: `Ghi đủ ngày ban hành vào «issuedOn», rồi đặt tên tệp là «${expected}-THÁNG-NGÀY.yaml».`,
          }
          continue
        }
        const renamed = (from: string) => `git mv ${from} ${from.replace(/[^/]*(?=\.[a-z]+$)/, right)}`
        const text = fullText ? ` && ${renamed(file.replace(/\.yaml$/, '.md'))}` : ''
        yield {
          place,
          message: `${named}; đúng quy tắc là «${right}.yaml».`,
          hint: `Đổi tên: ${renamed(file)}${text}\nSau đó sửa những chỗ còn viết «${slug}» (relations, van-ban:).`,
        }
      }
    }
  },
}

function expectedOf({ number, issuedOn, issuers }: LegalDocument, { registry }: Bulletin): Slug {
  const place = issuers.map(key => registry.issuer(key)?.place).find(name => name !== undefined)
  return slugOf({ number, issuedOn, place })
}

/** longer('40-nq-cp-2013', '2013-09-20') // '40-nq-cp-2013-09-20'; undefined where the day is not known */
function longer(expected: Slug, issuedOn: string | undefined): Slug | undefined {
  return issuedOn?.length === 10 ? `${expected}${issuedOn.slice(4)}` : undefined
}

function inOrderOfIssue({ document: a }: DocumentEntry, { document: b }: DocumentEntry): number {
  return `${a.issuedOn ?? '9999'} ${a.slug}` < `${b.issuedOn ?? '9999'} ${b.slug}` ? -1 : 1
}
