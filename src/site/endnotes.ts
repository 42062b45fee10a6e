// On paper a link leads nowhere: the citations of an article carry the number of their document in the list at its end.
//   withEndnotes('<a class="citation" data-document="61-2018-nd-cp" href="…">', ['30c-nq-cp-2011', '61-2018-nd-cp'])
//   // '<a class="citation" data-document="61-2018-nd-cp" href="…" data-note="2">'
import type { Slug } from '../legal/index.ts'

/** The html of an article, with `data-note` on each citation of a document of the list; the stylesheet for paper shows it. */
export function withEndnotes(html: string, listed: readonly Slug[]): string {
  const numbers = new Map(listed.map((slug, i) => [slug, i + 1]))
  return html.replaceAll(
    /<a class="citation" data-document="([^"]+)" href="[^"]*"/g,
    (start: string, slug: string) => {
      const number = numbers.get(slug)
      return number === undefined ? start : `${start} data-note="${number}"`
    },
  )
}
