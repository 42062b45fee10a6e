// A circular of the Ministry of Information and Communications of 2026: the ministry had been merged on 01/3/2025.

import type { Issuer } from '../../legal/index.ts'
import { dayWords } from '../../legal/index.ts'
import { isBefore } from '../days.ts'
import { hadEnded, predecessorsOn, successorOn } from '../issuers-in-time.ts'
import type { Rule } from '../rule.ts'

export const issuerOutOfTime: Rule = {
  id: 'issuer-out-of-time',
  severity: 'warning',
  title: 'cơ quan ban hành không có vào ngày ban hành',
  *find(bulletin, files) {
    const { registry } = bulletin
    for (const { document, file } of bulletin.documents) {
      const { number, issuedOn, issuers } = document
      if (issuedOn === undefined) continue
      for (const [index, key] of issuers.entries()) {
        const issuer = registry.issuer(key)
        if (!issuer) continue
        const { name, from, until } = issuer
        const early = from !== undefined && isBefore(issuedOn, from)
        const late = until !== undefined && hadEnded(issuer, issuedOn)
        if (!early && !late) continue
        const others = early
          ? predecessorsOn(issuer, issuedOn, registry)
          : [successorOn(issuer, issuedOn, registry)].filter(next => next !== undefined)
        const dates =
          issuer.place === undefined
            ? 'xem lại «issuedOn» trong bản gốc'
            : `xem lại «issuedOn» trong bản gốc, «from» và «until» trong ${files.nameOf('issuers.yaml')}`
        yield {
          place: bulletin.locate(file, issuers.length === 1 ? ['issuer'] : ['issuer', index]),
          message: early
            ? `${number} ban hành ${dayWords(issuedOn)}, khi chưa có ${name} (có từ ${dayWords(from)}).`
            : `${number} ban hành ${dayWords(issuedOn)}, khi không còn ${name} (có đến ${dayWords(until ?? '')}).`,
          hint: `${meant(others, early)}Nếu cơ quan đúng, ${dates}.`,
        }
      }
    }
  },
}

/** meant([ministryOfScience], false) // 'Cơ quan kế tục: Bộ Khoa học và Công nghệ («bo-khoa-hoc-va-cong-nghe»). ' */
function meant(others: readonly Issuer[], early: boolean): string {
  if (others.length === 0) return ''
  const names = others.map(({ name, key }) => `${name} («${key}»)`).join(', ')
  return `${early ? 'Cơ quan khi ấy' : 'Cơ quan kế tục'}: ${names}. `
}
