import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/bulletin/index.ts'
import { reporters } from '../../src/check/index.ts'

const unknown: Problem = {
  rule: 'unknown-document',
  severity: 'warning',
  file: 'content/articles/2025/ke-hoach.md',
  line: 14,
  column: 23,
  endLine: 14,
  endColumn: 37,
  message: 'Không có «15/2021/NĐ-CP» trong sổ văn bản.',
  hint: 'Gần nhất: «Nghị định 15/2020/NĐ-CP».',
}
const eth: Problem = {
  rule: 'look-alike-letter',
  severity: 'error',
  file: 'content/articles/2025/tổng kết, 100%: cả năm.md',
  line: 3,
  column: 8,
  endLine: 4,
  endColumn: 2,
  message: '100% là chữ Ð.',
  fix: { text: 'Đ' },
}
const summary: Problem = {
  ...unknown,
  rule: 'missing-summary',
  severity: 'advice',
  message: 'Bài chưa có tóm tắt.',
  hint: 'Dòng một.\nDòng hai.',
}
const all = [unknown, { ...unknown, line: 20, endLine: 20 }, eth, summary]

describe('the reporter for people', () => {
  test('tells the same problem once with all its places, and counts', () => {
    expect(
      reporters.text(all, 'plain'),
    ).toBe(`content/articles/2025/ke-hoach.md:14:23  cảnh báo  Không có «15/2021/NĐ-CP» trong sổ văn bản.
  cũng ở content/articles/2025/ke-hoach.md:20:23
  Gần nhất: «Nghị định 15/2020/NĐ-CP».
  (unknown-document)

content/articles/2025/tổng kết, 100%: cả năm.md:3:8  lỗi  100% là chữ Ð.
  (look-alike-letter)

content/articles/2025/ke-hoach.md:14:23  lời khuyên  Bài chưa có tóm tắt.
  Dòng một.
  Dòng hai.
  (missing-summary)

1 lỗi, 2 cảnh báo, 1 lời khuyên trong 2 tệp. Máy sửa được 1 chỗ: npm run check -- --fix
`)
  })

  test('has a kind word when nothing is wrong', () => {
    expect(reporters.text([], 'plain')).toBe('Không thấy vấn đề nào.\n')
  })

  test('colours only when asked', () => {
    expect(reporters.text(all, 'colour')).toContain('\u001B[31mlỗi\u001B[39m')
    expect(reporters.text(all, 'plain')).not.toContain('\u001B')
  })
})

test('JSON holds every problem with all its keys, and counts by severity', () => {
  const report: unknown = JSON.parse(reporters.json([unknown, eth]))
  expect(report).toEqual({
    problems: [unknown, { ...eth, hint: null }],
    counts: { error: 1, warning: 1, advice: 0 },
  })
  expect(JSON.parse(reporters.json([]))).toEqual({
    problems: [],
    counts: { error: 0, warning: 0, advice: 0 },
  })
})

test('workflow commands put errors first, escape what GitHub reads as its own, and leave out columns over two lines', () => {
  expect(reporters.github([summary, eth])).toBe(
    '::error file=content/articles/2025/tổng kết%2C 100%25%3A cả năm.md,line=3,endLine=4,title=look-alike-letter::100%25 là chữ Ð.\n' +
      '::notice file=content/articles/2025/ke-hoach.md,line=14,col=23,endLine=14,endColumn=37,title=missing-summary::Bài chưa có tóm tắt.%0ADòng một.%0ADòng hai.\n',
  )
})

test('SARIF names its rules, places and fixes', () => {
  const region = { startLine: 3, startColumn: 8, endLine: 4, endColumn: 2 }
  const artifactLocation = {
    uri: 'content/articles/2025/t%E1%BB%95ng%20k%E1%BA%BFt%2C%20100%25%3A%20c%E1%BA%A3%20n%C4%83m.md',
  }
  expect(JSON.parse(reporters.sarif([eth]))).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ban-tin check',
            rules: [
              {
                id: 'look-alike-letter',
                shortDescription: { text: 'chữ trông giống mà không phải chữ Việt' },
              },
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'look-alike-letter',
            ruleIndex: 0,
            level: 'error',
            message: { text: '100% là chữ Ð.' },
            locations: [{ physicalLocation: { artifactLocation, region } }],
            fixes: [
              {
                artifactChanges: [
                  {
                    artifactLocation,
                    replacements: [{ deletedRegion: region, insertedContent: { text: 'Đ' } }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  })
})
