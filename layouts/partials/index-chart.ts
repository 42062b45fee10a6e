// Figures by year as a drawing; the table below it has the same for those who do not see it.
import { html, type IndexChart, type Markup } from '../../src/site/index.ts'

interface Of {
  id: string
  abbreviation: string
  province: string
}

export function indexChart(
  { of, width, height, base, points }: IndexChart,
  { id, abbreviation, province }: Of,
): Markup {
  const what = of === 'score' ? 'Điểm' : 'Thứ hạng'
  return html`<figure class="index-chart">
<section class="table" tabindex="0" aria-label="Biểu đồ ${abbreviation} của ${province}">
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-ten ${id}-ta">
<title id="${id}-ten">${what} ${abbreviation} của ${province} theo năm</title>
<desc id="${id}-ta">${points.map(({ year, label }) => `${year}: ${label}`).join('; ')}.</desc>
<path class="index-chart__base" d="M0 ${base + 0.5}H${width}"/>
${points.map(({ x, y, label, year }) => html`<path class="index-chart__stem" d="M${x} ${base}V${y}"/><circle cx="${x}" cy="${y}" r="5"/><text x="${x}" y="${y - 12}">${label}</text><text class="index-chart__year" x="${x}" y="${base + 20}">${year}</text>`)}
</svg>
</section>
<figcaption>${of === 'score' ? 'Điểm theo năm; vạch ngang là 0 điểm.' : 'Thứ hạng theo năm; càng gần đỉnh càng cao.'} Năm không có vạch là năm chưa có số liệu có nguồn.</figcaption>
</figure>`
}
