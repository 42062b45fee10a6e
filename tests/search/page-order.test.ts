import { describe, expect, it } from 'vitest'
import { rankPages } from '../../src/browser/page-order.ts'
import type { EngineResult, SearchEngine } from '../../src/browser/pagefind.ts'
import { planQuery } from '../../src/browser/query.ts'
import { foldUnits, shownText, wordKey, wordsOf } from '../../src/browser/search-text.ts'
import { textWords } from '../../src/browser/text-words.ts'

interface Page {
  id: string
  title?: string
  origin?: string
  text: string
  score: number
}

/** Pages as the engine would find them, and which of them were fetched. */
async function order(query: string, pages: readonly Page[]): Promise<{ ids: string[]; fetched: string[] }> {
  const plan = await planQuery(query)
  const fetched = new Set<string>()
  const keys = new Set(plan.terms.map(wordKey))
  const results = pages.map(({ id, title = '', origin = '', text, score }): EngineResult => {
    const words = wordsOf(text).map(wordKey)
    return {
      id,
      score,
      words: words.flatMap((word, at) => (keys.has(word) ? [at] : [])),
      data: async () => {
        fetched.add(id)
        return { url: `/${id}/`, content: text, meta: { title, origin }, anchors: [] }
      },
    }
  })
  const engine: SearchEngine = {
    search: async phrase => {
      const asked = foldUnits(shownText(phrase ?? '').replaceAll('"', ''))
      return { results: results.filter((_, at) => foldUnits(pages[at]?.text ?? '').includes(asked)) }
    },
  }
  const ranked = await rankPages(results, plan, engine)
  return { ids: ranked.map(({ id }) => id), fetched: [...fetched] }
}

describe('pages', () => {
  it('with the words together come first, then near each other, then anywhere, then with other marks', async () => {
    const { ids } = await order('cải cách hành chính', [
      { id: 'other-marks', text: 'cai cách hành chính', score: 90 },
      { id: 'anywhere', text: 'hành động chính là một cách cải tiến', score: 9 },
      { id: 'near', text: 'cải cách về thủ tục hành chính', score: 1 },
      { id: 'together', text: 'về cải cách hành chính', score: 0.5 },
    ])
    expect(ids).toEqual(['together', 'near', 'anywhere', 'other-marks'])
  })

  it('whose title says what was asked come before others, and shorter titles before longer ones', async () => {
    const { ids } = await order('một cửa', [
      { id: 'none', title: 'Cơ chế', text: 'một cửa', score: 1.2 },
      { id: 'long', title: 'Về cơ chế một cửa và một cửa liên thông', text: 'một cửa', score: 1 },
      { id: 'short', title: 'Một cửa', text: 'một cửa', score: 1 },
    ])
    expect(ids).toEqual(['short', 'long', 'none'])
  })

  it('whose title has the words near each other are as good as those whose text has them together', async () => {
    const { ids } = await order('sắp xếp cấp xã', [
      { id: 'text', title: 'Tên cơ quan', text: 'về sắp xếp cấp xã', score: 1 },
      {
        id: 'title',
        title: 'Sắp xếp đơn vị hành chính cấp xã',
        text: 'sắp xếp đơn vị hành chính cấp xã',
        score: 1.1,
      },
    ])
    expect(ids).toEqual(['title', 'text'])
  })

  it('that are of the kind, the issuer and the year that the question names come first', async () => {
    const [title, origin] = [
      'Pháp lệnh 01/2012/UBTVQH13: Hợp nhất văn bản',
      'Pháp lệnh · Ủy ban Thường vụ Quốc hội · UBTVQH · năm 2012 của',
    ]
    const pages: Page[] = [
      { id: 'text', text: 'pháp lệnh của Ủy ban Thường vụ Quốc hội về hợp nhất văn bản năm 2012', score: 5 },
      {
        id: 'document',
        title,
        origin,
        text: 'pháp lệnh của Ủy ban Thường vụ Quốc hội hợp nhất văn bản năm 2012',
        score: 1,
      },
    ]
    for (const query of [
      'Uỷ ban Thường vụ Quốc hội',
      'pháp lệnh của Ủy ban Thường vụ Quốc hội',
      'phap lenh hop nhat van ban 2012',
    ])
      expect((await order(query, pages)).ids, query).toEqual(['document', 'text'])
    // No kind, no issuer.
    expect((await order('văn bản năm 2012', pages)).ids).toEqual(['text', 'document'])
  })

  it('that amend come after what they amend, unless an amendment is asked for', async () => {
    const pages: Page[] = [
      { id: 'amendment', title: 'Luật sửa đổi Luật Giá năm nay', text: 'Luật sửa đổi Luật Giá', score: 1.1 },
      { id: 'law', title: 'Luật Giá và thẩm định', text: 'Luật Giá và thẩm định', score: 1 },
    ]
    expect((await order('luật giá', pages)).ids).toEqual(['law', 'amendment'])
    expect((await order('luật sửa đổi luật giá', pages)).ids[0]).toBe('amendment')
  })

  it('are compared up to the twelfth, but fetched only where that may change something', async () => {
    const far = `cải ${'x '.repeat(30)} cách ${'x '.repeat(30)} hành`
    const pages = Array.from({ length: 30 }, (_, at) => ({
      id: `p${String(at).padStart(2, '0')}`,
      text: at === 11 || at === 25 ? 'cải và cách làm hành' : far,
      score: 100 - at,
    }))
    const { ids, fetched } = await order('cải cách hành', pages)
    expect(ids[0]).toBe('p11')
    expect(ids.indexOf('p25')).toBe(25)
    expect(fetched.sort()).toEqual([...pages.slice(0, 10).map(({ id }) => id), 'p11'])
  })

  it('are not fetched to be compared where all that is shown has the words together', async () => {
    const far = `cải ${'x '.repeat(30)} cách`
    const pages = Array.from({ length: 14 }, (_, at) => ({
      id: `p${String(at).padStart(2, '0')}`,
      text: at < 10 ? 'cải cách' : at === 12 ? 'cải với cách' : far,
      score: 100 - at,
    }))
    const { ids, fetched } = await order('cải cách', pages)
    expect(ids).toEqual(pages.map(({ id }) => id))
    expect(fetched).toHaveLength(10)
  })

  it('with equal scores stand in the order of their ids', async () => {
    const pages = ['b', 'c', 'a'].map(id => ({ id, text: 'một cửa', score: 1 }))
    expect((await order('một cửa', pages)).ids).toEqual(['a', 'b', 'c'])
    expect((await order('một', pages)).ids).toEqual(['a', 'b', 'c'])
  })
})

