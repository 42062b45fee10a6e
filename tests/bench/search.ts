// What `npm run bench -- search` needs of the bulletin it measures: what is asked of it, and which pages are searched.
import { type Bulletin, loadBulletin } from '../../src/bulletin/index.ts'
import { noBrowser, openBrowser } from '../browser/index.ts'
import { loadQuerySet, numberQueries, type QueryGroup } from '../search/queries/index.ts'
import { generateNews, type News } from './generate-news.ts'
import { everyNth, newsQueries } from './news-queries.ts'
import { measureSearch, type SearchReport } from './search-measure.ts'

export { failureLines, searchLines } from './search-report.ts'
export { generateNews, type News, type SearchReport }

const QUERIES_PER_GROUP = 24
/** Every number of a register of this size is asked for in every form; of a larger one so many. */
const NUMBERS_PER_FORM = 100

/** `news`: what the content was generated from; without it, the content is the one the query set was written for. */
export async function measureBuiltSearch(built: {
  content: string
  site: string
  today: string
  news: News | undefined
}): Promise<SearchReport> {
  const bulletin = await loadBulletin({ contentDir: built.content, today: built.today })
  const browser = await openBrowser()
  if (browser === undefined) throw new Error(noBrowser)
  try {
    return await measureSearch({
      browser,
      site: built.site,
      addresses: searchedPages(bulletin),
      groups: [
        ...(built.news === undefined ? loadQuerySet() : newsQueries(built.news, QUERIES_PER_GROUP)),
        ...numbersOf(bulletin),
      ],
      number: bulletin.documents[0]?.document.number ?? '',
    })
  } finally {
    await browser.close()
  }
}

/** Lists are left to neither side: what stands in them stands on pages of its own. */
function searchedPages({ articles, documents, pages, issues }: Bulletin): readonly string[] {
  return [...articles, ...documents, ...pages, ...issues].map(({ address }) => address)
}

function numbersOf({ documents }: Bulletin): readonly QueryGroup[] {
  return numberQueries(documents).map(group => ({
    ...group,
    queries: everyNth(group.queries, NUMBERS_PER_FORM),
  }))
}
