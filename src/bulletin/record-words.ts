// A record in words, field by field, so that two states of it can be told side by side.
//   wordsOfField('issuedOn', decree61, registry)        // '23/4/2018'
//   termsOfRelation({ kind: 'replaces', on: … }, 'X')   // 'X, từ 01/7/2025'
import {
  formatDate,
  type LegalDocument,
  type PartialDate,
  type Registry,
  type Relation,
} from '../legal/index.ts'

/** Fields of a record in the order in which they are told. Relations are told one by one, on both sides. */
export const recordFields = {
  type: 'Tên loại',
  number: 'Số, ký hiệu',
  issuers: 'Cơ quan ban hành',
  title: 'Trích yếu',
  names: 'Tên gọi khác',
  issuedOn: 'Ngày ban hành',
  effectiveOn: 'Ngày có hiệu lực',
  inForceUntil: 'Ngày cuối còn hiệu lực',
  period: 'Giai đoạn',
  unverifiedSince: 'Chưa kiểm chứng',
  signer: 'Người ký',
  gazette: 'Công báo',
  sources: 'Nguồn',
  attachments: 'Tệp đính kèm',
  topics: 'Chủ đề',
} as const satisfies Partial<Record<keyof LegalDocument, string>>

export type RecordField = keyof typeof recordFields

/** Nothing where the record says nothing. */
export function wordsOfField(
  field: RecordField,
  document: LegalDocument,
  registry: Registry,
): string | undefined {
  const words = fieldWords(field, document, registry)
  return words === '' ? undefined : words
}

function fieldWords(field: RecordField, document: LegalDocument, registry: Registry): string | undefined {
  switch (field) {
    case 'type':
    case 'number':
    case 'title':
      return document[field]
    case 'issuers':
      return document.issuers.map(key => registry.issuer(key)?.name ?? key).join(', ')
    case 'names':
    case 'topics':
      return document[field].join('; ')
    case 'issuedOn':
    case 'inForceUntil':
      return document[field] && formatDate(document[field])
    case 'effectiveOn':
      return document.effectiveOn
        .map(({ on, scope }) => (scope === undefined ? formatDate(on) : `${scope}: ${formatDate(on)}`))
        .join('; ')
    case 'period':
      return document.period && spanOf(document.period)
    case 'unverifiedSince':
      return (
        document.unverifiedSince &&
        `từ ${formatDate(document.unverifiedSince.on)}: ${document.unverifiedSince.reason}`
      )
    case 'signer':
      return document.signer && joined([document.signer.position, document.signer.name], ' ')
    case 'gazette':
      return (
        document.gazette &&
        joined(
          [
            `số ${document.gazette.numbers}`,
            document.gazette.date && `ngày ${formatDate(document.gazette.date)}`,
          ],
          ' ',
        )
      )
    case 'sources':
      return document.sources
        .map(({ title, url, kind, checkedOn }) =>
          joined([title, url && `(${url})`, `[${kind}, xem ngày ${formatDate(checkedOn)}]`], ' '),
        )
        .join('; ')
    case 'attachments':
      return document.attachments.map(({ file, title }) => `${title} (${file})`).join('; ')
  }
}

/** What one document does to another one, the other named by its label. */
export function termsOfRelation({ on, until, scope, by }: Relation, label: string): string {
  return joined(
    [label, scope, on && `từ ${formatDate(on)}`, until && `đến ${formatDate(until)}`, by && `theo ${by}`],
    ', ',
  )
}

function spanOf({ from, to }: { from?: PartialDate; to: PartialDate }): string {
  return from === undefined ? `đến ${formatDate(to)}` : `${formatDate(from)} – ${formatDate(to)}`
}

function joined(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter(part => part !== undefined && part !== '').join(between)
}
