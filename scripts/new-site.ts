// The content folder another department begins with: complete, small, and true of nobody until somebody fills it in.
//   starterFiles({ department: 'Sở Tư pháp tỉnh Sông Mây', province: 'Sông Mây', baseUrl: 'https://ban-tin.example/', today: '2026-11-26' })
//   // Map { 'site.yaml' => 'department: …', 'articles/2026/bai-dau-tien.md' => '---\ntitle: …', … }
import { stringify } from 'yaml'
import { formatDate, slugify } from '../src/legal/index.ts'

export interface NewSite {
  /** In full: `Sở Khoa học và Công nghệ tỉnh Sông Mây`. */
  department: string
  /** Without the word for it: `Sông Mây`, `Cần Thơ`. */
  province: string
  baseUrl: string
  /** The day of the first article: `2026-11-26`. */
  today: string
}

/** Texts by their paths in the content folder. */
export function starterFiles(site: NewSite): ReadonlyMap<string, string> {
  return new Map([
    ['site.yaml', siteText(site)],
    ['issuers.yaml', issuersText(site)],
    ['authors.yaml', authorsText],
    ['topics.yaml', topicsText],
    ['glossary.yaml', glossaryText],
    ['pages/gioi-thieu.md', aboutText(site)],
    ['pages/lien-he.md', contactText(site)],
    ['pages/tiep-can.md', accessibilityText(site)],
    [`articles/${site.today.slice(0, 4)}/bai-dau-tien.md`, firstArticleText(site)],
  ])
}

/** What a province is called: `thành phố` where its department says so. */
function kindOf({ department }: NewSite): string {
  return /thành phố|TP\./i.test(department) ? 'thành phố' : 'tỉnh'
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd()
}

function siteText(site: NewSite): string {
  const { department, province, baseUrl } = site
  return `# Thông tin chung của trang; mỗi khóa được giải nghĩa trong docs/bien-tap.md.
department: ${scalar(department)}
shortName: ${scalar(department)}
bulletin: Bản tin
description: ${scalar(`Tin tức, bài viết và sổ văn bản của ${department}: mỗi văn bản trong sổ có một trang riêng, nói rõ văn bản còn hiệu lực hay không.`)}

# Quyết định cụm từ "UBND ${kindOf(site)}" viết trống nghĩa là nơi nào.
province: ${scalar(province)}

# Địa chỉ công khai của trang chủ, kết thúc bằng dấu /.
baseUrl: ${baseUrl}

# Khẩu hiệu có thời hạn; hết hạn thì không hiện.
# slogans:
#   - {text: "…", from: 2026, to: 2030}

# Chỉ ghi khi có nguồn chính thức.
# contact: {address: "…", phone: "…", email: …}

menu:
  - {title: Tin tức, address: /luu-tru/}
  - {title: Văn bản, address: /van-ban/}
  - {title: Chủ đề, address: /chu-de/}
  - {title: Giới thiệu, address: /gioi-thieu/}
  - {title: Liên hệ, address: /lien-he/}

links:
  - {title: Cơ sở dữ liệu quốc gia về văn bản pháp luật, url: "https://vbpl.vn/"}
  - {title: Hệ thống văn bản của Chính phủ, url: "https://vanban.chinhphu.vn/"}
`
}

function issuersText(site: NewSite): string {
  const { province } = site
  const place = `${kindOf(site)} ${province}`
  const issuer = (key: string, name: string, short: string, code: string) => `- key: ${key}-${slugify(place)}
  name: ${scalar(`${name} ${place}`)}
  shortName: ${scalar(`${short} ${place}`)}
  code: ${code}
  place: ${scalar(province)}
`
  return `# Chỉ ghi cơ quan địa phương. Cơ quan trung ương đã có sẵn trong chương trình.
${issuer('ubnd', 'Ủy ban nhân dân', 'UBND', 'UBND')}${issuer('hdnd', 'Hội đồng nhân dân', 'HĐND', 'HĐND')}`
}

const authorsText = `# Khóa dùng ở "author" của bài. collective: true là một tập thể.
- key: ban-bien-tap
  name: Ban biên tập
  collective: true
`

