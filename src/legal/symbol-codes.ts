// What is known of a code in a symbol: 'NĐ' is a kind, 'CP' an issuer, 'UBND' one of many all over the country.

import { centralIssuers } from './issuers.ts'
import { remembered } from './remembered.ts'
import { type DocumentKind, kindOfCode } from './vocabulary.ts'

/** A code of a symbol, with what it says. One value for each code: codes come again and again. */
export interface SymbolCode {
  /** As read: `NĐ`, `TTg`, `BGD&ĐT`. */
  readonly text: string
  /** Its letters are those that are meant; not so `ND`. */
  readonly tidy: boolean
  readonly kind: DocumentKind | undefined
  /** It names an issuer we know. */
  readonly issuer: boolean
  /** Its issuer is one of many all over the country: UBND, HĐND, a Sở (`SKHCN`, `SNV`). */
  readonly local: boolean
  /** `QH15`, `UBTVQH16`: the National Assembly and its standing committee, with their term. */
  readonly assembly: boolean
}

/** Codes that every province, commune or party committee uses: a number with one of them says nothing of the place. */
const localCodes = [
  ...'UBND UB HĐND TU HU QU ĐU CTUBND BTV BCĐ VPTU VPĐU VPHU BTCTU BTGTU BDVTU UBKTTU BNCTU'.split(' '),
  // The departments (Sở) of a province.
  ...'SKHCN SKH&CN STTTT SNV STC SYT SGDĐT SGD&ĐT SXD SGTVT SCT STP SNNPTNT SNN&PTNT STNMT SKHĐT SVHTTDL'.split(
    ' ',
  ),
  ...'SLĐTBXH SDL SNNMT SNGV SDTTG'.split(' '),
]

/** Bodies of the centre that no record of an issuer is needed for: of the Party, the Front, mass organisations. */
const otherCentralCodes =
  'BCSĐ BCSĐCP ĐĐQH ĐUQH ĐUCP BNCTW UBKTTW BDVTW BKTTW BĐNTW HĐLLTW QUTW MTTW TWĐTN TLĐ HĐTĐTW'.split(' ')

const known = new Set(
  [...centralIssuers.flatMap(({ codes }) => codes), ...localCodes, ...otherCentralCodes].map(capitals),
)
const local = new Set(localCodes.map(capitals))
const assembly = /^(?:UBTV)?QHK?\d{0,2}$/i
/** 'ĐĐQH15', 'HĐNN8': the term stands after the body. */
const term = /\d{1,2}$/
const withTerm = /^(?:HĐNN|NHNN|ĐĐQH|ĐUQH|UBXH|UBTVQH)\d/

function capitals(code: string): string {
  return code.toUpperCase()
}

/** @example symbolCode('NĐ').kind // 'nghi-dinh' */
export const symbolCode = remembered(5000, (own): SymbolCode => {
  const upper = capitals(own)
  const isAssembly = assembly.test(own)
  const meant = plain(own)
  return {
    text: own,
    tidy: meant === own,
    kind: kindOfCode(meant),
    issuer: isAssembly || known.has(upper) || (withTerm.test(upper) && known.has(upper.replace(term, ''))),
    local: local.has(upper),
    assembly: isAssembly,
  }
})

/** `ND` and `QD` are what is typed where no Đ is at hand; the Party writes `QĐi` for a quy định. */
function plain(code: string): string {
  switch (code) {
    case 'ND':
    case 'nd':
      return 'NĐ'
    case 'QD':
    case 'qd':
      return 'QĐ'
    case 'QĐi':
      return 'QyĐ'
    default:
      return code
  }
}
