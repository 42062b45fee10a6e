// A picture with its caption. The first picture of a page is what the reader waits for: it is fetched first.
import { html, type Markup, type Picture } from '../../src/site/index.ts'

/** `sizes`: how wide it is shown; the width of the text unless told. */
export function image(
  { src, alt, width, height, sources }: Picture,
  { eager, sizes = '(min-width: 44rem) 42rem, 100vw' }: { eager: boolean; sizes?: string },
): Markup {
  const size = width !== undefined && height !== undefined
  const shown = html`<img src="${src}" alt="${alt}"${size && html` width="${width}" height="${height}"`}${
    eager ? html` fetchpriority="high"` : html` loading="lazy"`
  } decoding="async">`
  return sources.length === 0
    ? shown
    : html`<picture>${sources.map(({ type, srcset }) => html`<source type="${type}" srcset="${srcset}" sizes="${sizes}">`)}${shown}</picture>`
}

export function figure(picture: Picture): Markup {
  return html`<figure class="figure">${image(picture, { eager: true })}${
    picture.caption !== undefined && html`<figcaption>${picture.caption}</figcaption>`
  }</figure>`
}