const topicsText = `# Khóa cũng là địa chỉ của chủ đề: /chu-de/cai-cach-hanh-chinh/.
- key: cai-cach-hanh-chinh
  name: Cải cách hành chính
- key: chuyen-doi-so
  name: Chuyển đổi số
`

const glossaryText = `# Chữ viết tắt trong bài. "expansion" viết như sẽ đọc giữa câu.
- {abbreviation: CCHC, expansion: cải cách hành chính}
- {abbreviation: TTHC, expansion: thủ tục hành chính}
- {abbreviation: UBND, expansion: Ủy ban nhân dân}
- {abbreviation: HĐND, expansion: Hội đồng nhân dân}
`

function aboutText({ department }: NewSite): string {
  return `---
title: Giới thiệu
summary: Bản tin do ai thực hiện, và vì sao mỗi văn bản trong sổ có một trang riêng.
---

Bản tin của ${department} đưa tin, bài và giữ một **sổ văn bản** để người đọc tra cứu những văn bản được nhắc trong bài.

## Bản tin này làm gì cho người đọc

- **Mỗi văn bản một trang**, có số và ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu và các bài đã nhắc đến.
- **Hiệu lực của hai ngày**: ngày bài được đăng, và hôm nay.
- **Không đoán.** Điều chưa có nguồn để kết luận được ghi là *chưa kiểm chứng*.

## Lãnh đạo, cơ cấu tổ chức

Chưa có thông tin. Ban biên tập sẽ bổ sung khi có nguồn chính thức.
`
}

function contactText({ department }: NewSite): string {
  return `---
title: Liên hệ
summary: Các đầu mối liên hệ; mục nào chưa có nguồn chính thức thì để trống.
---

## ${department}

- **Địa chỉ trụ sở.** Chưa có thông tin.
- **Điện thoại.** Chưa có thông tin.
- **Thư điện tử.** Chưa có thông tin.

## Báo lỗi trong bản tin

Khi thấy số, ngày hay tình trạng của một văn bản ghi chưa đúng, xin cho Ban biên tập biết địa chỉ trang, câu chưa đúng và nguồn bạn dùng để đối chiếu. Hộp thư nhận góp ý: chưa có thông tin.
`
}

function accessibilityText({ today }: NewSite): string {
  return `---
title: Tuyên bố về khả năng tiếp cận
summary: Bản tin hướng tới mức AA của WCAG 2.2. Trang này nói những giới hạn đã biết và cách báo khi bạn gặp khó khăn.
---

Bản tin được xây dựng hướng tới **WCAG 2.2, mức AA**. Có [bản dịch tiếng Việt của WCAG 2.2](https://wcag.urah.vn/) để bạn đọc tham khảo. Bản tin chưa được một tổ chức độc lập đánh giá.

## Giới hạn đã biết

- Văn bản gốc do cơ quan khác công bố, nhất là bản chụp, có thể khó đọc bằng trình đọc màn hình.
- Bảng rộng có thể phải cuộn ngang trên màn hình rất hẹp.

## Báo khi gặp khó khăn

Xin cho Ban biên tập biết địa chỉ trang, thiết bị, trình duyệt hoặc phần mềm hỗ trợ bạn dùng, và điều bạn không làm được, theo [trang liên hệ](/lien-he/).

Tuyên bố này được lập ngày ${formatDate(today)}.
`
}

function firstArticleText({ today }: NewSite): string {
  return `---
title: Bài đầu tiên
date: ${today}
summary: Bài mẫu để xem trang hiện ra thế nào. Xóa tệp này khi đã có bài thật.
author: ban-bien-tap
topics: [cai-cach-hanh-chinh]
---

Viết lời bài như viết thư. Số, ký hiệu của văn bản viết như thường: khi văn bản có trong sổ, trang tự đặt liên kết và nói văn bản còn hiệu lực hay không, ngày bài đăng và hôm nay.

## Thêm một văn bản

Gõ \`npm run new -- document\` với số, ký hiệu của văn bản, điền các dòng còn trống, rồi gõ \`npm run check\`.
`
}
