// The few words behind a citation: what has become of the document since.
import { describe, expect, it } from 'vitest'
import {
  createRegistry,
  type Validity,
  validityChange,
  validityChangeSince,
  validityOn,
} from '../../src/legal/index.ts'
import { documents, localIssuers, nd61 } from './documents.ts'

const registry = createRegistry({ documents, issuers: localIssuers })

const notYet: Validity = { status: 'not-yet-in-force', from: '2027-01-01' }
const inForce: Validity = { status: 'in-force', since: '2020-01-01', inferred: false }
const waiting: Validity = { ...inForce, parts: [{ scope: 'Điều 9', since: '2027-01-01' }] }
const part: Validity = { status: 'partly-expired', parts: [{ scope: 'Điều 1' }] }
const parts: Validity = { status: 'partly-expired', parts: [{ scope: 'Điều 1' }, { scope: 'Điều 2' }] }
const expired: Validity = { status: 'expired', reason: 'replaced' }
const suspended: Validity = { status: 'suspended' }
const over: Validity = { status: 'period-over', since: '2021-01-01' }
const unverified: Validity = { status: 'unverified', reason: 'chưa rõ' }

describe('what has become of a document', () => {
  it.each([
    [inForce, expired, 'hết hiệu lực', 'nay hết hiệu lực'],
    [inForce, part, 'hết hiệu lực một phần', 'nay hết hiệu lực một phần'],
    [part, parts, 'hết hiệu lực thêm một phần', 'nay hết hiệu lực thêm một phần'],
    [inForce, over, 'hết giai đoạn', 'nay hết giai đoạn'],
    [inForce, suspended, 'ngưng hiệu lực', 'nay ngưng hiệu lực'],
    [suspended, inForce, 'có hiệu lực trở lại', 'nay có hiệu lực trở lại'],
    [notYet, inForce, 'có hiệu lực', 'nay đã có hiệu lực'],
    [waiting, inForce, 'có hiệu lực thêm một phần', 'nay có hiệu lực thêm một phần'],
    [inForce, unverified, 'chưa kiểm chứng', 'nay chưa kiểm chứng'],
    [unverified, inForce, 'còn hiệu lực', 'nay còn hiệu lực'],
  ])('%o then, %o now: %s', (before, after, change, since) => {
    expect(validityChange(before, after)).toBe(change)
    expect(validityChangeSince(before, after)).toBe(since)
  })

  it.each([inForce, part, expired, suspended, over, unverified, notYet])('%o stays as it is', validity => {
    expect(validityChange(validity, { ...validity })).toBeUndefined()
    expect(validityChangeSince(validity, { ...validity })).toBeUndefined()
  })

  it('is nothing where only the reason is another', () => {
    expect(validityChange(expired, { status: 'expired', reason: 'own-term' })).toBeUndefined()
    expect(validityChange(unverified, { status: 'unverified', reason: 'không tìm thấy' })).toBeUndefined()
  })

  it('is told of 61/2018/NĐ-CP in an article of 2020', () => {
    const on = (day: string) => validityOn(nd61, registry, day)
    expect(validityChangeSince(on('2020-04-20'), on('2026-11-23'))).toBe('nay hết hiệu lực')
    expect(validityChangeSince(on('2020-04-20'), on('2025-06-30'))).toBeUndefined()
  })
})
