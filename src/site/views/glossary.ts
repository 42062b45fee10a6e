// Abbreviations and what they stand for, with the articles that use them; indices of provinces, with their figures here.
import type { Article, GlossaryEntry, ProvincialIndex } from '../../bulletin/index.ts'
import { slugify } from '../../legal/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import { dateInWords } from '../dates.ts'
import type { Edition } from '../edition.ts'
import type { FrameOf } from '../frame.ts'
import { indexChart } from '../index-chart.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { AbbreviationText, Frame, GlossaryPage, IndexText } from '../view-models.ts'

/** The newest articles that use an abbreviation; more would be a list of all. */
const MOST_ARTICLES = 3

/** Nothing where the bulletin has no glossary. */
export function glossaryPages(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage[] {
  const { bulletin, articles } = edition
  if (bulletin.glossary.length === 0) return []
  const address = SITE_ADDRESSES.glossary
  return [
    {
      address,
      kind: 'glossary',
      listed: true,
      view: (): GlossaryPage => {
        const title = 'Chữ viết tắt và chỉ số'
        return {
          kind: 'glossary',
          frame: frame({ address, title, way: [{ text: title, address }] }),
          heading: title,
          entries: inOrder(bulletin.glossary).map(entry => ({
            ...abbreviationText(entry, edition),
            also: entry.also,
            ...(entry.note !== undefined && { note: entry.note }),
            isIndex: entry.index !== undefined,
            articles: usedIn(entry, articles)
              .slice(0, MOST_ARTICLES)
              .map(({ title, address }) => ({ text: title, href: edition.href(address) })),
          })),
          indices: bulletin.glossary.flatMap(entry => (entry.index ? [indexText(entry, entry.index)] : [])),
          province: bulletin.site.province,
        }
      },
    },
  ]
}

/** What an article says in short, in its order. */
export function abbreviationsOf({ abbreviations }: Article, edition: Edition): readonly AbbreviationText[] {
  const entries = new Map(edition.bulletin.glossary.map(entry => [entry.abbreviation, entry]))
  return abbreviations.flatMap(abbreviation => {
    const entry = entries.get(abbreviation)
    return entry ? [abbreviationText(entry, edition)] : []
  })
}

function abbreviationText(
  { abbreviation, expansion, lang }: GlossaryEntry,
  { href }: Edition,
): AbbreviationText {
  const id = slugify(abbreviation)
  return {
    id,
    abbreviation,
    expansion,
    href: `${href(SITE_ADDRESSES.glossary)}#${id}`,
    ...(lang !== undefined && { lang }),
  }
}

/** As a dictionary has them. */
function inOrder(glossary: readonly GlossaryEntry[]): readonly GlossaryEntry[] {
  const { compare } = new Intl.Collator('vi')
  return glossary.toSorted((a, b) => compare(a.abbreviation, b.abbreviation))
}

function usedIn({ abbreviation }: GlossaryEntry, articles: Edition['articles']): Edition['articles'] {
  return articles.filter(({ abbreviations }) => abbreviations.includes(abbreviation))
}

function indexText({ abbreviation, expansion }: GlossaryEntry, index: ProvincialIndex): IndexText {
  const figures = (index.figures ?? []).toSorted((a, b) => a.year - b.year)
  const chart = indexChart(figures, index.scale)
  return {
    id: `chi-so-${slugify(abbreviation)}`,
    abbreviation,
    name: expansion,
    measures: index.measures,
    publishedBy: index.publishedBy,
    sources: index.sources.map(sourceText),
    figures: figures.map(({ year, score, rank, outOf, source }) => ({
      year: String(year),
      ...(score !== undefined && { score: inVietnamese(score) }),
      ...(rank !== undefined && outOf !== undefined && { rank: `${rank}/${outOf}` }),
      source: sourceText(source),
    })),
    ...(chart && { chart }),
  }
}

/** inVietnamese(77.25) // '77,25' */
function inVietnamese(number: number): string {
  return new Intl.NumberFormat('vi').format(number)
}

function sourceText({
  title,
  url,
  checkedOn,
}: ProvincialIndex['sources'][number]): IndexText['sources'][number] {
  return { text: title, ...(url !== undefined && { href: url }), checkedOn: dateInWords(checkedOn) }
}
