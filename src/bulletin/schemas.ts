// What may stand in each kind of file, once: the types, the messages and the JSON Schemas come out of this.
//
// Texts given to the helpers are read by editors: as the description of a key in their editor, and in
// "Thiếu «title»: tiêu đề của bài".
import * as z from 'zod'
import { type DocumentKind, documentKinds } from '../legal/index.ts'
import { nearestWord } from './nearest.ts'

// What has no words of its own here is said in zod's Vietnamese.
z.config(z.locales.vi())

// ------------------------------------------------------------------ words

function words(description: string) {
  return z
    .string({ error: issue => (issue.input === undefined ? description : undefined) })
    .trim()
    .min(1, 'đang để trống')
    .describe(description)
}

/** One of a list, or several: `author: a` and `author: [a, b]`. */
function oneOrMore<T extends z.ZodType>(item: T, description: string) {
  const either = z.union([item, z.array(item).min(1, 'danh sách đang trống')], {
    error: issue => (issue.input === undefined ? description : 'cần một chữ hoặc một danh sách'),
  })
  return either.describe(description)
}

function list<T extends z.ZodType>(item: T, description: string) {
  return z
    .array(item, { error: issue => (issue.input === undefined ? description : undefined) })
    .describe(description)
}

/** An object without room for other keys; the nearest known one is named. */
function record<Shape extends z.ZodRawShape>(shape: Shape, description: string) {
  const known = Object.keys(shape)
  return z
    .strictObject(shape, {
      error: issue => {
        if (issue.code === 'unrecognized_keys')
          return issue.keys
            .slice(0, 20)
            .map(key => unknownKey(key, known))
            .join('\n')
        return issue.input === undefined ? description : undefined
      },
    })
    .describe(description)
}

function unknownKey(key: string, known: readonly string[]): string {
  const nearest = nearestWord(key, known)
  return nearest === undefined
    ? `Không có khóa «${key}»; các khóa có thể dùng: ${known.join(', ')}.`
    : `Không có khóa «${key}»; gần nhất: «${nearest}».`
}

/** keyMeant('Không có khóa «tilte»; gần nhất: «title».') // 'title' */
export function keyMeant(unknown: string): string | undefined {
  return /gần nhất: «(?<key>[^«»]+)»\.$/.exec(unknown)?.groups?.key
}

const maybe = z.exactOptional

// ------------------------------------------------------------------ dates, keys, addresses

const dayWords = 'phải là một ngày có thật, viết năm-tháng-ngày, ví dụ 2026-11-23'
const day = (description: string) =>
  z.iso.date({ error: issue => (issue.input === undefined ? description : dayWords) }).describe(description)

const partialWords = 'phải là ngày, tháng hoặc năm có thật, ví dụ 2026-11-23, 2026-11 hoặc 2026'
const isDay = z.iso.date()
const isReal = (date: string) =>
  date.length === 10 ? isDay.safeParse(date).success : date.length === 4 || Number(date.slice(5)) <= 12

/** As much of a date as is known. YAML reads a bare year as a number. */
const partialDate = (description: string) =>
  z
    .union(
      [
        z.int(partialWords).min(1000, partialWords).max(9999, partialWords),
        z
          .string()
          .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, { error: partialWords, abort: true })
          .refine(isReal, partialWords),
      ],
      { error: issue => (issue.input === undefined ? description : partialWords) },
    )
    .transform(String)
    .describe(description)

const key = (description: string) =>
  words(description).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'chỉ gồm chữ thường không dấu, chữ số và gạch nối')

const fromRoot = (description: string) =>
  words(description).regex(
    /^\/(?!\/)\S*$/,
    'phải bắt đầu bằng dấu / và không có khoảng trắng, ví dụ /lien-he/',
  )

const ofMedia = (description: string, example: string) =>
  words(description).regex(
    /^\/(?!\/)\S*$/,
    `phải bắt đầu bằng /media/ và không có khoảng trắng, ví dụ ${example}`,
  )

