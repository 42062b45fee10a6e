// The families of citations that texts are built of: what each is called, how its symbol looks, who may issue it.
// The numbers are drawn at random, so none of them is a document.
import type { DocumentKind } from '../../src/legal/index.ts'

/** One way of numbering. */
export interface Family {
  word: string
  type: DocumentKind
  /** `n` stands for the number, `y` for the year, `#` for the term, a letter after `n` for itself: `nc/NQ-CP`. */
  symbol: string
  issuers: readonly string[]
}

const government = ['Chính phủ']
const primeMinister = ['Thủ tướng Chính phủ', 'Thủ tướng']
const assembly = ['Quốc hội']
const standingCommittee = ['Ủy ban Thường vụ Quốc hội']
const science = ['Bộ Khoa học và Công nghệ', 'Bộ trưởng Bộ Khoa học và Công nghệ', 'Bộ KH&CN']
const labour = [
  'Bộ Lao động - Thương binh và Xã hội',
  'Bộ trưởng Bộ Lao động - Thương binh và Xã hội',
  'Bộ LĐ-TB&XH',
]
const education = ['Bộ Giáo dục và Đào tạo', 'Bộ trưởng Bộ Giáo dục và Đào tạo']
const culture = ['Bộ Văn hóa, Thể thao và Du lịch', 'Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch']
const committee = [
  'UBND tỉnh Cao Bằng',
  'Ủy ban nhân dân tỉnh Khánh Hòa',
  'Chủ tịch UBND tỉnh Lạng Sơn',
  'Ủy ban nhân dân thành phố Huế',
  'UBND TP. Hồ Chí Minh',
  'UBND tỉnh Bà Rịa - Vũng Tàu',
  'UBND huyện Văn Lãng, tỉnh Lạng Sơn',
  'UBND quận 1, TP. Hồ Chí Minh',
  'UBND xã Đồng Đăng',
  'UBND tỉnh',
]
const council = ['HĐND tỉnh Cao Bằng', 'Hội đồng nhân dân tỉnh Thanh Hóa', 'HĐND TP Đà Nẵng']
const party = ['Bộ Chính trị', 'Ban Bí thư', 'Ban Chấp hành Trung ương', 'Ban Chấp hành Trung ương Đảng']
const provinceParty = ['Tỉnh ủy Lạng Sơn', 'Ban Thường vụ Tỉnh ủy', 'Tỉnh ủy']

