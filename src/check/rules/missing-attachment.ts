import { missingMedia } from '../media.ts'
import type { Rule } from '../rule.ts'

export const missingAttachment: Rule = {
  id: 'missing-attachment',
  severity: 'error',
  title: 'không có tệp đính kèm của văn bản',
  *find(bulletin, files) {
    for (const { document, file } of bulletin.documents) {
      for (const [index, attachment] of document.attachments.entries()) {
        const missing = missingMedia(attachment.file, bulletin, files)
        if (missing) yield { place: bulletin.locate(file, ['attachments', index, 'file']), ...missing }
      }
    }
  },
}
