// The names laws are cited by, made comparable.
import { foldText } from './fold.ts'

/**
 * One text for all spellings of a name: case, marks, commas, dashes and "và" fall away.
 *
 * @example nameKey('Luật Phòng, chống tham nhũng') === nameKey('luật phòng chống tham nhũng') // true
 */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/ va (?=\S)/g, ' ')
    .trim()
}
