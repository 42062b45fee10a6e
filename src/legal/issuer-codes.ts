// Codes that stand for issuers in symbols, of the centre and of every province.
import { centralIssuers } from './issuers.ts'

/** Codes that every province, commune or party committee uses: a number with one of them says nothing of the place. */
const localCodes = [
  ...'UBND UB HĐND TU HU QU ĐU CTUBND BCSĐ BTV BCĐ'.split(' '),
  // The departments (Sở) of a province.
  ...'SKHCN SKH&CN STTTT SNV STC SYT SGDĐT SGD&ĐT SXD SGTVT SCT STP SNNPTNT SNN&PTNT STNMT SKHĐT SVHTTDL'.split(
    ' ',
  ),
  ...'SLĐTBXH SDL SNNMT SNGV SDTTG'.split(' '),
]

/** As printed and in capitals, so that most codes are looked up as they stand. */
const known = new Set(bothCases([...centralIssuers.flatMap(({ codes }) => codes), ...localCodes]))
const local = new Set(localCodes)

function bothCases(codes: readonly string[]): string[] {
  return codes.flatMap(code => [code, code.toUpperCase()])
}

/**
 * Whether a code of a symbol names an issuer we know.
 *
 * @example isIssuerCode('VPCP') // true
 */
export function isIssuerCode(code: string): boolean {
  return known.has(code) || isAssemblyCode(code) || known.has(code.toUpperCase())
}

/** `QH15`, `UBTVQH16`: the National Assembly and its standing committee, with their term. */
export function isAssemblyCode(code: string): boolean {
  const first = code.charCodeAt(0) | 0x20
  return (first === 0x71 || first === 0x75) && /^(?:UBTV)?QHK?\d{0,2}$/i.test(code)
}

/** Whether the issuer behind a code is one of many all over the country: UBND, HĐND, a Sở (`SKHCN`, `SNV`). */
export function isLocalCode(code: string): boolean {
  return local.has(code) || local.has(code.toUpperCase())
}
