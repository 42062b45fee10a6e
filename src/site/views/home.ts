// The front page: the newest article as the leading story, then the latest, new documents, topics.

import { SITE_ADDRESSES } from '../addresses.ts'
import type { Edition } from '../edition.ts'
import type { FrameOf } from '../frame.ts'
import { websiteLd } from '../json-ld.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { Frame, HomePage } from '../view-models.ts'

const LATEST = 8
const DOCUMENTS = 6

export function homePage(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage {
  return { address: '/', kind: 'home', listed: true, view: () => homeView(edition, frame) }
}

function homeView(edition: Edition, frame: (of: FrameOf) => Frame): HomePage {
  const { bulletin, articles, articlesOfTopic, articleCard, documentCard, href, topicLink } = edition
  const lead = leadOf(articles)
  const others = articles.filter(article => article !== lead).slice(0, LATEST)
  return {
    kind: 'home',
    frame: frame({ address: '/', jsonLd: [websiteLd(edition)] }),
    ...(lead !== undefined && { lead: articleCard(lead) }),
    latest: others.map(articleCard),
    archive: { text: 'Tất cả tin bài', href: href(SITE_ADDRESSES.archive) },
    documents: bulletin.documents.slice(0, DOCUMENTS).map(documentCard),
    register: { text: 'Sổ văn bản', href: href(SITE_ADDRESSES.register) },
    topics: bulletin.topics.map(topic => ({
      ...topicLink(topic),
      count: articlesOfTopic.get(topic.key)?.length ?? 0,
      ...(topic.description !== undefined && { description: topic.description }),
    })),
  }
}

/** The story that leads: of the latest day, and with a picture where one has it. */
function leadOf(articles: Edition['articles']): Edition['articles'][number] | undefined {
  const [newest] = articles
  return (
    articles.find(
      ({ date, image, withdrawn }) => date === newest?.date && image !== undefined && withdrawn === undefined,
    ) ?? newest
  )
}
