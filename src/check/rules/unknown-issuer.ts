import { nearestWord } from '../../bulletin/index.ts'
import type { Rule } from '../rule.ts'

export const unknownIssuer: Rule = {
  id: 'unknown-issuer',
  severity: 'error',
  title: 'cơ quan ban hành không có trong danh sách',
  *find(bulletin, files) {
    const known = bulletin.issuers.map(({ key }) => key)
    for (const { document, file } of bulletin.documents) {
      for (const [index, issuer] of document.issuers.entries()) {
        if (known.includes(issuer)) continue
        const near = nearestWord(issuer, known)
        const meant = near === undefined ? '' : `Gần nhất: «${near}». `
        yield {
          // One issuer stands alone, joint documents have a list.
          place: bulletin.locate(file, document.issuers.length === 1 ? ['issuer'] : ['issuer', index]),
          message: `Không có cơ quan «${issuer}» trong danh sách cơ quan ban hành.`,
          hint: `${meant}Sửa lại, hoặc thêm cơ quan ấy vào ${files.nameOf('issuers.yaml')}.`,
        }
      }
    }
  },
}
