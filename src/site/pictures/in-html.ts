// Pictures inside a text: `<img src="/media/x.jpg" alt="…" loading="lazy">` becomes one of several widths and formats,
// with its measures, so that the text below does not jump.
import type { PreparedPicture } from './prepared.ts'

/** The width of a text column, or of a phone: layouts/style/reading.css. */
const COLUMN_SIZES = '(min-width: 44rem) 42rem, 100vw'

/**
 * `prepared` is asked for what stands at an address as it is written in the html.
 *
 * withPictures('<img src="/media/x.jpg" alt="Quầy" loading="lazy">', …) // '<picture><source …><img … width="720" height="405"></picture>'
 */
export function withPictures(
  html: string,
  prepared: (src: string) => PreparedPicture | undefined,
  href: (address: string) => string,
): string {
  return html.replaceAll(/<img src="([^"]*)"([^>]*)>/g, (tag: string, src: string, others: string) => {
    const picture = prepared(src)
    if (picture === undefined) return tag
    const image = `<img src="${href(picture.src)}"${others} width="${picture.width}" height="${picture.height}" decoding="async">`
    return picture.sources.length === 0
      ? image
      : `<picture>${picture.sources
          .map(
            ({ type, srcset }) =>
              `<source type="${type}" srcset="${srcset.map(({ address, width }) => `${href(address)} ${width}w`).join(', ')}" sizes="${COLUMN_SIZES}">`,
          )
          .join('')}${image}</picture>`
  })
}
