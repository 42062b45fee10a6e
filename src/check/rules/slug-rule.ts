import { slugOf } from '../../legal/index.ts'
import type { Rule } from '../rule.ts'

export const slugRule: Rule = {
  id: 'slug-rule',
  severity: 'warning',
  title: 'tên tệp của văn bản không theo số hiệu',
  *find(bulletin) {
    for (const { document, file } of bulletin.documents) {
      const { slug, number, issuedOn, issuers } = document
      const place = issuers.map(key => bulletin.registry.issuer(key)?.place).find(name => name !== undefined)
      const expected = slugOf({ number, issuedOn, place })
      // A second document of the same number, place and year adds its month and day.
      const taken = bulletin.entry(expected) !== undefined
      const longer = issuedOn?.length === 10 ? `${expected}${issuedOn.slice(4)}` : undefined
      const right = taken && longer !== undefined ? longer : expected
      if (slug === expected || (slug === longer && taken)) continue
      yield {
        place: bulletin.locate(file, ['number']),
        message: `Tên tệp «${slug}.yaml» không theo số hiệu ${number}; đúng quy tắc là «${right}.yaml».`,
        hint: `Đổi tên: git mv ${file} ${file.replace(/[^/]*$/, `${right}.yaml`)}`,
      }
    }
  },
}
