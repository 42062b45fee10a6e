// Acronyms both ways: who looks for CCHC finds "cải cách hành chính", and the other way round.
import type { GlossaryEntry } from '../../bulletin/index.ts'
import { foldText } from '../../legal/index.ts'

/**
 * What the words of a text are also called, as far as the text itself does not say so.
 *
 * @example acronymsIn('Kế hoạch cải cách hành chính', glossary) // 'CCHC'
 * @example acronymsIn('Kế hoạch CCHC', glossary) // 'cải cách hành chính'
 */
export function acronymsIn(text: string, glossary: readonly GlossaryEntry[]): string {
  const folded = ` ${keyOf(text)} `
  const holds = (name: string) => folded.includes(` ${nameKey(name)} `)
  return glossary
    .flatMap(({ abbreviation, also, expansion }) => {
      const names = [abbreviation, ...also, expansion]
      return names.some(holds) ? names.filter(name => !holds(name)) : []
    })
    .join(' · ')
}

/** The same few names are looked for in every page. */
const nameKeys = new Map<string, string>()

function nameKey(name: string): string {
  let key = nameKeys.get(name)
  if (key === undefined) {
    key = keyOf(name)
    nameKeys.set(name, key)
  }
  return key
}

/** 'KH&CN' and 'KHCN' are one: the engine is asked for them as one word. */
function keyOf(text: string): string {
  return foldText(text.replaceAll('&', ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