describe('the words of a text', () => {
  const words = textWords(['Kế hoạch cải cách thủ tục hành chính', 'theo 61/2018/NĐ-CP của Sở KH&CN'])

  it.each([
    ['cải', true],
    ['cai', true],
    ['cãi', false],
    ['61/2018/nd-cp', true],
    ['1/2018/nd-cp', false],
    ['khcn', true],
    ['hoa', false],
  ])('hold “%s”: %s', (term, held) => {
    expect(words.holds(term)).toBe(held)
  })

  it('hold the beginning of a word that is not finished', () => {
    expect(words.holds('hoa', true)).toBe(true)
    expect(words.holds('hoạ', true)).toBe(true)
    expect(words.holds('hoà', true)).toBe(false)
    expect(words.holds('kh&c', true)).toBe(true)
  })

  it.each([
    [['cải', 'cách'], 0, true],
    [['cach', 'hanh'], 0, false],
    [['cach', 'hanh'], 1, false],
    [['cach', 'hanh'], 2, true],
    [['hành', 'cải'], 9, false],
    // Not from one text into the next.
    [['chính', 'theo'], 9, false],
    [['theo', '61/2018/NĐ-CP', 'sở'], 1, true],
  ])('hold %j with %i others between: %s', (terms, others, held) => {
    expect(words.holdsNear(terms, others)).toBe(held)
  })

  it.each([
    ['chính', 'hành', 0, true],
    ['cai', 'thu', 0, false],
    ['thủ', 'cải', 1, true],
    ['chính', 'theo', 9, false],
    ['cách', 'cách', 9, false],
  ])('hold “%s” beside “%s” with %i others between: %s', (word, other, others, held) => {
    expect(words.holdsBeside(word, other, others)).toBe(held)
  })
})
