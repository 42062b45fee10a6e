import { nearestWord } from '../../bulletin/index.ts'
import type { Rule } from '../rule.ts'

export const unknownTopic: Rule = {
  id: 'unknown-topic',
  severity: 'error',
  title: 'chủ đề không có trong topics.yaml',
  *find(bulletin, files) {
    const known = bulletin.topics.map(({ key }) => key)
    for (const { document, file } of bulletin.documents) {
      for (const [index, topic] of document.topics.entries()) {
        if (known.includes(topic)) continue
        const near = nearestWord(topic, known)
        const meant = near === undefined ? `Có: ${known.join(', ')}.` : `Gần nhất: «${near}».`
        yield {
          place: bulletin.locate(file, ['topics', index]),
          message: `Không có chủ đề «${topic}» trong ${files.nameOf('topics.yaml')}.`,
          hint: `${meant} Sửa lại, hoặc thêm chủ đề ấy vào ${files.nameOf('topics.yaml')}.`,
        }
      }
    }
  },
}
