// The drawn relations of a document: one picture with its words. Everything in it stands in the list beside it, which
// has the links: a picture of links would be a second round of them for who goes by keyboard.
import { html, type Markup, type RelationPicture, type RelationPictureBox } from '../../src/site/index.ts'
import { icon, iconShape } from './icon.ts'
import { time } from './time.ts'

export function relationPicture(picture: RelationPicture): Markup {
  const { width, height, name, description, boxes, words, lines, points, legend, asOf } = picture
  return html`<figure class="relation-picture">
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="hinh-ten hinh-ta">
<title id="hinh-ten">${name}</title>
<desc id="hinh-ta">${description}</desc>
<defs>${legend.map(({ tone }) => html`<g id="dau-${tone}">${iconShape(tone)}</g>`)}</defs>
<path class="relation-picture__lines" d="${lines}"/><path class="relation-picture__points" d="${points}"/>
${words.map(({ x, y, text, rest }) => html`<text class="${rest ? 'relation-picture__rest' : 'relation-picture__name'}" x="${x}" y="${y}">${text}</text>`)}
${boxes.map(box)}
</svg>
<figcaption>${legend.map(({ tone, names }) => html`<span class="standing" data-tone="${tone}">${icon(tone)} <span>${names.join(', ')}</span></span> `)}${boxes.some(({ of }) => of === 'unknown') && html`<span class="standing"><span class="dashed"></span> <span>Chưa có trong sổ</span></span>`}${asOf !== undefined && html` <span class="meta">Hiệu lực trong hình: tính đến ngày ${time(asOf)}.</span>`}</figcaption>
</figure>`
}

function box({ x, y, width, height, of, lines, mark }: RelationPictureBox): Markup {
  // Half pixels: a line of one pixel is then one pixel wide.
  return html`<g class="relation-picture__box relation-picture__box--${of}"><rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}" rx="2"/>${
    mark !== undefined &&
    html`<use class="relation-picture__mark" data-tone="${mark.tone}" href="#dau-${mark.tone}" transform="translate(${mark.x} ${mark.y}) scale(.75)"/>`
  }${lines.map(line => html`<text x="${line.x}" y="${line.y}">${line.text}</text>`)}</g>`
}
