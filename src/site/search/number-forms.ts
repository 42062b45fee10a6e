// The number of a document in the parts it may be asked for by.

/**
 * A number and its parts, those that readers type: whole, without leading zeros, codes apart.
 *
 * @example numberForms('30c/NQ-CP') // '30c/NQ-CP 30c NQ CP 30'
 * @example numberForms('08/2014/NĐ-CP') // '08/2014/NĐ-CP 08 2014 NĐ CP 8'
 */
export function numberForms(number: string): string {
  const parts = number.split(/[/-]/).filter(part => part !== '')
  const bare = Number.parseInt(parts[0] ?? '', 10)
  return [...new Set([number, ...parts, ...(Number.isNaN(bare) ? [] : [String(bare)])])].join(' ')
}
