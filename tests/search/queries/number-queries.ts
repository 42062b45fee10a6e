// Every document, asked for by every form its number may be typed in.
//   numberQueries(bulletin.documents)   // a group for each form
import { foldText, kindName, type LegalDocument } from '../../../src/legal/index.ts'
import type { Expected, QueryGroup } from './query-set.ts'

interface Entry {
  document: LegalDocument
  address: string
}

interface Form {
  name: string
  /** Nothing where a document has no such form. */
  write(document: LegalDocument): string | undefined
}

/** '61/2018/NĐ-CP' in the forms readers type. */
const forms: Readonly<Record<string, Form>> = {
  printed: { name: 'như in', write: ({ number }) => number },
  'lower-case': { name: 'chữ thường', write: ({ number }) => number.toLowerCase() },
  folded: { name: 'không dấu', write: ({ number }) => foldText(number) },
  spaces: { name: 'dấu cách thay gạch', write: ({ number }) => number.replace(/[/-]/g, ' ') },
  'signs-apart': { name: 'gạch có dấu cách', write: ({ number }) => number.replace(/[/-]/g, ' $& ') },
  dashes: { name: 'toàn gạch nối', write: ({ number }) => number.replaceAll('/', '-') },
  'en-dash': { name: 'gạch dài', write: ({ number }) => number.replaceAll('-', '–') },
  compact: { name: 'viết liền', write: ({ number }) => foldText(number).replace(/[/-]/g, '') },
  'after-kind': {
    name: 'sau tên loại, không dấu',
    write: ({ number, type }) => `${foldText(kindName(type))} so ${foldText(number)}`,
  },
  'before-day': {
    name: 'trước ngày',
    write: ({ number, issuedOn = '' }) => {
      const [year, month, day] = issuedOn.split('-').map(Number)
      return day === undefined ? undefined : `${number} ngày ${day}/${month}/${year}`
    },
  },
  bare: { name: 'chỉ con số', write: ({ number }) => /^\d+[a-z]?/.exec(number)?.[0] },
}

export function numberQueries(entries: readonly Entry[]): readonly QueryGroup[] {
  return Object.entries(forms).map(([id, { name, write }]) => {
    const asked = Map.groupBy(
      entries.filter(({ document }) => document.number !== ''),
      ({ document }) => write(document),
    )
    return {
      id: `every-number-${id}`,
      name: `mọi số, ${name}`,
      queries: [...asked].flatMap(([text, sharing]) =>
        text === undefined ? [] : [{ text, expected: expectedOf(sharing) }],
      ),
    }
  })
}

/** Where several documents are meant all of them come first, as far as three places go. */
function expectedOf(sharing: readonly Entry[]): Expected {
  const addresses = sharing.map(({ address }) => address)
  return addresses.length === 2 || addresses.length === 3
    ? { kind: 'first-three', allOf: addresses }
    : { kind: 'first', anyOf: addresses }
}
