// `<time datetime="2020-04-20">Thứ hai, 20/04/2020</time>`
import { type DateText, html, type Markup } from '../../src/site/index.ts'

export function time(date: DateText): Markup {
  return html`<time datetime="${date.iso}">${date.text}</time>`
}
