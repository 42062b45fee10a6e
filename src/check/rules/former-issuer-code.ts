// «05/2026/TT-BTTTT»: the ministry that bore BTTTT in its symbols ended on 28/02/2025, so the number, its year or the
// code was copied wrongly. 26/2020/TT-BTTTT keeps its code for ever.
import { dayWords, type Issuer, type PartialDate, parseNumber, type Registry } from '../../legal/index.ts'
import { hadEnded, successorOn } from '../issuers-in-time.ts'
import { relationsOf } from '../register.ts'
import type { Finding, Rule } from '../rule.ts'

export const formerIssuerCode: Rule = {
  id: 'former-issuer-code',
  severity: 'warning',
  title: 'số, ký hiệu mang chữ viết tắt của cơ quan không còn',
  *find(bulletin) {
    const { registry } = bulletin
    const byCode = Map.groupBy(
      registry.issuers.flatMap(issuer => issuer.codes.map(code => ({ code: code.toUpperCase(), issuer }))),
      ({ code }) => code,
    )
    const judge = (number: string, day: PartialDate | undefined, issuers: readonly string[]) => {
      const date = day ?? yearOf(number)
      if (date === undefined) return undefined
      for (const code of issuerCodes(number)) {
        const bearers = (byCode.get(code.toUpperCase().replace(/\d+$/, '')) ?? []).map(({ issuer }) => issuer)
        const [former] = bearers
        if (!former || !bearers.every(issuer => hadEnded(issuer, date))) continue
        // That the record names the merged ministry itself is for issuer-out-of-time to say.
        if (day !== undefined && bearers.some(({ key }) => issuers.includes(key))) continue
        return findingOf(number, code, former, date, registry)
      }
      return undefined
    }
    for (const { document, file } of bulletin.documents) {
      const found = judge(document.number, document.issuedOn, document.issuers)
      if (found) yield { place: bulletin.locate(file, ['number']), ...found }
    }
    for (const { relation, target, place } of relationsOf(bulletin)) {
      // A record of its own is judged above.
      if (target || 'slug' in relation.document) continue
      const { number, year, issuer } = relation.document
      const found = judge(number, year === undefined ? undefined : String(year), issuer ? [issuer] : [])
      if (found) yield { place: place(), ...found }
    }
  },
}

function yearOf(number: string): PartialDate | undefined {
  const year = parseNumber(number)?.year
  return year === undefined ? undefined : String(year)
}

/** Codes of issuers. In a công văn, `7019/VPCP-TCCV`, only the first: after it stands who drafted it. */
function issuerCodes(number: string): readonly string[] {
  const parsed = parseNumber(number)
  if (!parsed) return []
  return parsed.typeCode === undefined ? parsed.issuerCodes.slice(0, 1) : parsed.issuerCodes
}

function findingOf(
  number: string,
  code: string,
  former: Issuer,
  date: PartialDate,
  registry: Registry,
): Omit<Finding, 'place'> {
  const successor = successorOn(former, date, registry)
  const newCode = successor?.codes[0]
  let meant = ''
  if (successor && newCode !== undefined) {
    // Of a joint document the successor may be a member already.
    const asked = issuerCodes(number).includes(newCode)
      ? ''
      : `: có phải ${withCode(number, code, newCode)} không`
    meant = `Cơ quan kế tục là ${successor.name} (${newCode})${asked}${asked === '' ? '.' : '?'} `
  }
  return {
    message: `${number} (${dayWords(date)}) mang ký hiệu «${code}» của ${former.name}, cơ quan chỉ có đến ${dayWords(former.until ?? '')}.`,
    hint: `${meant}Xem lại số, ký hiệu và năm trong bản gốc; bản gốc in đúng như vậy thì để nguyên.`,
  }
}

/** withCode('05/2026/TT-BTTTT', 'BTTTT', 'BKHCN') // '05/2026/TT-BKHCN' */
function withCode(number: string, code: string, other: string): string {
  return number
    .split(/(?<=[/-])|(?=[/-])/)
    .map(part => (part.trim() === code ? other : part))
    .join('')
}
