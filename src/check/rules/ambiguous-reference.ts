// {type: nghi-quyet, number: 76/NQ-CP}: the resolution of 2013 and that of 2021. Until one is named, what the record
// says of it is done to neither.
import { dayWords, documentLabel } from '../../legal/index.ts'
import { referenceWords, relationsOf } from '../register.ts'
import type { Rule } from '../rule.ts'

export const ambiguousReference: Rule = {
  id: 'ambiguous-reference',
  severity: 'error',
  title: 'quan hệ có thể nói nhiều văn bản trong sổ',
  *find(bulletin) {
    for (const { relation, target, place } of relationsOf(bulletin)) {
      if (target || 'slug' in relation.document) continue
      const fitting = bulletin.registry.fitting(relation.document)
      if (fitting.length < 2) continue
      const oldestFirst = fitting.toReversed()
      const choices = oldestFirst.map(document => {
        const day = document.issuedOn === undefined ? '' : ` ${dayWords(document.issuedOn)}`
        return `– {document: ${document.slug}} là ${documentLabel(document)}${day}`
      })
      yield {
        place: place(),
        message: `«${referenceWords(relation.document)}» có thể là ${oldestFirst.map(({ slug }) => `«${slug}»`).join(' hoặc ')}, nên quan hệ này chưa có tác dụng.`,
        hint: [
          'Viết tên tệp của văn bản đúng:',
          ...choices,
          'Là văn bản khác, chưa có trong sổ, thì thêm năm ban hành, ví dụ year: 2018.',
        ].join('\n'),
      }
    }
  },
}
