// Letters that look like ours and are not: a search for «Đ» does not find «Ð» (the Icelandic eth), and «NĐ-СР»
// with two Cyrillic letters is no number of a decree.
import type { Rule } from '../rule.ts'
import { bodyStart, matchesIn } from '../source.ts'
import { articlesOf } from '../texts.ts'

const meant = new Map([...pairs('Ðð', 'Đđ'), ...pairs('АВЕКМНОРСТУХаеорсух', 'ABEKMHOPCTYXaeopcyx')])
// «61/2018/NÐ-CP», without the full stop after it
const word = /[\p{L}\p{M}\p{N}]+(?:[/.&-]+[\p{L}\p{M}\p{N}]+)*/gu
const suspicious = new RegExp(`[${[...meant.keys()].join('')}]`, 'u')

export const lookAlikeLetter: Rule = {
  id: 'look-alike-letter',
  severity: 'warning',
  title: 'chữ trông giống mà không phải chữ Việt',
  *find(bulletin, files) {
    const texts = [
      ...articlesOf(bulletin).map(({ file, title, summary = '', text }) => ({
        file,
        head: title + summary,
        text,
      })),
      ...bulletin.documents.map(({ file, document: { number, title, names } }) => ({
        file,
        head: [number, title, ...names].join(' '),
        text: '',
      })),
    ]
    for (const { file, head, text } of texts) {
      const inHead = suspicious.test(head)
      if (!inHead && !suspicious.test(text)) continue
      const raw = files.read(file)
      for (const { text: found, start, place } of matchesIn(file, raw, word, inHead ? 0 : bodyStart(raw))) {
        const right = Array.from(found, letter => meant.get(letter) ?? letter).join('')
        if (right === found || isForeign(found, right) || isAddress(raw, start)) continue
        yield {
          place,
          message: `«${found}» có chữ trông giống mà không phải chữ Việt; tìm kiếm sẽ không thấy.`,
          hint: `Gõ lại «${right}», hoặc để máy sửa: npm run check -- --fix`,
          fix: { text: right },
        }
      }
    }
  },
}

/** A word in Cyrillic, all of it: «Россия» keeps its own letters. */
function isForeign(found: string, right: string): boolean {
  return /\p{Script=Cyrillic}/u.test(right) || !/\p{Script=Latin}/u.test(found)
}

/** Part of an address, which leads nowhere once a letter of it is changed: «](/media/Ð.jpg)», «src: /media/Ð.jpg». */
function isAddress(raw: string, start: number): boolean {
  const before = raw.slice(raw.lastIndexOf('\n', start - 1) + 1, start)
  return /(?:\]\(|https?:|[\s:]\/)\S*$/.test(before)
}

function pairs(wrong: string, right: string): [string, string][] {
  return Array.from(wrong, (letter, index) => [letter, right.charAt(index)])
}
