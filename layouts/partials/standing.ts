// Whether a document holds: a mark whose outline says it, and the words. Colour only repeats them. What it will be from
// a day on stands ready behind it.
import { html, type LinkText, type Markup, type StandingText } from '../../src/site/index.ts'
import { icon } from './icon.ts'
import { turning } from './turning.ts'

type OneStanding = Omit<StandingText, 'next'>

/** Short, for lists: ◐ Hết hiệu lực một phần */
export function standingName(standing: StandingText): Markup {
  return turning(
    marked(standing, standing.name),
    standing.next?.map(next => ({ on: next.on, markup: marked(next, next.name) })),
  )
}

/**
 * The whole sentence: ◆ Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP. The documents it names are links
 * where `links` says so. `since` is what the text of an article says behind its links, by the day it says so from.
 */
export function standingSentence(
  standing: StandingText,
  { links = false, since = [] }: { links?: boolean; since?: readonly Since[] } = {},
): Markup {
  const words = ({ sentence, names = [] }: OneStanding): string | Markup =>
    links ? linked(sentence, names) : sentence
  return turning(
    marked(standing, words(standing)),
    standing.next?.map(next => {
      const told = since.find(({ on }) => on === next.on)
      return {
        on: next.on,
        markup: marked(next, words(next)),
        ...(told && { since: told.since ?? '' }),
      }
    }),
  )
}

interface Since {
  on: string
  since?: string
}

function marked({ tone, status }: OneStanding, words: string | Markup): Markup {
  return html`<span class="standing" data-tone="${tone}" data-status="${status}">${icon(tone)} <span>${words}</span></span>`
}

/** Two documents may have one name: each name is a link where it stands behind the one before. */
function linked(sentence: string, [link, ...others]: readonly LinkText[]): string | Markup {
  if (link === undefined) return sentence
  const start = sentence.indexOf(link.text)
  if (start === -1) return linked(sentence, others)
  const end = start + link.text.length
  return html`${sentence.slice(0, start)}<a href="${link.href}">${link.text}</a>${linked(sentence.slice(end), others)}`
}
