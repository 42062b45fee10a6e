// A bulletin of any size, the same bytes for the same size: what `npm run bench` measures with.
//   generateBulletin(folder, { articles: 10_000 })
// Its words mean nothing and its numbers are made up, so it never stands in `content/`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from './random.ts'

/** A quarter as many documents as articles. */
const ARTICLES_PER_DOCUMENT = 4
const WORDS_PER_ARTICLE = 600
const FIRST_DAY = Date.UTC(2015, 0, 5)
const LAST_DAY = Date.UTC(2026, 9, 30)
const DAY_MS = 86_400_000

const PHRASES = [
  'cải cách hành chính',
  'cơ chế một cửa',
  'dịch vụ công trực tuyến',
  'chuyển đổi số',
  'người dân và doanh nghiệp',
  'cơ quan nhà nước',
  'tiêu chuẩn quốc gia',
  'quy chuẩn kỹ thuật',
  'đo lường',
  'sở hữu trí tuệ',
  'nhiệm vụ khoa học',
  'đổi mới sáng tạo',
  'hệ thống quản lý chất lượng',
  'văn thư lưu trữ',
  'hồ sơ điện tử',
  'chữ ký số',
  'đường truyền',
  'phản ánh kiến nghị',
  'đơn giản hóa thủ tục',
  'bộ phận tiếp nhận',
  'trả kết quả',
  'cán bộ công chức',
  'đề tài cấp tỉnh',
  'mô hình sản xuất',
  'giống cây trồng',
  'hội nghị tập huấn',
  'địa bàn tỉnh',
  'kế hoạch hằng năm',
  'báo cáo định kỳ',
  'nguồn nhân lực',
  'ứng dụng công nghệ',
  'an toàn thông tin',
  'cơ sở dữ liệu',
  'truy xuất nguồn gốc',
  'mã số mã vạch',
]
const VERBS = [
  'thực hiện',
  'triển khai',
  'hướng dẫn',
  'kiểm tra',
  'đôn đốc',
  'tiếp tục nâng cao',
  'rà soát',
  'phối hợp xây dựng',
  'tổ chức đánh giá',
  'công khai',
  'bảo đảm',
  'tăng cường',
  'đẩy mạnh',
  'hoàn thiện',
  'tổng hợp',
]
const LINKS = [
  'theo',
  'căn cứ',
  'thực hiện',
  'theo quy định tại',
  'hướng dẫn thi hành',
  'được quy định trong',
]
const TOPICS = ['cai-cach', 'mot-cua', 'chuyen-doi-so', 'tieu-chuan', 'khoa-hoc', 'van-thu']
const FAMILIES = [
  {
    type: 'nghi-dinh',
    word: 'Nghị định',
    issuer: 'chinh-phu',
    of: 'Chính phủ',
    symbol: (n: number, y: number) => `${n}/${y}/NĐ-CP`,
  },
  {
    type: 'quyet-dinh',
    word: 'Quyết định',
    issuer: 'thu-tuong-chinh-phu',
    of: 'Thủ tướng Chính phủ',
    symbol: (n: number) => `${n}/QĐ-TTg`,
  },
  {
    type: 'nghi-quyet',
    word: 'Nghị quyết',
    issuer: 'chinh-phu',
    of: 'Chính phủ',
    symbol: (n: number) => `${n}/NQ-CP`,
  },
  {
    type: 'thong-tu',
    word: 'Thông tư',
    issuer: 'bo-khoa-hoc-va-cong-nghe',
    of: 'Bộ Khoa học và Công nghệ',
    symbol: (n: number, y: number) => `${n}/${y}/TT-BKHCN`,
  },
  {
    type: 'ke-hoach',
    word: 'Kế hoạch',
    issuer: 'ubnd-tinh-mau',
    of: 'UBND tỉnh Mẫu',
    symbol: (n: number) => `${n}/KH-UBND`,
  },
] as const

interface GeneratedDocument {
  slug: string
  word: string
  number: string
  of: string
  day: number
}

const isoDay = (day: number): string => new Date(day).toISOString().slice(0, 10)

