// For editors: which documents have ended since an article cited them. On the bulletin of the fixture `impact`.
import { describe, expect, test } from 'vitest'
import { planSite } from '../../src/site/plan.ts'
import type { EndedDocumentsPage } from '../../src/site/view-models.ts'
import { bulletinWith, type Changes, decree118, today } from '../bulletin/changed-content.ts'

const noAssets = { stylesheets: {}, icon: '/i.svg', preloadedFonts: [], scripts: {}, files: [] }

async function shown(changes: Changes, day = today): Promise<EndedDocumentsPage> {
  const { pages } = planSite(await bulletinWith(changes, day), noAssets, { audience: 'editors' })
  const views = pages.flatMap(page => (page.kind === 'ended-documents' ? [page.view()] : []))
  const [view] = views
  if (view?.kind !== 'ended-documents' || views.length > 1) throw new Error('Not one page of ended documents')
  return view
}

/** `61-2018-nd-cp: mot-cua, huong-dan` for each document, in their order. */
async function rows(changes: Changes, day = today): Promise<string[]> {
  return (await shown(changes, day)).documents.map(({ href, articles }) => {
    const names = articles.map(({ href }) => href.split('/').at(-2))
    return `${href.split('/').at(-2)}: ${names.join(', ')}`
  })
}

const article = (name: string, date: string, body: string): Changes => ({
  [`articles/2024/${name}.md`]: `---\ntitle: ${name}\ndate: ${date}\nauthor: ban-bien-tap\n---\n\n${body}\n`,
})
const both = 'Nghị định 61/2018/NĐ-CP và Nghị định 107/2021/NĐ-CP.'
const acting = (relations: string): Changes => ({
  'documents/118-2025-nd-cp.yaml': decree118['documents/118-2025-nd-cp.yaml'].replace(
    /relations:[\s\S]*?(?=sources)/,
    `relations: ${relations}\n`,
  ),
})

describe('the page of ended documents', () => {
  test('is empty where none has ended', async () => {
    expect(await shown({})).toMatchObject({ articleCount: 0, documents: [] })
  })

  test('lists articles from before the end, and none that was published when all was over', async () => {
    expect(await rows(decree118)).toEqual(['61-2018-nd-cp: mot-cua'])
  })

  test('puts the document with most such articles first, and counts each article once', async () => {
    const two = { ...article('a', '2024-01-01', both), ...article('b', '2024-02-01', both) }
    expect(await rows({ ...decree118, ...two })).toEqual([
      '61-2018-nd-cp: b, a, mot-cua',
      '107-2021-nd-cp: b, a',
    ])
    expect((await shown({ ...decree118, ...two })).articleCount).toBe(3)
  })

  test('changes with the day', async () => {
    expect(await rows(decree118, '2025-06-30')).toEqual([])
    expect(await rows(decree118, '2025-07-01')).toEqual(['61-2018-nd-cp: mot-cua'])
  })

  // Each row: what 118/2025/NĐ-CP does to 61/2018/NĐ-CP, and how that is called.
  test.each([
    ['{repeals: [{document: 61-2018-nd-cp}]}', 'Hết hiệu lực'],
    ['{replaces: [{document: 61-2018-nd-cp, scope: Điều 5}]}', 'Hết hiệu lực một phần'],
    ['{suspends: [{document: 61-2018-nd-cp}]}', 'Ngưng hiệu lực'],
  ])('counts %s as an end', async (relations, name) => {
    const { documents } = await shown(acting(relations))
    expect(documents[0]?.standing.name).toBe(name)
    expect(documents[0]?.articles.map(({ title }) => title)).toEqual(['Một cửa năm 2020'])
  })

  test('counts a period that is over, and a suspension no longer when it has passed', async () => {
    const period: Changes = {
      'documents/61-2018-nd-cp.yaml': text => `${text}period: {from: 2018, to: 2024}\n`,
    }
    expect(await rows(period)).toEqual(['61-2018-nd-cp: mot-cua'])
    expect(await rows(acting('{suspends: [{document: 61-2018-nd-cp, until: 2025-12-31}]}'))).toEqual([])
  })

  test('tells of a further part that has ended since', async () => {
    const later: Changes = {
      ...acting(
        '{repeals: [{document: 61-2018-nd-cp, scope: Điều 5, on: 2023-01-01}, {document: 61-2018-nd-cp, scope: Điều 6, on: 2025-07-01}]}',
      ),
      ...article('a', '2024-01-01', both),
    }
    expect(await rows(later)).toEqual(['61-2018-nd-cp: a, mot-cua'])
    expect(await rows(later, '2024-06-01')).toEqual(['61-2018-nd-cp: mot-cua'])
  })

  test('names what took its place, the record, the line, and a correction to paste', async () => {
    const { documents } = await shown({
      ...decree118,
      'articles/2020/mot-cua.md': text =>
        text.replace('---\n\n', 'corrections: [{on: 2020-05-01, text: Một lỗi.}]\n---\n\n'),
    })
    expect(documents).toMatchObject([
      {
        file: expect.stringMatching(/documents\/61-2018-nd-cp\.yaml$/),
        replacements: [{ text: 'Nghị định 118/2025/NĐ-CP', href: '/ban-tin/van-ban/118-2025-nd-cp/' }],
        articles: [{ line: 8, corrected: true, standingThen: { status: 'in-force' } }],
        correction:
          'corrections: [{on: 2026-11-23, text: "Nghị định 61/2018/NĐ-CP: hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP."}]',
      },
    ])
  })

  test('its correction is what an article may carry', async () => {
    const { documents } = await shown(decree118)
    const corrected: Changes = {
      ...decree118,
      'articles/2020/mot-cua.md': text => text.replace('---\n\n', `${documents[0]?.correction}\n---\n\n`),
    }
    const { articles, problems } = await bulletinWith(corrected)
    expect(problems).toEqual([])
    expect(articles.find(({ slug }) => slug === 'mot-cua')?.corrections).toEqual([
      {
        on: today,
        text: 'Nghị định 61/2018/NĐ-CP: hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP.',
      },
    ])
  })

  test('is planned for editors alone', async () => {
    const { pages } = planSite(await bulletinWith(decree118), noAssets)
    expect(pages.filter(({ kind }) => kind === 'ended-documents')).toEqual([])
  })
})
