// Records of real documents, as short as tests need them.
import { type DocumentKind, type Issuer, type LegalDocument, slugOf } from '../../src/legal/index.ts'

/** The local issuers of a site in Lạng Sơn. */
export const localIssuers: readonly Issuer[] = [
  {
    key: 'ubnd-tinh-lang-son',
    name: 'Ủy ban nhân dân tỉnh Lạng Sơn',
    shortName: 'UBND tỉnh Lạng Sơn',
    codes: ['UBND'],
    place: 'Lạng Sơn',
  },
  {
    key: 'hdnd-tinh-lang-son',
    name: 'Hội đồng nhân dân tỉnh Lạng Sơn',
    shortName: 'HĐND tỉnh Lạng Sơn',
    codes: ['HĐND'],
    place: 'Lạng Sơn',
  },
  {
    key: 'ubnd-tinh-cao-bang',
    name: 'Ủy ban nhân dân tỉnh Cao Bằng',
    shortName: 'UBND tỉnh Cao Bằng',
    codes: ['UBND'],
    place: 'Cao Bằng',
  },
]

/** A record from its kind, number and issuer; `more` overrides and adds. */
export function documentOf(
  type: DocumentKind,
  number: string,
  issuer: string,
  title: string,
  more: Partial<LegalDocument> = {},
): LegalDocument {
  const place = localIssuers.find(({ key }) => key === issuer)?.place
  return {
    slug: slugOf({ number, issuedOn: more.issuedOn, place }),
    type,
    number,
    issuers: [issuer],
    title,
    names: [],
    effectiveOn: [],
    relations: [],
    sources: [],
    attachments: [],
    topics: [],
    ...more,
  }
}

const on = (day: string) => [{ on: day }]