function vietnameseDay(day: number): string {
  const [year = '', month = '', date = ''] = isoDay(day).split('-')
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`
}

function addressName(number: string): string {
  return number
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error(`Nothing at ${index} of ${list.length}`)
  return item
}

/** Writes a whole content folder; `folder` must not exist or be empty. */
export function generateBulletin(folder: string, { articles }: { articles: number }): { documents: number } {
  const next = random(20_200_420)
  const pick = <T>(list: readonly T[]): T => at(list, next(list.length))
  for (const name of ['documents', 'media', 'pages']) mkdirSync(join(folder, name), { recursive: true })

  writeFileSync(
    join(folder, 'site.yaml'),
    [
      'department: Sở Khoa học và Công nghệ tỉnh Mẫu',
      'shortName: Sở KH&CN Mẫu',
      'bulletin: Bản tin mẫu',
      'description: Bản tin sinh ra để đo tốc độ.',
      'province: Mẫu',
      'baseUrl: https://mau.example/',
      'menu:',
      '  - {title: Văn bản, address: /van-ban/}',
      '',
    ].join('\n'),
  )
  writeFileSync(join(folder, 'authors.yaml'), '- key: ban-bien-tap\n  name: Ban biên tập\n')
  writeFileSync(
    join(folder, 'topics.yaml'),
    TOPICS.map(key => `- key: ${key}\n  name: Chủ đề ${key}\n`).join(''),
  )
  writeFileSync(join(folder, 'glossary.yaml'), '- abbreviation: CCHC\n  expansion: Cải cách hành chính\n')
  writeFileSync(
    join(folder, 'issuers.yaml'),
    '- key: ubnd-tinh-mau\n  name: Ủy ban nhân dân tỉnh Mẫu\n  shortName: UBND tỉnh Mẫu\n  code: UBND\n  place: Mẫu\n',
  )

  const documents: GeneratedDocument[] = []
  const count = Math.ceil(articles / ARTICLES_PER_DOCUMENT)
  for (let i = 0; i < count; i++) {
    const family = at(FAMILIES, i % FAMILIES.length)
    const day = FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) / DAY_MS) * (i / count)) * DAY_MS
    const year = new Date(day).getUTCFullYear()
    const number = family.symbol(i + 1, year)
    const place = family.type === 'ke-hoach' ? '-mau' : ''
    const slug = `${addressName(number)}${place}${number.split('/').length === 2 ? `-${year}` : ''}`
    const earlier = documents.length > 10 && i % 7 === 0 ? at(documents, next(documents.length)) : undefined
    writeFileSync(
      join(folder, 'documents', `${slug}.yaml`),
      [
        `type: ${family.type}`,
        `number: ${number}`,
        `issuer: ${family.issuer}`,
        `title: Về ${pick(VERBS)} ${pick(PHRASES)} và ${pick(PHRASES)}`,
        `issuedOn: ${isoDay(day)}`,
        `effectiveOn: ${isoDay(day)}`,
        ...(earlier === undefined ? [] : ['relations:', '  basedOn:', `    - {document: ${earlier.slug}}`]),
        'sources:',
        '  - {title: Số liệu sinh ra để đo tốc độ, kind: secondary, checkedOn: 2026-10-30}',
        `topics: [${pick(TOPICS)}]`,
        '',
      ].join('\n'),
    )
    documents.push({ slug, word: family.word, number, of: family.of, day })
  }

  for (let i = 0; i < articles; i++) {
    const day =
      FIRST_DAY + 365 * DAY_MS + Math.floor(((LAST_DAY - FIRST_DAY) / DAY_MS - 365) * (i / articles)) * DAY_MS
    const year = isoDay(day).slice(0, 4)
    const known = Math.max(
      1,
      documents.findIndex(document => document.day > day),
    )
    const paragraphs: string[] = []
    let words = 0
    let citations = 5 + next(4)
    while (words < WORDS_PER_ARTICLE) {
      const sentences: string[] = []
      for (let s = 0; s < 4; s++) {
        const clauses = Array.from({ length: 4 }, () => `${pick(VERBS)} ${pick(PHRASES)}`)
        if (citations > 0 && next(3) === 0) {
          const cited = at(documents, next(known))
          const date = next(2) === 0 ? ` ngày ${vietnameseDay(cited.day)} của ${cited.of}` : ''
          clauses.push(`${pick(LINKS)} ${cited.word} số ${cited.number}${date}`)
          citations -= 1
        }
        const sentence = clauses.join(', ')
        words += sentence.split(' ').length
        sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
      }
      paragraphs.push(sentences.join(' '))
    }
    paragraphs.splice(2, 0, `## Về ${pick(PHRASES)}`)
    paragraphs.splice(5, 0, `- ${pick(VERBS)} **${pick(PHRASES)}**;\n- ${pick(VERBS)} *${pick(PHRASES)}*.`)
    const articleFolder = join(folder, 'articles', year)
    mkdirSync(articleFolder, { recursive: true })
    writeFileSync(
      join(articleFolder, `bai-${i + 1}.md`),
      `---\ntitle: ${pick(VERBS)} ${pick(PHRASES)} lần ${i + 1}\ndate: ${isoDay(day)}\nsummary: Tóm tắt về ${pick(PHRASES)} và ${pick(PHRASES)}.\nauthor: ban-bien-tap\ntopics: [${pick(TOPICS)}]\n---\n\n${paragraphs.join('\n\n')}\n`,
    )
  }
  return { documents: count }
}
