// The rules of JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/, in the order of that page. Stricter in one thing:
// no keys of our own, which would begin with an underscore.
//   faultsOfJsonFeed('{"version": "https://jsonfeed.org/version/1.1", "items": []}')   // ['title: …']
import { z } from 'zod'

const url = z.url({ protocol: /^https?$/ })
/** RFC 3339. */
const moment = z.iso.datetime({ offset: true })
/** RFC 5646. */
const language = z.string().regex(/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i)

const authors = z
  .array(
    z
      .strictObject({ name: z.string().min(1).optional(), url: url.optional(), avatar: url.optional() })
      .refine(author => Object.keys(author).length > 0, 'an author says something'),
  )
  .optional()

const attachment = z.strictObject({
  url,
  mime_type: z.string().regex(/^[^\s/]+\/[^\s/]+$/),
  title: z.string().optional(),
  size_in_bytes: z.number().nonnegative().optional(),
  duration_in_seconds: z.number().nonnegative().optional(),
})

const item = z
  .strictObject({
    id: z.string().min(1),
    url: url.optional(),
    external_url: url.optional(),
    title: z.string().optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    summary: z.string().optional(),
    image: url.optional(),
    banner_image: url.optional(),
    date_published: moment.optional(),
    date_modified: moment.optional(),
    authors,
    tags: z.array(z.string()).optional(),
    language: language.optional(),
    attachments: z.array(attachment).optional(),
  })
  .refine(
    ({ content_html, content_text }) => content_html !== undefined || content_text !== undefined,
    'content_html or content_text',
  )

const feed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: url.optional(),
  feed_url: url.optional(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  next_url: url.optional(),
  icon: url.optional(),
  favicon: url.optional(),
  authors,
  language: language.optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: z.string(), url })).optional(),
  items: z
    .array(item)
    .refine(items => new Set(items.map(({ id }) => id)).size === items.length, 'two items with one id'),
})

export type JsonFeed = z.infer<typeof feed>

/** readJsonFeed(text).items[0].title; throws where it breaks a rule. */
export function readJsonFeed(text: string): JsonFeed {
  return feed.parse(JSON.parse(text))
}

export function faultsOfJsonFeed(text: string): string[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return [`no JSON: ${String(error)}`]
  }
  const { error } = feed.safeParse(value)
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}