const rows = {
  'three-part': [
    ['Nghị định', 'nghi-dinh', 'n/y/NĐ-CP', government],
    ['Quyết định', 'quyet-dinh', 'n/y/QĐ-TTg', primeMinister],
    ['Thông tư', 'thong-tu', 'n/y/TT-BKHCN', science],
    ['Thông tư', 'thong-tu', 'n/y/TT-BLĐTBXH', labour],
    ['Thông tư', 'thong-tu', 'n/y/TT-BGD&ĐT', education],
    ['Thông tư', 'thong-tu', 'n/y/TT-NHNN', ['Thống đốc Ngân hàng Nhà nước Việt Nam', 'Ngân hàng Nhà nước']],
    [
      'Thông tư',
      'thong-tu',
      'n/y/TT-TANDTC',
      ['Tòa án nhân dân tối cao', 'Chánh án Tòa án nhân dân tối cao'],
    ],
    ['Quyết định', 'quyet-dinh', 'n/y/QĐ-UBND', committee],
    ['Nghị quyết', 'nghi-quyet', 'n/y/NQ-HĐND', council],
    ['Nghị quyết', 'nghi-quyet', 'n/y/NQ-HĐTP', ['Hội đồng Thẩm phán Tòa án nhân dân tối cao']],
  ],
  'two-part': [
    ['Nghị quyết', 'nghi-quyet', 'n/NQ-CP', government],
    ['Quyết định', 'quyet-dinh', 'n/QĐ-TTg', primeMinister],
    ['Chỉ thị', 'chi-thi', 'n/CT-TTg', primeMinister],
    ['Công điện', 'cong-dien', 'n/CĐ-TTg', primeMinister],
    ['Quyết định', 'quyet-dinh', 'n/QĐ-BVHTTDL', culture],
    ['Quyết định', 'quyet-dinh', 'n/QĐ-BCA-V03', ['Bộ Công an', 'Bộ trưởng Bộ Công an']],
    ['Quyết định', 'quyet-dinh', 'n/QĐ-UBND', committee],
    ['Kế hoạch', 'ke-hoach', 'n/KH-UBND', committee],
    ['Báo cáo', 'bao-cao', 'n/BC-UBND', committee],
    ['Nghị quyết', 'nghi-quyet', 'n/NQ-HĐND', council],
    ['Thông báo', 'thong-bao', 'n/TB-VPCP', ['Văn phòng Chính phủ']],
    ['Tờ trình', 'to-trinh', 'n/TTr-BGDĐT', education],
  ],
  'national assembly': [
    ['Luật', 'luat', 'n/y/QH#', assembly],
    ['Bộ luật', 'bo-luat', 'n/y/QH#', assembly],
    ['Nghị quyết', 'nghi-quyet', 'n/y/QH#', assembly],
  ],
  'standing committee': [
    ['Nghị quyết', 'nghi-quyet', 'n/y/UBTVQH#', standingCommittee],
    ['Pháp lệnh', 'phap-lenh', 'n/y/UBTVQH#', standingCommittee],
    ['Nghị quyết', 'nghi-quyet', 'n/NQ-UBTVQH#', standingCommittee],
  ],
  party: [
    ['Nghị quyết', 'nghi-quyet', 'n-NQ/TW', party],
    ['Chỉ thị', 'chi-thi', 'n-CT/TW', party],
    ['Kết luận', 'ket-luan', 'n-KL/TW', party],
    ['Quyết định', 'quyet-dinh', 'n-QĐ/TW', party],
    ['Quy định', 'quy-dinh', 'n-QĐ/TW', party],
    ['Hướng dẫn', 'huong-dan', 'n-HD/VPTW', ['Văn phòng Trung ương Đảng', 'Văn phòng Trung ương']],
    ['Nghị quyết', 'nghi-quyet', 'n-NQ/TU', provinceParty],
    ['Chương trình', 'chuong-trinh', 'n-CTr/TU', provinceParty],
    ['Kế hoạch', 'ke-hoach', 'n-KH/BCĐ', []],
    ['Nghị quyết', 'nghi-quyet', 'n-NQ/HU', ['Huyện ủy Văn Lãng']],
  ],
  'joint, with a hyphen': [
    [
      'Thông tư liên tịch',
      'thong-tu-lien-tich',
      'n/y/TTLT-BKHCN-BYT',
      ['Bộ Khoa học và Công nghệ và Bộ Y tế', 'Bộ Khoa học và Công nghệ, Bộ Y tế'],
    ],
    ['Thông tư liên tịch', 'thong-tu-lien-tich', 'n/y/TTLT-BTC-BNV', ['Bộ Tài chính - Bộ Nội vụ']],
    ['Thông tư liên tịch', 'thong-tu-lien-tich', 'n/y/TTLT-VKSNDTC-TANDTC', []],
    ['Thông tư liên tịch', 'thong-tu-lien-tich', 'n/y/TTLT-BQP-BGDĐT-BLĐTBXH', []],
    ['Nghị quyết liên tịch', 'nghi-quyet-lien-tich', 'n/y/NQLT-UBTVQH#-CP-ĐCTUBTWMTTQVN', []],
  ],
  'joint, with a slash': [
    ['Thông tư liên tịch', 'thong-tu-lien-tich', 'n/y/TTLT/BCA-VKSNDTC-TANDTC', []],
    [
      'Thông tư liên tịch',
      'thong-tu-lien-tich',
      'n/y/TTLT/BTC-BNN',
      ['Bộ Tài chính và Bộ Nông nghiệp và Phát triển nông thôn'],
    ],
    ['Nghị quyết liên tịch', 'nghi-quyet-lien-tich', 'n/y/NQLT/UBTVQH#-CP-ĐCTUBTWMTTQVN', []],
  ],
  consolidated: [
    ['Văn bản hợp nhất', 'van-ban-hop-nhat', 'n/VBHN-VPQH', ['Văn phòng Quốc hội']],
    ['Văn bản hợp nhất', 'van-ban-hop-nhat', 'n/VBHN-BVHTTDL', culture],
    ['Văn bản hợp nhất', 'van-ban-hop-nhat', 'n/y/VBHN-NĐ-BTP', ['Bộ Tư pháp', 'Bộ trưởng Bộ Tư pháp']],
  ],
  'official letter': [
    ['Công văn', 'cong-van', 'n/VPCP-TCCV', ['Văn phòng Chính phủ']],
    ['Công văn', 'cong-van', 'n/BKHCN-CĐSQG', science],
    ['Công văn', 'cong-van', 'n/TTg-KSTT', primeMinister],
    ['Công văn', 'cong-van', 'n/SNV-CCHC&PC', ['Sở Nội vụ tỉnh Lạng Sơn', 'Giám đốc Sở Nội vụ', 'Sở Nội vụ']],
  ],
  'old form': [
    ['Nghị định', 'nghi-dinh', 'n/CP', government],
    ['Nghị định', 'nghi-dinh', 'n-CP', government],
    ['Nghị định', 'nghi-dinh', 'n/HĐBT', ['Hội đồng Bộ trưởng']],
    ['Quyết định', 'quyet-dinh', 'n-HĐBT', ['Chủ tịch Hội đồng Bộ trưởng', 'Hội đồng Bộ trưởng']],
    ['Quyết định', 'quyet-dinh', 'n/TTg', primeMinister],
    ['Nghị quyết', 'nghi-quyet', 'n-NQ/HĐNN8', ['Hội đồng Nhà nước']],
    ['Luật', 'luat', 'n-L/CTN', ['Chủ tịch nước']],
    ['Sắc lệnh', 'sac-lenh', 'n/SL', ['Chủ tịch nước']],
    ['Sắc lệnh', 'sac-lenh', 'n-SL/L-004', []],
  ],
  'dotted number': [['Nghị quyết', 'nghi-quyet', '66.n/y/NQ-CP', government]],
  'suffix letter': [
    ['Nghị quyết', 'nghi-quyet', 'nc/NQ-CP', government],
    ['Nghị quyết', 'nghi-quyet', 'na/y/NQ-CP', government],
    ['Nghị quyết', 'nghi-quyet', 'nb/NQ-UBTVQH#', standingCommittee],
    ['Thông tư', 'thong-tu', 'nb/y/TT-BTP', ['Bộ Tư pháp']],
  ],
  short: [
    ['Nghị định', 'nghi-dinh', 'n', government],
    ['Nghị quyết', 'nghi-quyet', 'n', party],
    ['Nghị quyết', 'nghi-quyet', 'nc', government],
    ['Quyết định', 'quyet-dinh', 'n', primeMinister],
    ['Chỉ thị', 'chi-thi', 'n', primeMinister],
    ['Nghị định', 'nghi-dinh', 'n/y', government],
    ['Thông tư', 'thong-tu', 'n/y', science],
  ],
} as const satisfies Record<string, readonly (readonly [string, DocumentKind, string, readonly string[]])[]>

