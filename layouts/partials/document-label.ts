// How a document is called: its kind in plain letters, its number as an object of its own that never breaks.
//   {label: 'Nghị định 61/2018/NĐ-CP', number: '61/2018/NĐ-CP'}  →  Nghị định [61/2018/NĐ-CP]
//   {label: 'Luật Chuyển đổi số', number: '148/2025/QH15'}       →  Luật Chuyển đổi số [148/2025/QH15]
//   {label: 'Hiến pháp', number: ''}                             →  Hiến pháp
import { html, type Markup } from '../../src/site/index.ts'

interface Called {
  label: string
  number: string
}

export function documentLabel(document: Called): Markup {
  const { label, number } = document
  if (number === '') return html`<span class="kind">${label}</span>`
  const words = isCalledByName(document) ? label : label.slice(0, -number.length).trimEnd()
  return html`<span class="kind">${words}</span> <span class="number">${number}</span>`
}

/** A law: its label is a name, and its number stands beside. */
export function isCalledByName({ label, number }: Called): boolean {
  return number === '' || !label.endsWith(number)
}

/** What it is about, unless its name has said so already. */
export function titleBesideLabel({ label, title }: { label: string; title: string }): string | undefined {
  return label.endsWith(title) ? undefined : title
}
