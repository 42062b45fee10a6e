import { describe, expect, it } from 'vitest'
import {
  centralIssuers,
  documentKinds,
  findCitations,
  kindName,
  kindOf,
  slugify,
} from '../../src/legal/index.ts'

describe('kinds of document', () => {
  it('are named by the slug of their name', () => {
    for (const { kind, name } of documentKinds) expect(kind).toBe(slugify(name))
  })

  it('are known by name, code and slug', () => {
    for (const { kind, name, codes } of documentKinds)
      for (const text of [kind, name, name.toUpperCase(), ...codes]) expect(kindOf(text), text).toBe(kind)
    expect(kindOf('thông tư liên tịch')).toBe('thong-tu-lien-tich')
    expect(kindOf('chuyện phiếm')).toBeUndefined()
    expect(kindName('cong-dien')).toBe('Công điện')
  })

  it('share no code', () => {
    const codes = documentKinds.flatMap(({ codes }) => codes.map(code => code.toUpperCase()))
    expect(codes.length).toBe(new Set(codes).size)
  })

  it('hold the 27 abbreviations of Phụ lục III of Nghị định 30/2020/NĐ-CP', () => {
    const annex =
      'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB'.split(' ')
    expect(annex).toHaveLength(27)
    for (const code of annex) expect(kindOf(code), code).toBeDefined()
  })

  it('are found before a number by name and by code', () => {
    // A contract is no legal document of a register; the others without a code have no number or another form.
    const numbered = documentKinds.filter(({ kind, codes }) => codes.length > 0 && kind !== 'hop-dong')
    for (const { kind, name, codes } of numbered) {
      const [code = ''] = codes
      const [citation] = findCitations(`theo ${name} số 12/${code}-BTC`)
      // The old laws bear the number of an order; a law has no code of its own.
      expect(citation?.type, name).toBe(kind)
    }
  })
})

describe('central issuers', () => {
  it('have the slug of their name as key, once each', () => {
    const keys = centralIssuers.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { key, name } of centralIssuers) {
      // One name is too long to be an address.
      if (key !== 'hoi-dong-tham-phan-tand-toi-cao') expect(key).toBe(slugify(name))
    }
  })

  it('have successors that exist and outlive them', () => {
    for (const { key, successor, until } of centralIssuers) {
      if (successor === undefined) continue
      expect(
        centralIssuers.some(issuer => issuer.key === successor),
        key,
      ).toBe(true)
      expect(until, key).toBeDefined()
    }
  })
})
