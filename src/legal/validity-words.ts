// Validity in Vietnamese words, for readers.
import { dateWords } from './days.ts'
import { documentLabel, referenceLabel } from './document-label.ts'
import type { Registry } from './registry.ts'
import type { DocumentReference, PartBegun, PartialDate, PartSuspended, Validity } from './types.ts'

const names = {
  'not-yet-in-force': 'Chưa có hiệu lực',
  'in-force': 'Còn hiệu lực',
  'partly-expired': 'Hết hiệu lực một phần',
  expired: 'Hết hiệu lực',
  suspended: 'Ngưng hiệu lực',
  'period-over': 'Hết giai đoạn',
  unverified: 'Chưa kiểm chứng',
} as const satisfies Record<Validity['status'], string>

/** @example validityName('partly-expired') // 'Hết hiệu lực một phần' */
export function validityName(status: Validity['status']): string {
  return names[status]
}

/**
 * A validity as one sentence without its full stop.
 *
 * @example formatValidity(validityOn(decree61, registry, '2026-01-01'), registry)
 * // 'Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP'
 */
export function formatValidity(validity: Validity, registry: Registry): string {
  const name = validityName(validity.status)
  switch (validity.status) {
    case 'not-yet-in-force':
      return validity.from === undefined
        ? name
        : `${name}, có hiệu lực ${from(validity.from)}${partsWords(validity.parts)}`
    case 'in-force':
      if (validity.since === undefined) return name
      return `${name} ${from(validity.since)}${validity.inferred ? ' (ngày ban hành)' : ''}${partsWords(validity.parts)}${suspendedWords(validity.suspended, registry)}`
    case 'partly-expired': {
      const parts = validity.parts.map(
        ({ scope, since, by }) =>
          `${scope}${since === undefined ? '' : ` ${from(since)}`}${by ? ` theo ${nameOf(by, registry)}` : ''}`,
      )
      return `${name}: ${parts.join('; ')}${suspendedWords(validity.suspended, registry)}`
    }
    case 'expired': {
      const since = validity.since === undefined ? '' : ` ${from(validity.since)}`
      const by = validity.by && nameOf(validity.by, registry)
      return `${name}${since}${endWords(validity.reason, by)}`
    }
    case 'suspended': {
      const since = validity.since === undefined ? '' : ` ${from(validity.since)}`
      const until = validity.until === undefined ? '' : ` đến ${dateWords(validity.until)}`
      return `${name}${since}${until}${validity.by ? ` theo ${nameOf(validity.by, registry)}` : ''}`
    }
    case 'period-over':
      return `${name} ${from(validity.since)}`
    case 'unverified': {
      const since = validity.since === undefined ? '' : ` ${from(validity.since)}`
      const reason = validity.reason.replace(/[.\s]+$/u, '')
      // As the editor wrote it: "Luật …", "UBND …" keep their capitals.
      return `${name}${since}${reason === '' ? '' : `: ${reason}`}`
    }
  }
}

/** `; riêng một số điều có hiệu lực từ 01/7/2025` */
function partsWords(parts: readonly PartBegun[] | undefined): string {
  if (parts === undefined) return ''
  return `; riêng ${parts.map(({ scope, since }) => `${scope} có hiệu lực ${from(since)}`).join(', ')}`
}

/** `; riêng Điều 7 ngưng hiệu lực từ 01/7/2026 đến 31/12/2026 theo Nghị định 1/2026/NĐ-CP` */
function suspendedWords(parts: readonly PartSuspended[] | undefined, registry: Registry): string {
  if (parts === undefined) return ''
  const words = parts.map(
    ({ scope, since, until, by }) =>
      `${scope} ngưng hiệu lực ${from(since)}${until === undefined ? '' : ` đến ${dateWords(until)}`} theo ${nameOf(by, registry)}`,
  )
  return `; riêng ${words.join(', ')}`
}

function endWords(
  reason: 'replaced' | 'repealed' | 'own-term' | 'fell-with-amended',
  by: string | undefined,
): string {
  switch (reason) {
    case 'replaced':
      return by === undefined ? '' : `, thay bằng ${by}`
    case 'repealed':
      return by === undefined ? '' : `, bãi bỏ bởi ${by}`
    case 'own-term':
      return ', theo thời hạn của chính văn bản'
    case 'fell-with-amended':
      return `, cùng văn bản được sửa đổi${by === undefined ? '' : ` (thay bằng ${by})`}`
  }
}

function from(date: PartialDate): string {
  return `từ ${dateWords(date)}`
}

function nameOf(reference: DocumentReference, registry: Registry): string {
  const document = registry.find(reference)
  return document ? documentLabel(document) : referenceLabel(reference)
}
