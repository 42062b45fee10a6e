import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRegistry, findCitations, formatPinpoint, resolveCitations } from '../../src/legal/index.ts'
import { documents, localIssuers } from './documents.ts'

const registry = createRegistry({ documents, issuers: localIssuers })

// Pieces that make a text look like law, so that random texts come near what the readers look for.
const pieces = [
  'Nghị định',
  'số',
  '61',
  '/',
  '2018',
  'NĐ',
  '-',
  'CP',
  ' ',
  '\n',
  '\n\n',
  'Luật',
  'Đất đai',
  'khoản',
  'Điều',
  '2',
  'a',
  ',',
  'và',
  'ngày',
  '23/4/2018',
  'của',
  'Chính phủ',
  '(',
  ')',
  'sau đây gọi là',
  'QĐ',
  'UBND',
  'tỉnh',
  'Lạng Sơn',
  ':',
  '.',
  'BLHS',
  'Hiến pháp',
  'năm',
  '66.22',
  '\u00ad',
  '\u0301',
  'Ð',
  'С',
  '–',
  '&',
  'Bộ',
  'Tài chính',
  'đến',
  'từ',
  'Phụ lục',
  'I',
  'nđ',
  'ngày24',
  '//',
  'TT-BTCngày',
  'QH13',
  '57-NQ/TW',
]
const lawLike = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''))

describe('whatever the text', () => {
  it('citations lie in it, in order, and do not overlap', async () => {
    await fc.assert(
      fc.property(fc.oneof(lawLike, fc.string({ unit: 'binary' }), fc.string()), text => {
        let end = 0
        for (const citation of findCitations(text)) {
          expect(citation.start).toBeGreaterThanOrEqual(end)
          expect(citation.end).toBeGreaterThan(citation.start)
          expect(citation.end).toBeLessThanOrEqual(text.length)
          expect(citation.text).toBe(text.slice(citation.start, citation.end))
          end = citation.end
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('resolving answers for each', async () => {
    await fc.assert(
      fc.property(lawLike, text => {
        const citations = findCitations(text)
        const resolved = resolveCitations(citations, registry, { date: '2020-04-20', province: 'Lạng Sơn' })
        expect(resolved.map(({ citation }) => citation)).toEqual(citations)
      }),
      { numRuns: 1000 },
    )
  })
})

const sequence = fc.integer({ min: 1, max: 9999 }).map(String)
const year = fc.integer({ min: 1990, max: 2030 }).map(String)
const kinds = [
  ['Nghị định', 'NĐ', 'CP', 'nghi-dinh'],
  ['Quyết định', 'QĐ', 'TTg', 'quyet-dinh'],
  ['Thông tư', 'TT', 'BKHCN', 'thong-tu'],
  ['Nghị quyết', 'NQ', 'HĐND', 'nghi-quyet'],
  ['Thông tư liên tịch', 'TTLT', 'BTC-BNN', 'thong-tu-lien-tich'],
] as const

/** How typists spell the same citation. */
const spellings: readonly (readonly [string, (citation: string) => string])[] = [
  ['as it should be', citation => citation],
  ['decomposed', citation => citation.normalize('NFD')],
  ['in capitals', citation => citation.toUpperCase()],
  ['with an eth', citation => citation.replaceAll('Đ', 'Ð')],
  ['with an en dash', citation => citation.replaceAll('-', '–')],
  ['with a non-breaking hyphen', citation => citation.replaceAll('-', '\u2011')],
  ['with a space after the dash', citation => citation.replace('-', '- ')],
  ['with spaces round the dash', citation => citation.replace('-', ' - ')],
  ['with a space before the slash', citation => citation.replace('/', ' /')],
  ['with no-break spaces', citation => citation.replaceAll(' ', '\u00a0')],
  ['wrapped at every space', citation => citation.replaceAll(' ', '\n')],
  ['wrapped with trailing spaces', citation => citation.replaceAll(' ', ' \n')],
  ['with soft hyphens', citation => citation.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u00ad')],
  ['with zero-width spaces', citation => citation.replaceAll(' ', ' \u200b')],
  ['with a colon', citation => citation.replace('số', 'số:')],
  ['with a loose colon', citation => citation.replace('số', 'số :')],
  ['without "số"', citation => citation.replace('số ', '')],
  ['with "số" stuck to the number', citation => citation.replace('số ', 'số')],
  ['with "số" twice', citation => citation.replace('số', 'số số')],
]

describe.each(spellings)('a citation %s', (_, spell) => {
  it('gives its parts back', async () => {
    await fc.assert(
      fc.property(
        sequence,
        year,
        fc.constantFrom(...kinds),
        (number, issuedIn, [word, code, issuer, type]) => {
          const plain = `${number}/${issuedIn}/${code}-${issuer}`
          const spelled = spell(`${word} số ${plain}`)
          const text = `Căn cứ khoản 2 Điều 5 ${spelled} ngày 23/4/${issuedIn}, Sở thông báo.`
          const [citation, ...others] = findCitations(text)
          expect(others).toEqual([])
          expect(citation?.text).toBe(spelled)
          expect(citation?.type).toBe(type)
          expect(citation?.number?.toUpperCase()).toBe(plain.toUpperCase())
          expect(citation?.date?.iso).toBe(`${issuedIn}-04-23`)
          expect(formatPinpoint(citation?.pinpoints ?? [])).toBe('khoan=2;dieu=5')
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('places', () => {
  const value = fc.integer({ min: 1, max: 300 }).map(String)
  const letter = fc.constantFrom(...'abcdđeghiklmnopqrstuvxy')
  const values = fc.uniqueArray(value, { minLength: 1, maxLength: 4 })

  it('written small to large are read back', async () => {
    await fc.assert(
      fc.property(
        fc.uniqueArray(letter, { minLength: 1, maxLength: 4 }),
        value,
        value,
        (diem, khoan, dieu) => {
          const text = `các điểm ${joined(diem)} khoản ${khoan} Điều ${dieu} Luật Lưu trữ`
          expect(formatPinpoint(findCitations(text)[0]?.pinpoints ?? [])).toBe(
            `diem=${diem.join(',')};khoan=${khoan};dieu=${dieu}`,
          )
        },
      ),
      { numRuns: 200 },
    )
  })

  it('in lists of điều are read back', async () => {
    await fc.assert(
      fc.property(values, dieu => {
        const text = `${dieu.map(number => `Điều ${number}`).join(', ')} của Luật Lưu trữ`
        expect(formatPinpoint(findCitations(text)[0]?.pinpoints ?? [])).toBe(`dieu=${dieu.join(',')}`)
      }),
      { numRuns: 200 },
    )
  })
})

function joined(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`
}
