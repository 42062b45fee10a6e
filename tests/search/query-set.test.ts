// The query set has the form its users rely on, and asks for pages that exist.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Bulletin } from '../../src/bulletin/index.ts'
import {
  type Expected,
  type Hit,
  judge,
  loadQuerySet,
  numberQueries,
  otherTonePlacement,
  toTelex,
  toVni,
  waysOfTyping,
} from './queries/index.ts'
import { shippedBulletin } from './small-bulletin.ts'

const groups = loadQuerySet()
let bulletin: Bulletin
let addresses: ReadonlySet<string>
beforeAll(async () => {
  bulletin = await shippedBulletin()
  addresses = new Set([
    ...[bulletin.articles, bulletin.documents, bulletin.pages, bulletin.issues].flatMap(entries =>
      entries.map(({ address }) => address),
    ),
    ...bulletin.topics.map(({ key }) => `/chu-de/${key}/`),
  ])
})

const pagesOf = (expected: Expected): readonly string[] =>
  expected.kind === 'first' ? expected.anyOf : expected.kind === 'first-three' ? expected.allOf : []

describe('the query set', () => {
  it('has at least 250 queries, each asked once in its group', () => {
    expect(groups.flatMap(({ queries }) => queries).length).toBeGreaterThanOrEqual(250)
    for (const { id, queries } of groups)
      expect(new Set(queries.map(({ text }) => text)).size, id).toBe(queries.length)
  })

  it.each(groups.map(({ id, queries }) => [id, queries] as const))(
    '%s has at least twelve queries, for pages of the bulletin',
    (_, queries) => {
      expect(queries.length).toBeGreaterThanOrEqual(12)
      for (const { text, expected } of queries) {
        for (const page of pagesOf(expected)) expect(addresses, text).toContain(page)
      }
    },
  )

  it('keeps to the letters of each group', () => {
    const textsOf = (id: string) =>
      groups.find(group => group.id === id)?.queries.map(({ text }) => text) ?? []
    for (const id of ['without-marks', 'd-for-crossed-d', 'telex', 'vni'])
      expect(
        textsOf(id).filter(text => /[^ -~]/.test(text)),
        id,
      ).toEqual([])
    for (const text of textsOf('decomposed')) expect(text).not.toBe(text.normalize('NFC'))
    for (const text of textsOf('phrases')) expect(text).toMatch(/^["“].+["”]$/)
  })
})

describe('the queries for every number', () => {
  it('ask for every document in eleven forms', () => {
    const generated = numberQueries(bulletin.documents)
    expect(generated).toHaveLength(11)
    for (const { id, queries } of generated) {
      const asked = new Set(queries.flatMap(({ expected }) => pagesOf(expected)))
      expect(asked.size, id).toBe(bulletin.documents.length)
    }
  })

  it('want all documents that share a number', () => {
    const bare = numberQueries(bulletin.documents).find(({ id }) => id === 'every-number-bare')
    expect(bare?.queries.find(({ text }) => text === '76')?.expected).toEqual({
      kind: 'first-three',
      allOf: expect.arrayContaining(['/van-ban/76-nq-cp-2013/', '/van-ban/76-nq-cp-2021/']),
    })
  })
})

describe('an answer', () => {
  const hits = (...pages: readonly string[]): readonly Hit[] =>
    pages.map(address => ({ address, exact: !address.startsWith('/~') }))
  const any: Expected = { kind: 'first', anyOf: ['/a/', '/b/'] }
  const all: Expected = { kind: 'first-three', allOf: ['/a/', '/b/'] }

  it.each([
    ['first, if it is any of the pages', any, hits('/b/', '/x/'), [true, true, 1]],
    ['in the first three', any, hits('/x/', '/y/', '/a/'), [false, true, 1 / 3]],
    ['further down', any, hits('/x/', '/y/', '/z/', '/a/'), [false, false, 1 / 4]],
    ['nowhere', any, hits('/x/'), [false, false, 0]],
    ['whole in the first three, in any order', all, hits('/x/', '/b/', '/a/'), [true, true, 1]],
    ['not whole', all, hits('/a/', '/x/'), [false, false, 0]],
    ['whole too late', all, hits('/a/', '/x/', '/y/', '/b/'), [false, false, 1 / 4]],
    ['rightly empty', { kind: 'nothing' }, hits(), [true, true, 1]],
    ['rightly no match', { kind: 'nothing' }, hits('/~x/'), [true, true, 1]],
    ['wrongly a match', { kind: 'nothing' }, hits('/x/'), [false, false, 0]],
  ] as const)('is %s', (_, expected, answer, [first, firstThree, reciprocal]) => {
    expect(judge(expected, answer)).toEqual({ first, firstThree, reciprocal })
  })
})

describe('a text typed in another way', () => {
  it.each([
    ['đổi mới sáng tạo', 'ddooir mowis sangs taoj', 'd9o63i mo71i sa1ng ta5o'],
    ['Nghị định 61', 'Nghij ddinhj 61', 'Nghi5 d9i5nh 61'],
    ['văn thư, lưu trữ', 'vawn thuw, luwu truwx', 'va8n thu7, lu7u tru74'],
  ])('%s has its keys', (text, telex, vni) => {
    expect(toTelex(text)).toBe(telex)
    expect(toVni(text)).toBe(vni)
  })

  it('has its tones elsewhere', () => {
    expect(otherTonePlacement('hệ thống hóa, Ủy ban, Thủy, khỏe, quý, hoàn, quả')).toBe(
      'hệ thống hoá, Uỷ ban, Thuỷ, khoẻ, quý, hoàn, quả',
    )
  })

  it('is still the same words', () => {
    for (const [way, write] of Object.entries(waysOfTyping))
      expect(write('Đề án').normalize('NFC').trim().toLowerCase().split(/\s+/), way).toEqual(['đề', 'án'])
  })
})
