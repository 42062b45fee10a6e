import { describe, expect, it } from 'vitest'
import { createRegistry, effectDay, inverseRelations, type LegalDocument } from '../../src/legal/index.ts'
import { documentOf } from './documents.ts'

const decree = (number: string, more: Partial<LegalDocument>): LegalDocument =>
  documentOf('nghi-dinh', `${number}/NĐ-CP`, 'chinh-phu', 'Về việc thử', more)
const target = decree('1/2010', { issuedOn: '2010-01-01', effectiveOn: [{ on: '2010-02-01' }] })
const upon = { document: { slug: target.slug } }

function daysOf(...acting: LegalDocument[]): (string | undefined)[] {
  const registry = createRegistry({ documents: [target, ...acting] })
  return inverseRelations(target, registry).map(
    act => `${act.document.number} ${effectDay(act, registry) ?? '?'}`,
  )
}

describe('the first day of a relation', () => {
  it('is that of the acting document, unless the record says another', () => {
    const acting = { issuedOn: '2020-01-01', effectiveOn: [{ on: '2020-03-01' }] }
    expect(daysOf(decree('2/2020', { ...acting, relations: [{ kind: 'amends', ...upon }] }))).toEqual([
      '2/2020/NĐ-CP 2020-03-01',
    ])
    expect(
      daysOf(decree('2/2020', { ...acting, relations: [{ kind: 'amends', ...upon, on: '2020-07' }] })),
    ).toEqual(['2/2020/NĐ-CP 2020-07'])
  })

  it('is not told of what changes nothing', () => {
    const acting = { issuedOn: '2020-01-01', effectiveOn: [{ on: '2020-03-01' }] }
    expect(daysOf(decree('2/2020', { ...acting, relations: [{ kind: 'basedOn', ...upon }] }))).toEqual([
      '2/2020/NĐ-CP ?',
    ])
  })

  it('is not known with that of the acting document, and never comes when that ends before it', () => {
    const unknown = decree('2/2020', { issuedOn: '2020-01-01', relations: [{ kind: 'amends', ...upon }] })
    const fallen = decree('3/2020', {
      issuedOn: '2020-01-02',
      effectiveOn: [{ on: '2021-01-01' }],
      relations: [{ kind: 'amends', ...upon }],
    })
    const repealing = decree('4/2020', {
      issuedOn: '2020-06-01',
      effectiveOn: [{ on: '2020-06-01' }],
      relations: [{ kind: 'repeals', document: { slug: fallen.slug } }],
    })
    expect(daysOf(unknown, fallen, repealing)).toEqual(['2/2020/NĐ-CP ?', '3/2020/NĐ-CP ?'])
  })

  it('gives relations their order', () => {
    const slow = decree('2/2020', {
      issuedOn: '2020-01-01',
      effectiveOn: [{ on: '2020-07-01' }],
      relations: [{ kind: 'amends', ...upon }],
    })
    const quick = decree('3/2020', {
      issuedOn: '2020-02-01',
      effectiveOn: [{ on: '2020-02-01' }],
      relations: [{ kind: 'amends', ...upon }],
    })
    expect(daysOf(slow, quick)).toEqual(['3/2020/NĐ-CP 2020-02-01', '2/2020/NĐ-CP 2020-07-01'])
  })
})