/** The families, each with its rows: every family is drawn as often as another. */
export const families: readonly (readonly Family[])[] = Object.values(rows).map(family =>
  family.map(([word, type, symbol, issuers]) => ({ word, type, symbol, issuers })),
)

/** A law cited by its title. */
export interface LawTitle {
  word: string
  title: string
  type: DocumentKind
}

/** Titles of every kind of difficulty: commas, 'và', a tone mark with two places, 'số' at the end. */
export const lawTitles: readonly LawTitle[] = [
  ...[
    'Đất đai',
    'Lưu trữ',
    'Thủ đô',
    'Thủy lợi',
    'Chuyển đổi số',
    'Công nghệ thông tin',
    'Khoa học và công nghệ',
    'Hòa giải ở cơ sở',
    'Thỏa thuận quốc tế',
    'Phòng, chống ma túy',
    'Chất lượng sản phẩm, hàng hóa',
    'Khoa học, công nghệ và đổi mới sáng tạo',
    'Ban hành văn bản quy phạm pháp luật',
    'Tổ chức chính quyền địa phương',
    'Xử lý vi phạm hành chính',
    'Thuế giá trị gia tăng',
    'Thi đua, khen thưởng',
  ].map(title => ({ word: 'Luật', title, type: 'luat' }) as const),
  { word: 'Bộ luật', title: 'Hình sự', type: 'bo-luat' },
  { word: 'Bộ luật', title: 'Tố tụng dân sự', type: 'bo-luat' },
  { word: 'Pháp lệnh', title: 'Ngoại hối', type: 'phap-lenh' },
  { word: 'Pháp lệnh', title: 'Ưu đãi người có công với cách mạng', type: 'phap-lenh' },
]
