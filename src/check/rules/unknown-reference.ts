import { nearestWord } from '../../bulletin/index.ts'
import {
  formatCitation,
  type LegalDocument,
  numberKey,
  parseNumber,
  type Registry,
} from '../../legal/index.ts'
import { referenceWords, relationsOf } from '../register.ts'
import type { Rule } from '../rule.ts'

export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  title: 'quan hệ dẫn tới văn bản không có trong sổ',
  *find(bulletin) {
    for (const { relation, target, place } of relationsOf(bulletin)) {
      const reference = relation.document
      if (target) continue
      if (!('slug' in reference)) {
        // Not being in the register is fine, but 61/2018/NĐ-CP is one document, whatever kind the reference says.
        const { registry } = bulletin
        const [only] = registry.withNumber(numberKey(reference.number) ?? '')
        if (!only || registry.fitting(reference).length > 0 || !isUnique(only, bulletin.registry)) continue
        yield {
          place: place(),
          message: `«${referenceWords(reference)}» không khớp văn bản nào, mà sổ có ${formatCitation({ ...only, title: '' }, bulletin.registry)}.`,
          hint: `Nếu đúng là văn bản ấy, viết {document: ${only.slug}}; nếu không, sửa số hiệu.`,
        }
        continue
      }
      const { slug } = reference
      const near = nearestWord(
        slug,
        bulletin.documents.map(({ document }) => document.slug),
      )
      const meant = near === undefined ? '' : `Gần nhất: «${near}». `
      yield {
        place: place(),
        message: `Không có văn bản «${slug}» trong sổ.`,
        hint: `${meant}Sửa lại, hoặc viết loại và số hiệu nếu văn bản không có trong sổ: {document: {type: …, number: …}}.`,
      }
    }
  },
}

/** Whether a number is given once in the whole country: it has its year, and its issuers are central. */
function isUnique({ number, issuers }: LegalDocument, registry: Registry): boolean {
  return (
    parseNumber(number)?.year !== undefined &&
    issuers.every(key => registry.issuer(key) !== undefined && registry.issuer(key)?.place === undefined)
  )
}
