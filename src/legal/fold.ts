// Vietnamese text made comparable: lower case, marks off, đ to d.
//   'Uỷ ban Nhân dân'  and  'Ủy ban nhân dân'  ->  'uy ban nhan dan'

const marks = /\p{M}+/gu

/**
 * Text for comparing and searching: lower case, no marks, đ (and the Icelandic ð typed for it) as d.
 *
 * @example foldText('Quyết định 225/QĐ-TTg') // 'quyet dinh 225/qd-ttg'
 */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase().replace(/[đð]/g, 'd')
}

/**
 * Text as part of an address: folded, everything but letters and digits to single hyphens.
 *
 * @example slugify('Ủy ban nhân dân tỉnh Cao Bằng') // 'uy-ban-nhan-dan-tinh-cao-bang'
 */
export function slugify(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/**
 * For one UTF-16 unit its folded one: a Vietnamese letter to its a–z, a digit to itself, anything else to 0.
 * The scanner folds millions of letters; a table does it without making strings.
 */
export const foldedUnit: Uint8Array = makeFoldedUnits()

function makeFoldedUnits(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let unit = 0x30; unit < 0x1f00; unit += 1) {
    // Between the Latin blocks lie Greek, Cyrillic and many more, none of which folds to a–z.
    if (unit > 0x24f && unit < 0x1e00) continue
    const folded = foldText(String.fromCharCode(unit))
    if (/^[a-z0-9]$/.test(folded)) table[unit] = folded.charCodeAt(0)
  }
  return table
}
