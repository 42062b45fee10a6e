// The small bulletin with one decree in it to which all happens that can: hundreds of amendments, an end to come, a full
// text, more articles than one page holds; and with a chain of replacements.
//   writeBusyBulletin('/tmp/x', 300)   // /van-ban/900-2020-nd-cp/ and /van-ban/910-2010-nd-cp/
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { smallBulletin } from './built-site.ts'

export const MENTIONS = 120

export function writeBusyBulletin(folder: string, amendments: number): void {
  cpSync(smallBulletin, folder, { recursive: true })
  const documents = join(folder, 'documents')
  const write = (slug: string, yaml: string): void => writeFileSync(join(documents, `${slug}.yaml`), yaml)
  const decree = (number: number, year: number, title: string, rest: string): void =>
    write(
      `${number}-${year}-nd-cp`,
      `type: nghi-dinh
number: ${number}/${year}/NĐ-CP
issuer: chinh-phu
title: ${title}
sources:
  - {title: Trang thử, kind: secondary, checkedOn: 2026-11-20}
${rest}`,
    )

  decree(
    900,
    2020,
    'Quy định một việc thử',
    `issuedOn: 2020-01-02
effectiveOn:
  - {on: 2020-03-01}
  - {on: 2027-01-01, scope: Điều 3}
inForceUntil: 2027-06-30
attachments: [{file: /media/2020/mot-cua.svg, title: Biểu mẫu thử}]
relations:
  basedOn:
    - {document: {type: luat, number: 63/2015/QH13}}
`,
  )
  writeFileSync(
    join(documents, '900-2020-nd-cp.md'),
    Array.from(
      { length: 40 },
      (_, i) =>
        `### Điều ${i + 1}. Điều thử\n\n1. Khoản một của điều ${i + 1}.\n2. Khoản hai, gồm:\na) Điểm a;\nb) Điểm b.\n`,
    ).join('\n'),
  )
  for (let i = 1; i <= amendments; i++) {
    const year = 2021 + (i % 5)
    const month = String(1 + (i % 12)).padStart(2, '0')
    decree(
      i,
      year,
      `Sửa đổi lần ${i}`,
      `issuedOn: ${year}-${month}-01
effectiveOn: ${year}-${month}-15
relations:
  amends:
    - {document: 900-2020-nd-cp, on: ${year}-${month}-15, scope: khoản ${i} Điều 1, by: Điều 1}
`,
    )
  }
  // One that is known to come, and one of which nobody knows the day.
  decree(
    901,
    2026,
    'Sửa đổi lần sau',
    'issuedOn: 2026-11-01\neffectiveOn: 2027-02-01\nrelations: {amends: [{document: 900-2020-nd-cp}]}\n',
  )
  decree(902, 2024, 'Sửa đổi không rõ ngày', 'relations: {amends: [{document: 900-2020-nd-cp}]}\n')
  // A chain: 910 replaced by 911, that one by 912, which was repealed by 913.
  for (const [number, year, does] of [
    [910, 2010, ''],
    [911, 2012, 'replaces: [{document: 910-2010-nd-cp}]'],
    [912, 2014, 'replaces: [{document: 911-2012-nd-cp}]'],
    [913, 2016, 'repeals: [{document: 912-2014-nd-cp, by: khoản 1 Điều 9}]'],
  ] as const)
    decree(
      number,
      year,
      `Về một việc thử năm ${year}`,
      `issuedOn: ${year}-01-01\neffectiveOn: ${year}-02-01\n${does === '' ? '' : `relations: {${does}}\n`}`,
    )

  // Suspended for a time that is over, amended in a year of which no more is known.
  decree(914, 2018, 'Về một việc thử khác', 'issuedOn: 2018-01-01\neffectiveOn: 2018-02-01\n')
  decree(
    915,
    2021,
    'Đình chỉ một việc thử',
    `issuedOn: 2021-01-01
effectiveOn: 2021-01-01
relations:
  suspends:
    - {document: 914-2018-nd-cp, on: 2021-02-01, until: 2021-12-31}
  amends:
    - {document: 914-2018-nd-cp, on: 2022}
`,
  )
  write(
    '99-2025-qh15',
    `type: luat
number: 99/2025/QH15
issuer: quoc-hoi
title: Sửa đổi, bổ sung một số điều của một luật thử, của một luật thử nữa và của nhiều luật thử khác có tên dài
issuedOn: 2025-01-01
effectiveOn: 2025-02-01
relations:
  repeals: [{document: 914-2018-nd-cp, on: 2025-02-01, scope: Điều 5}]
sources:
  - {title: Trang thử, kind: secondary, checkedOn: 2026-11-20}
`,
  )

  mkdirSync(join(folder, 'articles/2024'), { recursive: true })
  for (let i = 1; i <= MENTIONS; i++)
    writeFileSync(
      join(folder, 'articles/2024', `bai-${i}.md`),
      `---
title: Bài thử số ${i}
date: 2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}
summary: Một bài để thử.
author: le-thi-mau
topics: [mot-cua]
---

Theo điểm b khoản 2 Điều ${1 + (i % 40)} Nghị định 900/2020/NĐ-CP, hồ sơ được nhận trong ngày.
`,
    )
}