export const nq30c = documentOf(
  'nghi-quyet',
  '30c/NQ-CP',
  'chinh-phu',
  'Ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020',
  { issuedOn: '2011-11-08', period: { from: '2011', to: '2020' } },
)
export const nq76of2013 = documentOf(
  'nghi-quyet',
  '76/NQ-CP',
  'chinh-phu',
  'Sửa đổi, bổ sung một số điều của Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020',
  { issuedOn: '2013-06-13', relations: [{ kind: 'amends', document: { slug: '30c-nq-cp-2011' } }] },
)
export const nq76of2021 = documentOf(
  'nghi-quyet',
  '76/NQ-CP',
  'chinh-phu',
  'Ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
  { issuedOn: '2021-07-15', period: { from: '2021', to: '2030' } },
)
export const nd61 = documentOf(
  'nghi-dinh',
  '61/2018/NĐ-CP',
  'chinh-phu',
  'Về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
  { issuedOn: '2018-04-23', effectiveOn: on('2018-06-21') },
)
export const nd107 = documentOf(
  'nghi-dinh',
  '107/2021/NĐ-CP',
  'chinh-phu',
  'Sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP',
  {
    issuedOn: '2021-12-06',
    effectiveOn: on('2021-12-06'),
    relations: [{ kind: 'amends', document: { slug: nd61.slug } }],
  },
)
export const nd118 = documentOf(
  'nghi-dinh',
  '118/2025/NĐ-CP',
  'chinh-phu',
  'Về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
  {
    issuedOn: '2025-06-09',
    effectiveOn: on('2025-07-01'),
    relations: [{ kind: 'replaces', document: { slug: nd61.slug }, on: '2025-07-01' }],
  },
)
export const nd367 = documentOf(
  'nghi-dinh',
  '367/2025/NĐ-CP',
  'chinh-phu',
  'Sửa đổi, bổ sung một số điều của Nghị định số 118/2025/NĐ-CP',
  { issuedOn: '2025-12-31', relations: [{ kind: 'amends', document: { slug: nd118.slug } }] },
)
export const nd224 = documentOf(
  'nghi-dinh',
  '224/2026/NĐ-CP',
  'chinh-phu',
  'Quy định chi tiết một số điều và biện pháp thi hành Luật Chuyển đổi số',
  {
    issuedOn: '2026-06-24',
    effectiveOn: on('2026-07-01'),
    relations: [
      {
        kind: 'repeals',
        document: { slug: nd367.slug },
        on: '2026-07-01',
        scope: 'khoản 9 Điều 1',
        by: 'khoản 3 Điều 89',
      },
    ],
  },
)
export const nd30 = documentOf('nghi-dinh', '30/2020/NĐ-CP', 'chinh-phu', 'Về công tác văn thư', {
  issuedOn: '2020-03-05',
  effectiveOn: on('2020-03-05'),
})
export const nd45 = documentOf(
  'nghi-dinh',
  '45/2020/NĐ-CP',
  'chinh-phu',
  'Về thực hiện thủ tục hành chính trên môi trường điện tử',
  { issuedOn: '2020-04-08' },
)
export const qd225 = documentOf(
  'quyet-dinh',
  '225/QĐ-TTg',
  'thu-tuong-chinh-phu',
  'Ban hành Kế hoạch cải cách hành chính nhà nước giai đoạn 2016 - 2020',
  { issuedOn: '2016-02-04', period: { from: '2016', to: '2020' } },
)
export const kh68 = documentOf(
  'ke-hoach',
  '68/KH-UBND',
  'ubnd-tinh-lang-son',
  'Về cải cách hành chính nhà nước tỉnh Lạng Sơn giai đoạn 2016-2020',
  { issuedOn: '2016-06-15' },
)
export const qd1063 = documentOf(
  'quyet-dinh',
  '1063/QĐ-UBND',
  'ubnd-tinh-lang-son',
  'Phê duyệt Đề án xây dựng Chính quyền điện tử tỉnh Lạng Sơn giai đoạn 2019 - 2025',
  { issuedOn: '2019-06-07' },
)
export const nqTw57 = documentOf(
  'nghi-quyet',
  '57-NQ/TW',
  'bo-chinh-tri',
  'Về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
  { issuedOn: '2024-12-22' },
)
const nqCp57 = documentOf('nghi-quyet', '57/NQ-CP', 'chinh-phu', 'Về phiên họp Chính phủ thường kỳ', {
  issuedOn: '2022-04-21',
})
const nq39of2015 = documentOf(
  'nghi-quyet',
  '39-NQ/TW',
  'bo-chinh-tri',
  'Về tinh giản biên chế và cơ cấu lại đội ngũ cán bộ, công chức, viên chức',
  { issuedOn: '2015-04-17' },
)
const nq39of2019 = documentOf(
  'nghi-quyet',
  '39-NQ/TW',
  'bo-chinh-tri',
  'Về nâng cao hiệu quả quản lý, khai thác, sử dụng và phát huy các nguồn lực của nền kinh tế',
  { issuedOn: '2019-01-15' },
)
const law118 = documentOf(
  'luat',
  '118/2025/QH15',
  'quoc-hoi',
  'Sửa đổi, bổ sung một số điều của các luật về an ninh trật tự',
  { issuedOn: '2025-12-10' },
)
export const lawScience2013 = documentOf('luat', '29/2013/QH13', 'quoc-hoi', 'Khoa học và công nghệ', {
  issuedOn: '2013-06-18',
  effectiveOn: on('2014-01-01'),
})
export const lawScience2025 = documentOf(
  'luat',
  '93/2025/QH15',
  'quoc-hoi',
  'Khoa học, công nghệ và đổi mới sáng tạo',
  {
    issuedOn: '2025-06-27',
    effectiveOn: [{ on: '2025-10-01' }, { on: '2025-07-01', scope: 'Điều 75' }],
    relations: [{ kind: 'replaces', document: { slug: lawScience2013.slug }, on: '2025-10-01' }],
  },
)
export const lawDigital = documentOf('luat', '148/2025/QH15', 'quoc-hoi', 'Chuyển đổi số', {
  issuedOn: '2025-12-11',
  effectiveOn: on('2026-07-01'),
})
const lawMaking2015 = documentOf('luat', '80/2015/QH13', 'quoc-hoi', 'Ban hành văn bản quy phạm pháp luật', {
  issuedOn: '2015-06-22',
  effectiveOn: on('2016-07-01'),
})
export const lawMaking2020 = documentOf(
  'luat',
  '63/2020/QH14',
  'quoc-hoi',
  'Sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật',
  {
    issuedOn: '2020-06-18',
    effectiveOn: on('2021-01-01'),
    relations: [{ kind: 'amends', document: { slug: lawMaking2015.slug } }],
  },
)
const lawMaking2025 = documentOf('luat', '64/2025/QH15', 'quoc-hoi', 'Ban hành văn bản quy phạm pháp luật', {
  issuedOn: '2025-02-19',
  effectiveOn: on('2025-04-01'),
  relations: [{ kind: 'replaces', document: { slug: lawMaking2015.slug }, on: '2025-04-01' }],
})
export const nq66 = documentOf('nghi-quyet', '66.22/2026/NQ-CP', 'chinh-phu', 'Về phát triển công dân số', {
  issuedOn: '2026-07-09',
  effectiveOn: on('2026-08-15'),
  inForceUntil: '2027-02-28',
})
export const tt26 = documentOf(
  'thong-tu',
  '26/2020/TT-BTTTT',
  'bo-thong-tin-va-truyen-thong',
  'Quy định việc áp dụng tiêu chuẩn, công nghệ hỗ trợ người khuyết tật tiếp cận, sử dụng sản phẩm, dịch vụ thông tin và truyền thông',
  {
    issuedOn: '2020-09-23',
    effectiveOn: on('2021-01-01'),
    unverifiedSince: { on: '2026-07-01', reason: 'Luật Công nghệ thông tin đã hết hiệu lực.' },
  },
)

/** All of them. */
export const documents: readonly LegalDocument[] = [
  nq30c,
  nq76of2013,
  nq76of2021,
  nd61,
  nd107,
  nd118,
  nd367,
  nd224,
  nd30,
  nd45,
  qd225,
  kh68,
  qd1063,
  nqTw57,
  nqCp57,
  nq39of2015,
  nq39of2019,
  law118,
  lawScience2013,
  lawScience2025,
  lawDigital,
  lawMaking2015,
  lawMaking2020,
  lawMaking2025,
  nq66,
  tt26,
]
