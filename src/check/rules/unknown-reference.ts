import { nearestWord } from '../../bulletin/index.ts'
import { relationsOf } from '../register.ts'
import type { Rule } from '../rule.ts'

export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  title: 'quan hệ dẫn tới văn bản không có trong sổ',
  *find(bulletin) {
    for (const { relation, place } of relationsOf(bulletin)) {
      if (!('slug' in relation.document)) continue
      const { slug } = relation.document
      if (bulletin.entry(slug)) continue
      const near = nearestWord(
        slug,
        bulletin.documents.map(({ document }) => document.slug),
      )
      const meant = near === undefined ? '' : `Gần nhất: «${near}». `
      yield {
        place: place(),
        message: `Không có văn bản «${slug}» trong sổ.`,
        hint: `${meant}Sửa lại, hoặc viết loại và số hiệu nếu văn bản không có trong sổ: {type: …, number: …}.`,
      }
    }
  },
}
