// A picture with its caption. The first picture of a page is what the reader waits for: it is fetched first.
import { html, type Markup, type Picture } from '../../src/site/index.ts'

export function image(picture: Picture, { eager }: { eager: boolean }): Markup {
  const size = picture.width !== undefined && picture.height !== undefined
  return html`<img src="${picture.src}" alt="${picture.alt}"${
    size && html` width="${picture.width}" height="${picture.height}"`
  }${eager ? html` fetchpriority="high"` : html` loading="lazy"`} decoding="async">`
}

export function figure(picture: Picture): Markup {
  return html`<figure class="figure">${image(picture, { eager: true })}${
    picture.caption !== undefined && html`<figcaption>${picture.caption}</figcaption>`
  }</figure>`
}
