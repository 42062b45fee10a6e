// Pages of documents to which much has happened: what stands on them, and that they stay usable.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build, temporaryFolder } from './built-site.ts'
import { MENTIONS, writeBusyBulletin } from './busy-bulletin.ts'

const AMENDMENTS = 300

const folder = temporaryFolder()
afterAll(() => folder.remove())

let output = ''
beforeAll(async () => {
  const content = join(folder.path, 'content')
  output = join(folder.path, 'site')
  writeBusyBulletin(content, AMENDMENTS)
  const run = await build(content, output)
  expect(run.code, run.stderr).toBe(0)
})

const read = (slug: string): string => readFileSync(join(output, 'van-ban', slug, 'index.html'), 'utf8')
/** The words of the day of the build. */
const textOf = (markup: string): string =>
  markup
    .replace(/<template.*?<\/template>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const sectionOf = (page: string, id: string): string =>
  new RegExp(`<section[^>]* aria-labelledby="${id}">.*?</section>`, 's').exec(page)?.[0] ?? ''
const verdictOf = (slug: string): string =>
  textOf(/<div class="verdict".*?<\/div>\s*<nav/s.exec(read(slug))?.[0] ?? '')

describe('what stands beside the verdict', () => {
  test('follows replacements to the end, and says what became of the last one', () => {
    const verdict = verdictOf('910-2010-nd-cp')
    expect(verdict).toContain(
      'Được thay thế bởi Nghị định 911/2012/NĐ-CP từ 01/02/2012 Hết hiệu lực từ 01/02/2014, thay bằng Nghị định 912/2014/NĐ-CP',
    )
    expect(verdict).toContain('Văn bản đó lại được thay thế bởi Nghị định 912/2014/NĐ-CP Hết hiệu lực')
    expect(verdict).toContain('Văn bản đó lại bị bãi bỏ bởi Nghị định 913/2016/NĐ-CP Còn hiệu lực')
  })

  test('tells the last amendments, those to come, and the end to come', () => {
    const verdict = verdictOf('900-2020-nd-cp')
    expect(verdict).toMatch(
      /Được sửa đổi, bổ sung bởi Nghị định \d+\/2025\/NĐ-CP \(khoản \d+ Điều 1\) từ 15\/12\/2025/,
    )
    expect(verdict).toContain(`và ${AMENDMENTS + 1 - 3} lần khác`)
    expect(verdict).toContain('Sẽ được sửa đổi, bổ sung bởi Nghị định 901/2026/NĐ-CP từ 01/02/2027')
    expect(verdict).toContain('Từ ngày 01/7/2027 Hết hiệu lực từ 01/7/2027, theo thời hạn của chính văn bản')
    // A part that comes into force does not change the standing.
    expect(verdict).not.toContain('Từ ngày 01/01/2027')
  })
})

test('a suspension that is over is told in the life of the document, no longer beside the verdict', () => {
  expect(verdictOf('914-2018-nd-cp')).toContain(
    'Bị bãi bỏ bởi Luật số 99/2025/QH15 (Điều 5) từ 01/02/2025 Còn hiệu lực Được sửa đổi, bổ sung bởi Nghị định 915/2021/NĐ-CP từ năm 2022 Còn hiệu lực',
  )
  expect(verdictOf('914-2018-nd-cp')).not.toContain('đình chỉ')
  const life = textOf(sectionOf(read('914-2018-nd-cp'), 'qua-trinh'))
  expect(life).toContain('01/02/2021 Bị đình chỉ bởi Nghị định 915/2021/NĐ-CP')
  expect(life).toContain(
    '01/01/2022 Có hiệu lực trở lại, hết thời gian đình chỉ theo Nghị định 915/2021/NĐ-CP',
  )
  expect(life).toContain('Năm 2022 Được sửa đổi, bổ sung bởi')
})

describe('the life of a document', () => {
  const life = (): string => textOf(sectionOf(read('900-2020-nd-cp'), 'qua-trinh'))

  test('goes from its issue over what is to come to what has no day', () => {
    expect(life()).toMatch(/^Quá trình hiệu lực 02\/01\/2020 Ban hành 01\/3\/2020 Có hiệu lực /)
    expect(life()).toContain('01/01/2027 sắp tới Có hiệu lực: Điều 3')
    expect(life()).toMatch(
      /01\/7\/2027 sắp tới Hết hiệu lực theo thời hạn của chính văn bản Chưa rõ ngày Được sửa đổi, bổ sung bởi Nghị định 902\/2024\/NĐ-CP$/,
    )
  })

  test('names the provision that acts, and holds every amendment of a document amended hundreds of times', () => {
    expect(life()).toContain(
      'Khoản 120 Điều 1: được sửa đổi, bổ sung bởi Nghị định 120/2021/NĐ-CP (theo Điều 1)',
    )
    expect(life().match(/được sửa đổi/g)).toHaveLength(AMENDMENTS)
    expect(life()).toMatch(/\d+ mốc ở giữa, từ /)
  })
})

describe('the relations of a document', () => {
  test('are listed the newest first, those of unknown day last, and drawn once each', () => {
    const relations = sectionOf(read('900-2020-nd-cp'), 'luoc-do')
    const list = textOf(relations.slice(relations.indexOf('<dl')))
    expect(list).toMatch(
      /Được sửa đổi, bổ sung bởi Nghị định 901\/2026\/NĐ-CP Sửa đổi lần sau Từ 01\/02\/2027 Chưa có hiệu lực .*Nghị định 902\/2024\/NĐ-CP Sửa đổi không rõ ngày Chưa kiểm chứng$/,
    )
    expect(list.match(/Nghị định \d+\/20/g)).toHaveLength(AMENDMENTS + 2)
    const drawing = relations.slice(relations.indexOf('<svg'), relations.indexOf('</svg>'))
    expect(drawing).toContain(`và ${AMENDMENTS + 2 - 6} văn bản khác`)
    expect(drawing).toContain('>63/2015/QH13<')
  })

  test('are drawn with the first words of a law that has no short name', () => {
    const drawing = /<svg viewBox.*?<\/svg>/s.exec(sectionOf(read('914-2018-nd-cp'), 'luoc-do'))?.[0] ?? ''
    expect(drawing).toMatch(/>Luật Sửa đổi, bổ sung [^<]*<\/text><text [^>]*>[^<]*…<\/text>/)
  })

  test('of a document without any are no section', () => {
    expect(read('76-nq-cp-2013')).not.toContain('luoc-do')
    expect(read('76-nq-cp-2013')).not.toContain('relation-picture')
  })
})

describe('the articles that speak of a much cited document', () => {
  test('stand on several pages, each with its sentences, none left out', () => {
    const titles = ['900-2020-nd-cp', '900-2020-nd-cp/trang-2', '900-2020-nd-cp/trang-3'].map(slug =>
      [...read(slug).matchAll(/mention__title"><a [^>]*>([^<]*)</g)].map(([, title]) => title),
    )
    expect(titles.map(({ length }) => length)).toEqual([50, 50, 20])
    expect(new Set(titles.flat()).size).toBe(MENTIONS)
    expect(read('900-2020-nd-cp/trang-3').match(/<mark>/g)).toHaveLength(20)
    expect(read('900-2020-nd-cp')).toContain('href="/van-ban/900-2020-nd-cp/trang-2/" rel="next"')
    expect(read('900-2020-nd-cp/trang-2')).toContain('<a href="/van-ban/900-2020-nd-cp/">')
    expect(textOf(read('900-2020-nd-cp'))).toContain(`${MENTIONS} bài viết, mới nhất trước`)
  })

  test('lead to the place they name, where the full text has it', () => {
    expect(read('900-2020-nd-cp/trang-2')).toMatch(
      /Dẫn <a href="\/van-ban\/900-2020-nd-cp\/#dieu-(\d+)-khoan-2-diem-b">điểm b khoản 2 Điều \1<\/a>/,
    )
    expect(read('61-2018-nd-cp')).toContain('Dẫn khoản 2 Điều 5')
  })
})

test('attributes tell the whole standing, and the day somebody looked', () => {
  const facts = (slug: string): string => textOf(sectionOf(read(slug), 'thuoc-tinh'))
  expect(facts('910-2010-nd-cp')).toContain(
    'Tình trạng hiệu lực Hết hiệu lực từ 01/02/2012, thay bằng Nghị định 911/2012/NĐ-CP Kiểm tra ngày 20/11/2026 Các văn bản hết hiệu lực',
  )
  expect(facts('900-2020-nd-cp')).toContain('Ngày có hiệu lực 01/3/2020 01/01/2027: Điều 3')
  expect(facts('900-2020-nd-cp').match(/20\/11\/2026/g)).toHaveLength(1)
})

test('an ordinary page is small', () => {
  expect(brotliCompressSync(read('118-2025-nd-cp')).length).toBeLessThan(10_000)
})