// What every host and every disk serves under the name it was given.
const oldAddress = words('địa chỉ cũ, từ dấu /').regex(
  /^(?:\/(?![^/]*\.(?:\/|$))[A-Za-z0-9._~-]+)+\/?$/,
  'phải là địa chỉ cũ trong trang này, bắt đầu bằng dấu / và chỉ gồm chữ không dấu, chữ số, các dấu . _ ~ - (không có ?, #, %, ..), ví dụ /node/57318',
)

const webAddress = (description: string) =>
  words(description)
    .regex(/^https?:\/\/\S+$/i, 'phải là địa chỉ đầy đủ, bắt đầu bằng https://')
    .refine(URL.canParse, 'phải là một địa chỉ đọc được')

// ------------------------------------------------------------------ site.yaml

export const siteSchema = record(
  {
    department: words('tên đầy đủ của cơ quan'),
    shortName: words('tên ngắn của cơ quan'),
    bulletin: words('tên bản tin'),
    description: words('một câu giới thiệu bản tin'),
    province: words('tên tỉnh, thành phố, không có chữ "tỉnh": quyết định "UBND tỉnh" nghĩa là tỉnh nào'),
    baseUrl: webAddress('địa chỉ trang chủ khi xuất bản').regex(/^[^?#]*\/$/, 'phải kết thúc bằng dấu /'),
    slogans: maybe(
      list(
        record(
          {
            text: words('lời khẩu hiệu'),
            from: maybe(partialDate('ngày, tháng hoặc năm đầu tiên treo khẩu hiệu')),
            to: maybe(partialDate('ngày, tháng hoặc năm cuối cùng treo khẩu hiệu')),
          },
          'một khẩu hiệu',
        ),
        'khẩu hiệu theo thời gian',
      ),
    ),
    contact: maybe(
      record(
        {
          address: maybe(words('địa chỉ cơ quan')),
          phone: maybe(words('số điện thoại')),
          email: maybe(z.email('phải là địa chỉ thư điện tử').describe('thư điện tử')),
        },
        'địa chỉ liên hệ',
      ),
    ),
    menu: maybe(
      list(
        record(
          { title: words('chữ trong thực đơn'), address: fromRoot('địa chỉ trang, từ dấu /') },
          'một mục',
        ),
        'thực đơn đầu trang',
      ),
    ),
    links: maybe(
      list(
        record({ title: words('tên trang'), url: webAddress('địa chỉ trang') }, 'một liên kết'),
        'liên kết cuối trang',
      ),
    ),
  },
  'thông tin chung của trang (site.yaml)',
)

// ------------------------------------------------------------------ lists

export const authorsSchema = list(
  record(
    {
      key: key('khóa của tác giả'),
      name: words('tên tác giả'),
      note: maybe(words('chức danh, đơn vị')),
      collective: maybe(
        z
          .boolean('phải là true hoặc false')
          .describe('true: một tập thể, như ban biên tập, phòng, trung tâm'),
      ),
    },
    'một tác giả',
  ),
  'danh sách tác giả (authors.yaml)',
)

export const topicsSchema = list(
  record(
    {
      key: key('khóa của chủ đề, cũng là địa chỉ'),
      name: words('tên chủ đề'),
      description: maybe(words('một câu giới thiệu')),
    },
    'một chủ đề',
  ),
  'danh sách chủ đề (topics.yaml)',
)

const source = record(
  {
    title: words('tên nguồn'),
    url: maybe(webAddress('địa chỉ của nguồn')),
    checkedOn: day('ngày kiểm tra nguồn'),
  },
  'một nguồn',
)

const twice = (numbers: readonly number[]): number | undefined =>
  numbers.find((number, i) => numbers.indexOf(number) !== i)

/** An index that others keep of provinces; a figure without a source is none. */
const provincialIndex = record(
  {
    measures: words('chỉ số đo điều gì, một hai câu'),
    publishedBy: words('ai công bố'),
    scale: maybe(z.number('phải là một số').positive('phải lớn hơn 0').describe('thang điểm, ví dụ 100')),
    sources: list(source, 'nguồn của lời giải thích').min(1, 'cần ít nhất một nguồn'),
    figures: maybe(
      list(
        record(
          {
            year: z
              .int('phải là một năm, ví dụ 2018')
              .min(1990, 'phải là một năm, ví dụ 2018')
              .describe('năm của số liệu'),
            score: maybe(
              z.number('phải là một số, phần thập phân viết sau dấu chấm, ví dụ 77.25').describe('điểm'),
            ),
            rank: maybe(z.int('phải là một số nguyên').positive('phải từ 1 trở lên').describe('thứ hạng')),
            outOf: maybe(
              z
                .int('phải là một số nguyên')
                .positive('phải từ 1 trở lên')
                .describe('trong bao nhiêu tỉnh, thành phố'),
            ),
            source,
          },
          'số liệu một năm',
        )
          .refine(
            ({ score, rank }) => score !== undefined || rank !== undefined,
            'cần score (điểm) hoặc rank (thứ hạng)',
          )
          .refine(
            ({ rank, outOf }) => (rank === undefined) === (outOf === undefined),
            'rank (thứ hạng) và outOf (trong bao nhiêu) phải đi với nhau',
          )
          .refine(({ rank = 1, outOf = 1 }) => rank <= outOf, {
            error: 'thứ hạng lớn hơn số tỉnh, thành phố (outOf)',
            path: ['rank'],
          }),
        'số liệu của tỉnh theo năm, mỗi số có nguồn',
      ).superRefine((figures, context) => {
        const year = twice(figures.map(figure => figure.year))
        if (year !== undefined) context.addIssue({ code: 'custom', message: `năm ${year} có hai lần` })
      }),
    ),
  },
  'một chỉ số của tỉnh',
)

export const glossarySchema = list(
  record(
    {
      abbreviation: words('chữ viết tắt'),
      also: maybe(oneOrMore(words('cách viết khác'), 'các cách viết khác')),
      expansion: words('nghĩa đầy đủ, viết như sẽ đọc giữa câu'),
      note: maybe(words('ghi chú')),
      lang: maybe(words('ngôn ngữ của nghĩa đầy đủ khi không phải tiếng Việt, ví dụ en')),
      index: maybe(provincialIndex),
    },
    'một chữ viết tắt',
  ),
  'bảng chữ viết tắt (glossary.yaml)',
)

export const issuersSchema = list(
  record(
    {
      key: key('khóa của cơ quan'),
      name: words('tên đầy đủ như in trên văn bản'),
      shortName: maybe(words('tên ngắn')),
      names: maybe(oneOrMore(words('tên khác'), 'tên khác gặp trong bài')),
      code: maybe(oneOrMore(words('chữ viết tắt trong ký hiệu'), 'chữ viết tắt trong ký hiệu')),
      codes: maybe(oneOrMore(words('chữ viết tắt trong ký hiệu'), 'chữ viết tắt trong ký hiệu')),
      place: maybe(words('tên tỉnh, thành phố, xã khi là cơ quan địa phương')),
      from: maybe(partialDate('từ khi nào có cơ quan')),
      until: maybe(partialDate('đến khi nào còn cơ quan')),
      successor: maybe(key('khóa của cơ quan kế tục')),
    },
    'một cơ quan',
  ),
  'cơ quan ban hành của địa phương (issuers.yaml); cơ quan trung ương đã có sẵn',
)

// ------------------------------------------------------------------ documents/*.yaml

const kinds: readonly DocumentKind[] = documentKinds.map(facts => facts.kind)
const kind = z.enum(kinds, { error: issue => kindWords(issue.input) }).describe('tên loại văn bản')

function kindWords(input: unknown): string {
  if (input === undefined) return 'tên loại văn bản, ví dụ nghi-dinh'
  const nearest = nearestWord(String(input), kinds)
  const known = nearest === undefined ? `có: ${kinds.join(', ')}` : `gần nhất: «${nearest}»`
  return `không có loại văn bản «${String(input)}»; ${known}`
}

const slug = words('tên tệp của văn bản trong sổ, không có .yaml').regex(
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  'phải là tên tệp của văn bản trong sổ (không có .yaml), hoặc {type, number}',
)

const reference = z.union(
  [
    slug,
    record(
      {
        type: kind,
        number: words('số, ký hiệu'),
        issuer: maybe(key('khóa của cơ quan ban hành')),
        year: maybe(z.int('phải là một năm, ví dụ 2018').min(1900).max(2999).describe('năm ban hành')),
      },
      'văn bản chưa có trong sổ',
    ),
  ],
  {
    error: issue =>
      issue.input === undefined
        ? 'văn bản chịu tác động: tên tệp trong sổ, hoặc {type, number}'
        : 'phải là tên tệp của văn bản trong sổ (không có .yaml), hoặc {type, number}',
  },
)

const relation = record(
  {
    document: reference,
    on: maybe(partialDate('ngày đầu tiên có tác động ấy')),
    until: maybe(partialDate('ngày cuối cùng của việc ngưng hiệu lực')),
    scope: maybe(words('phần chịu tác động, ví dụ "khoản 9 Điều 1"; không ghi là toàn bộ')),
    by: maybe(words('điều khoản quy định việc ấy, ví dụ "khoản 3 Điều 89"')),
  },
  'một văn bản chịu tác động',
)

const relations = (description: string) => maybe(list(relation, description))

export const documentSchema = record(
  {
    type: kind,
    number: words('số, ký hiệu như in trên văn bản'),
    issuer: oneOrMore(
      key('khóa của cơ quan ban hành'),
      'khóa của cơ quan ban hành; văn bản liên tịch thì ghi danh sách',
    ),
    title: words('trích yếu như in trên văn bản'),
    names: maybe(oneOrMore(words('tên gọi khác'), 'tên gọi khác của văn bản')),
    issuedOn: maybe(partialDate('ngày ban hành; chưa rõ ngày thì ghi tháng hoặc năm')),
    effectiveOn: maybe(
      z
        .union(
          [
            partialDate('ngày có hiệu lực'),
            list(
              record(
                { on: partialDate('ngày có hiệu lực'), scope: maybe(words('phần có hiệu lực từ ngày ấy')) },
                'một ngày có hiệu lực',
              ),
              'ngày có hiệu lực của từng phần',
            ),
          ],
          { error: `${partialWords}, hoặc danh sách [{on, scope}]` },
        )
        .describe('ngày có hiệu lực'),
    ),
    inForceUntil: maybe(day('ngày cuối cùng có hiệu lực, khi chính văn bản quy định')),
    period: maybe(
      record(
        { from: maybe(partialDate('năm đầu của giai đoạn')), to: partialDate('năm cuối của giai đoạn') },
        'giai đoạn của chương trình, kế hoạch',
      ),
    ),
    unverifiedSince: maybe(
      record(
        { on: day('từ ngày nào'), reason: words('vì sao') },
        'từ ngày này chưa rõ văn bản còn hiệu lực hay không',
      ),
    ),
    relations: maybe(
      record(
        {
          amends: relations('văn bản được sửa đổi, bổ sung'),
          replaces: relations('văn bản bị thay thế'),
          repeals: relations('văn bản bị bãi bỏ'),
          suspends: relations('văn bản bị ngưng hiệu lực'),
          guides: relations('văn bản được hướng dẫn, quy định chi tiết'),
          basedOn: relations('căn cứ'),
          cites: relations('văn bản được dẫn chiếu'),
          corrects: relations('văn bản được đính chính'),
          consolidates: relations('văn bản được hợp nhất'),
        },
        'tác động của văn bản này đến văn bản khác',
      ),
    ),
    signer: maybe(
      record({ name: words('họ tên người ký'), position: maybe(words('chức vụ người ký')) }, 'người ký'),
    ),
    gazette: maybe(
      record(
        { date: maybe(day('ngày công báo')), numbers: words('số công báo, đặt trong dấu nháy kép') },
        'công báo',
      ),
    ),
    sources: maybe(
      list(
        record(
          {
            title: words('tên nguồn'),
            url: maybe(webAddress('địa chỉ của nguồn')),
            kind: z
              .enum(['official', 'secondary', 'seed'], 'phải là official, secondary hoặc seed')
              .describe('official: nguồn chính thức; secondary: nguồn dẫn lại; seed: bài của bản tin'),
            checkedOn: day('ngày kiểm tra nguồn'),
          },
          'một nguồn',
        ),
        'nguồn đã kiểm tra',
      ),
    ),
    attachments: maybe(
      list(
        record(
          {
            file: ofMedia('đường dẫn từ /media/', '/media/2026/bieu-mau.pdf'),
            title: words('tên tệp đính kèm'),
          },
          'một tệp đính kèm',
        ),
        'tệp đính kèm',
      ),
    ),
    topics: maybe(oneOrMore(key('khóa của chủ đề'), 'khóa của các chủ đề')),
  },
  'một văn bản của sổ văn bản',
)

// ------------------------------------------------------------------ front matter

const aliases = maybe(oneOrMore(oldAddress, 'các địa chỉ cũ, nay chuyển về trang này'))

export const articleSchema = record(
  {
    title: words('tiêu đề của bài'),
    date: day('ngày đăng'),
    summary: maybe(words('tóm tắt một, hai câu')),
    author: maybe(
      oneOrMore(key('khóa của tác giả trong authors.yaml'), 'khóa của tác giả trong authors.yaml'),
    ),
    topics: maybe(
      oneOrMore(key('khóa của chủ đề trong topics.yaml'), 'khóa của các chủ đề trong topics.yaml'),
    ),
    image: maybe(
      record(
        {
          src: ofMedia('đường dẫn ảnh từ /media/', '/media/2026/anh.jpg'),
          alt: words('lời mô tả ảnh cho người không xem được ảnh'),
          caption: maybe(words('chú thích dưới ảnh')),
        },
        'ảnh của bài',
      ),
    ),
    updated: maybe(day('ngày sửa gần nhất')),
    draft: maybe(z.boolean('phải là true hoặc false').describe('bản nháp, chưa xuất bản')),
    aliases,
    corrections: maybe(
      list(
        record({ on: day('ngày đính chính'), text: words('nội dung đính chính') }, 'một đính chính'),
        'các đính chính',
      ),
    ),
    withdrawn: maybe(record({ on: day('ngày rút bài'), reason: words('lý do rút bài') }, 'bài đã rút')),
    silence: maybe(
      list(
        record(
          {
            rule: key('mã quy tắc soát bài'),
            // Whether a reason is given is for the check to judge, together with the rest of a silence.
            reason: maybe(z.string().trim().describe('vì sao bỏ qua')),
            text: maybe(words('chỉ bỏ qua ở chỗ có những chữ này')),
          },
          'một quy tắc được bỏ qua',
        ),
        'các quy tắc soát bài được bỏ qua ở bài này',
      ),
    ),
  },
  'phần đầu của một bài',
)

const articleKey = words('một bài, viết năm/tên-tệp, ví dụ 2026/mot-cua').regex(
  /^\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
  'phải viết năm/tên-tệp, không có .md, ví dụ 2026/mot-cua',
)

const onlyOnce: z.core.CheckFn<string[]> = ({ value, issues }) => {
  value.forEach((key, i) => {
    if (value.indexOf(key) < i)
      issues.push({ code: 'custom', input: key, path: [i], message: 'đã ghi ở trên' })
  })
}

export const issueSchema = record(
  {
    title: words('tên của số bản tin, ví dụ Số tháng 11/2026'),
    summary: maybe(words('tóm tắt một câu')),
    articles: maybe(
      z
        .array(articleKey)
        .min(1, 'danh sách đang trống')
        .check(onlyOnce)
        .describe('các bài theo thứ tự đọc; không ghi là mọi bài đăng trong tháng, từ cũ đến mới'),
    ),
  },
  'phần đầu của một số bản tin',
)

export const pageSchema = record(
  {
    title: words('tiêu đề của trang'),
    summary: maybe(words('tóm tắt một câu')),
    lang: maybe(
      words('ngôn ngữ của trang, ví dụ en').regex(
        /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/,
        'phải là mã ngôn ngữ, ví dụ vi hoặc en',
      ),
    ),
    aliases,
  },
  'phần đầu của một trang',
)
