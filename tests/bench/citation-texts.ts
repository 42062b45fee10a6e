// Texts of any length to measure the citation engine with, the same letters each time. Prose as a newsletter prints
// it, with dates and amounts but few citations; and text as dense with citations as a decree that amends others.
//   proseOf(1_000_000)   denseOf(1_000_000)   registryOfDense()
import {
  createRegistry,
  type DocumentKind,
  type LegalDocument,
  type Registry,
  slugOf,
} from '../../src/legal/index.ts'
import { random } from './random.ts'

const subjects = listOf(`
  Sở Khoa học và Công nghệ; Bà con xã vùng cao; Các hợp tác xã; Nhóm nghiên cứu của trường; Hội đồng tư vấn; Doanh nghiệp
  trong khu công nghiệp; Cán bộ bộ phận một cửa; Trung tâm ứng dụng tiến bộ; Đoàn kiểm tra liên ngành; Người dân
`)
const verbs = listOf(`
  đã nghiệm thu; tiếp tục nhân rộng; vừa tổng kết; khẩn trương rà soát; phối hợp tổ chức; bước đầu làm chủ; kiến nghị bổ sung;
  hướng dẫn tận nơi; đưa vào sử dụng; hỗ trợ xây dựng
`)
const objects = listOf(`
  mô hình trồng na theo tiêu chuẩn; hệ thống quản lý chất lượng; cơ sở dữ liệu dùng chung; quy trình xử lý hồ sơ trực tuyến;
  đề tài cấp tỉnh về giống hồi; phần mềm truy xuất nguồn gốc; lớp tập huấn về sở hữu trí tuệ; trạm quan trắc tự động;
  nhãn hiệu chứng nhận cho thạch đen; kết quả đo lường, thử nghiệm
`)
const tails = listOf(`
  với 120 hộ tham gia; từ ngày 15/6; trong nửa đầu năm; đạt 98,5% kế hoạch năm 2025; tại các huyện, thành phố; theo đúng pháp
  luật; (tăng 1,2 lần so với cùng kỳ); nhờ vốn đối ứng của tỉnh; để bệnh viện, trường học dùng thật; và nhận về nhiều ý kiến
`)

function listOf(text: string): string[] {
  return text.split(';').map(item => item.trim().replace(/\s+/gu, ' '))
}

/** Prose of at least so many UTF-16 units: about one citation in ten thousand letters, as newspapers have. */
export function proseOf(units: number): string {
  const next = random(7)
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? ''
  const sentences: string[] = []
  for (let length = 0; length < units; ) {
    const sentence = `${pick(subjects)} ${pick(verbs)} ${pick(objects)}, ${pick(verbs)} ${pick(objects)} ${pick(tails)}`
    const cited = next(70) === 0 ? ` theo ${citationOf(next, false)}` : ''
    const line = `${sentence}${cited}.${next(6) === 0 ? '\n\n' : ' '}`
    sentences.push(line)
    length += line.length
  }
  return flat(sentences)
}

interface Family {
  word: string
  kind: DocumentKind
  issuer: string
  of: string
  number: (sequence: number, year: number) => string
}
const families: readonly Family[] = [
  {
    word: 'Nghị định',
    kind: 'nghi-dinh',
    issuer: 'chinh-phu',
    of: 'Chính phủ',
    number: (n, y) => `${n}/${y}/NĐ-CP`,
  },
  {
    word: 'Thông tư',
    kind: 'thong-tu',
    issuer: 'bo-tai-chinh',
    of: 'Bộ trưởng Bộ Tài chính',
    number: (n, y) => `${n}/${y}/TT-BTC`,
  },
  {
    word: 'Quyết định',
    kind: 'quyet-dinh',
    issuer: 'thu-tuong-chinh-phu',
    of: 'Thủ tướng Chính phủ',
    number: n => `${n}/QĐ-TTg`,
  },
  { word: 'Luật', kind: 'luat', issuer: 'quoc-hoi', of: 'Quốc hội', number: (n, y) => `${n}/${y}/QH15` },
  {
    word: 'Nghị quyết',
    kind: 'nghi-quyet',
    issuer: 'bo-chinh-tri',
    of: 'Bộ Chính trị',
    number: n => `${n}-NQ/TW`,
  },
]
const documentsOfFamily = 200
const firstYear = 2016
const years = 10

const yearOf = (sequence: number): number => firstYear + (sequence % years)
const dayOf = (sequence: number): readonly [day: number, month: number] => [
  (sequence % 28) + 1,
  (sequence % 12) + 1,
]

function citationOf(next: (below: number) => number, titled: boolean): string {
  const { word, of, number } = families[next(families.length)] ?? families[0] ?? never()
  const sequence = next(documentsOfFamily) + 1
  const year = yearOf(sequence)
  const [day, month] = dayOf(sequence)
  const place = next(3) === 0 ? `điểm a khoản ${next(9) + 1} Điều ${next(90) + 1} ` : ''
  const date = next(2) === 0 ? ` ngày ${day}/${month}/${year}` : ` ngày ${day} tháng ${month} năm ${year}`
  const title = titled ? ` ${titleOf(sequence)}` : ''
  return `${place}${word} số ${number(sequence, year)}${next(4) === 0 ? '' : `${date} của ${of}`}${title}`
}

function never(): never {
  throw new Error('No family')
}

const acts = listOf('Căn cứ; Sửa đổi, bổ sung; Bãi bỏ; Thay thế; Thực hiện; Theo quy định tại')
const titles = listOf(`
  về thực hiện cơ chế một cửa, một cửa liên thông; quy định chi tiết một số điều và biện pháp thi hành; về công tác văn thư;
  hướng dẫn chế độ báo cáo của cơ quan hành chính nhà nước; phê duyệt chương trình phát triển tài sản trí tuệ
`)

const titleOf = (sequence: number): string => titles[sequence % titles.length] ?? ''

/**
 * Text of at least so many UTF-16 units in which every sentence cites: one citation in 165 letters, as in the densest
 * passages of gazettes; half of them with their title.
 */
export function denseOf(units: number): string {
  const next = random(11)
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? ''
  const parts: string[] = []
  for (let length = 0; length < units; ) {
    const matter = `${pick(verbs)} ${pick(objects)}`
    const part = `${pick(acts)} ${citationOf(next, next(2) === 0)}, ${pick(subjects).toLowerCase()} ${matter};${next(3) === 0 ? '\n' : ' '}`
    parts.push(part)
    length += part.length
  }
  return flat(parts)
}

/** A register that holds every document the texts cite. */
export function registryOfDense(): Registry {
  const documents: LegalDocument[] = families.flatMap(({ kind, issuer, number }) =>
    Array.from({ length: documentsOfFamily }, (_, index) => {
      const sequence = index + 1
      const [day, month] = dayOf(sequence)
      const pad = (value: number): string => String(value).padStart(2, '0')
      const issuedOn = `${yearOf(sequence)}-${pad(month)}-${pad(day)}`
      const printed = number(sequence, yearOf(sequence))
      return {
        slug: slugOf({ number: printed, issuedOn, place: undefined }),
        type: kind,
        number: printed,
        issuers: [issuer],
        title: titleOf(sequence),
        names: [],
        issuedOn,
        effectiveOn: [{ on: issuedOn }],
        relations: [],
        sources: [],
        attachments: [],
        topics: [],
      }
    }),
  )
  return createRegistry({ documents })
}

/** Joined pieces are a tree of strings to V8 until somebody reads them; a text from a file is not. */
function flat(parts: readonly string[]): string {
  return Buffer.from(parts.join(''), 'utf16le').toString('utf16le')
}
