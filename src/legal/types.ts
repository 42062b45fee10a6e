// The words of this room: what a document, a citation, a resolution and a validity are.
// Everything here is plain data; nothing here knows files, Markdown or a clock.
import type { DocumentKind } from './vocabulary.ts'

/** A day, `YYYY-MM-DD`. Compared as text. */
export type Day = string

/** As much of a date as is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string

/** Lower-case address name of a document, see `slugOf`: `61-2018-nd-cp`. */
export type Slug = string

/** Who issues documents. Central issuers are built in (`issuers.ts`); local ones come from a site. */
export interface Issuer {
  /** `chinh-phu`, `ubnd-tinh-cao-bang` */
  key: string
  /** Full name as its documents print it: `Ủy ban nhân dân tỉnh Cao Bằng` */
  name: string
  /** `UBND tỉnh Cao Bằng` */
  shortName?: string
  /** Other names and spellings found in prose. */
  names?: readonly string[]
  /** Codes that stand for it in symbols: `['CP']`, `['BGDĐT', 'BGD&ĐT']`. */
  codes: readonly string[]
  /** Name of the province, city or commune where it is local: `Cao Bằng`. Absent when central. */
  place?: string
  /** First and last day (or month, year) it existed, where known. */
  from?: PartialDate
  until?: PartialDate
  /** Key of the issuer that took over. */
  successor?: string
}

/** Points to a document from another one's record: by slug, or by what is known of it. */
export type DocumentReference =
  | { slug: Slug }
  | { type: DocumentKind; number: string; issuer?: string; year?: number }

/** What an acting document does to another one. Written on the acting document only. */
export type RelationKind =
  | 'amends'
  | 'replaces'
  | 'repeals'
  | 'suspends'
  | 'guides'
  | 'basedOn'
  | 'cites'
  | 'corrects'
  | 'consolidates'

/** What one document does to another, written once, on the document that acts. */
export interface Relation {
  kind: RelationKind
  document: DocumentReference
  /** First day the effect holds; absent when not known (a replacement then holds from the acting document's own first day). */
  on?: PartialDate
  /** Last day of a suspension. */
  until?: PartialDate
  /** Part of the other document it touches ("khoản 9 Điều 1"); absent = the whole. */
  scope?: string
  /** Provision of the acting document that says so ("khoản 3 Điều 89"). */
  by?: string
}

/** A document comes into force on one day, or part by part. */
export interface EffectiveDate {
  on: PartialDate
  /** The part meant ("Điều 5"); absent = all that has no day of its own. */
  scope?: string
}

/** Where the facts of a record were read. */
export interface Source {
  title: string
  url?: string
  kind: 'official' | 'secondary' | 'seed'
  checkedOn: Day
}

/** One legal document of the register: what its record says, nothing computed. */
export interface LegalDocument {
  slug: Slug
  type: DocumentKind
  /** As printed: `61/2018/NĐ-CP`. */
  number: string
  /** Keys of its issuers; more than one for a joint document. */
  issuers: readonly string[]
  title: string
  /** Other names it is cited by. The kind + title of a law is understood ("Luật Chuyển đổi số"). */
  names: readonly string[]
  issuedOn?: PartialDate
  effectiveOn: readonly EffectiveDate[]
  /** Last day in force, where the document itself sets it. */
  inForceUntil?: Day
  /** A programme's own period, years included. */
  period?: { from?: PartialDate; to: PartialDate }
  /** From this day its status is not known. */
  unverifiedSince?: { on: Day; reason: string }
  relations: readonly Relation[]
  signer?: { name: string; position?: string }
  gazette?: { date?: Day; numbers: string }
  sources: readonly Source[]
  attachments: readonly { file: string; title: string }[]
  topics: readonly string[]
}

/** Where in a document: `{diem: ['a'], khoan: ['2'], dieu: ['5']}`; ranges stay ranges: `'48-52'`. */
export interface Pinpoint {
  diem?: readonly string[]
  khoan?: readonly string[]
  dieu?: readonly string[]
  muc?: readonly string[]
  chuong?: readonly string[]
  phan?: readonly string[]
  'phu-luc'?: readonly string[]
}

/** A stretch of the text read: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** What the words behind a citation say of the document meant. */
export interface Circumstances {
  /** 'Luật Thanh tra có hiệu lực từ ngày 01/7/2023' */
  effectiveOn?: Day
  /** 'Luật Đầu tư (sửa đổi, bổ sung năm 2020)' */
  amendedIn?: number
  /** 'Luật Đất đai trước đây': not simply the one in force. */
  hedged?: true
  /** 'Quyết định 225/QĐ-TTg năm nay' 0, 'năm ngoái' 1 */
  yearsAgo?: number
  /** 'Từ năm 2013, Nghị quyết 76/NQ-CP …': it was there by then. */
  since?: number
  /** 'Hôm qua Thủ tướng Chính phủ ký Quyết định 225/QĐ-TTg', 'UBND tỉnh vừa ban hành …' */
  recent?: true
}

/** One mention of a document in a text. Offsets are into the text given to `findCitations`. */
export interface Citation extends Span {
  /** `numbered`: number and code. `short`: number without code. `named`: a law by its title. */
  kind: 'numbered' | 'short' | 'named'
  text: string
  /** From the type word when specific, else from the code. */
  type?: DocumentKind
  /** NFC, no white space, dashes `-`, `Đ` repaired: `61/2018/NĐ-CP`; for `short` what is written: `67`, `91/2015`. */
  number?: string
  /** For `short` in a list whose last member has the symbol ("Nghị định 235, 238/2026/NĐ-CP"): `235/2026/NĐ-CP`. */
  fullNumber?: string
  /** For `named`: `Luật Khoa học và công nghệ`. */
  name?: string
  /** Year written with a named or short citation. */
  year?: number
  /** A date attached to the citation. `iso` is absent when incomplete or impossible ("ngày 24/2018"). */
  date?: Span & { text: string; iso?: Day }
  /** Words after an attached "của" or "do". */
  issuer?: Span & { text: string }
  /** The issuer of the list this citation stands in, written once after the last member. */
  sharedIssuer?: Span & { text: string }
  /** One or more places in the document ("khoản 2 Điều 5 và Điều 7"): separate pinpoints are separate entries. */
  pinpoints: readonly Pinpoint[]
  /** Stretch of the pinpoint's words, just before the citation. */
  pinpointSpan?: Span
  /** The local body or place that issued it by the words of its sentence: "UBND tỉnh Cao Bằng vừa ban hành Kế hoạch 68/KH-UBND". */
  subject?: Span & { text: string }
  /** Local bodies and places in its sentence and the one before, of which any may have issued it, or none. */
  nearby?: readonly (Span & { text: string })[]
  /** A day or year that opens its sentence; `issued` where a verb of issuing follows ("Ngày 13/6/2013, Chính phủ ban hành …"). */
  opening?: Span & { text: string; iso?: Day; year?: number; issued: boolean }
  /** What the words after a bare name say of the law meant: its first day, a year it was amended in, or that it is not today's. */
  circumstances?: Circumstances
  /** The short name the text gives it: "(sau đây gọi là Nghị định 61)". */
  declaredAs?: Span & { text: string }
  /** A bill ("dự thảo Luật Đất đai", "Luật Đất đai (sửa đổi)"): named like a law, but not yet one. */
  draft?: true
  /** Title words after the citation, as far as read ("về thực hiện cơ chế một cửa"): used to compare, never to link. */
  titleText?: string
}

/** What stands around a citation and helps to say which document is meant. */
export interface ResolutionContext {
  /** Day of the text: a 2020 article cannot cite a document of 2021. */
  date?: Day
  /** Place of the site ("Cao Bằng"): what a bare "UBND tỉnh" means. */
  province?: string
  /** Citations earlier in the same text with their resolutions, in order: for short forms. */
  earlier?: readonly ResolvedCitation[]
}

/** Why a document was chosen, or could not be. Words for people are made of it by `formatReason`. */
export type Reason =
  | { code: 'number-agrees' }
  | { code: 'date-agrees'; date: Day }
  | { code: 'issuer-agrees'; issuer: string }
  | { code: 'only-one-with-number' }
  | { code: 'only-one-before'; date: Day }
  | { code: 'newest-before'; date: Day }
  | { code: 'province-of-site'; province: string }
  | { code: 'short-form-of'; text: string; start: number }
  | { code: 'name-agrees'; name: string }
  | { code: 'year-agrees'; year: number }
  | { code: 'amended-in'; year: number }
  | { code: 'effective-date-agrees'; date: Day }
  | { code: 'title-agrees' }
  | { code: 'not-in-register' }
  | { code: 'later-than-text'; date: Day }
  | { code: 'several-candidates' }
  | { code: 'several-places'; places: readonly string[] }
  | { code: 'changes-cited'; text: string }
  | { code: 'draft' }
  | { code: 'other-place'; place: string }
  | { code: 'date-differs'; date: PartialDate }
  | { code: 'title-differs' }
  | { code: 'fields-differ'; fields: readonly Conflict['field'][] }
  | { code: 'no-full-citation-before' }
  | NearReason

/** A candidate that does not fit in all: what may have gone wrong, what agrees. */
export interface NearReason {
  code: 'near-document'
  slug: Slug
  /** `Nghị định 61/2018/NĐ-CP` */
  label: string
  slip?: Slip
  /** As in a conflict. */
  of?: string
  /** What else in the text agrees with its record. */
  agrees: readonly Conflict['field'][]
}

/** A part of the citation that does not agree with the record of the document found. */
export interface Conflict extends Span {
  field: 'date' | 'type' | 'issuer' | 'title' | 'number'
  /** What the text says: `ngày 24/2018`. */
  found: string
  /** What the record says: `23/4/2018`. */
  expected: string
  /** How the two most likely came to differ, where that can be told. */
  slip?: Slip
  /** The document a slip ending in `-of-another` takes it from: `Nghị quyết 76/NQ-CP ngày 15/7/2021`. */
  of?: string
}

/** What a hand does when it copies the name of a document: the likeliest way from the record to what was written. */
export type Slip =
  /** '16' for 61 */
  | 'digits-swapped'
  /** '62' for 61 */
  | 'one-digit'
  /** '6' for 61 */
  | 'digit-missing'
  /** '612' for 61 */
  | 'digit-added'
  /** '30/NQ-CP' for 30c/NQ-CP */
  | 'letter-missing'
  /** '30a/NQ-CP' for 30/NQ-CP */
  | 'letter-added'
  /** '30a/NQ-CP' for 30c/NQ-CP */
  | 'other-letter'
  /** '64/2023/QH15' for 64/2025/QH15, 'ngày 23/4/2017' for 23/4/2018 */
  | 'other-year'
  /** '61/NĐ-CP' for 61/2018/NĐ-CP, 'ngày 23/4' */
  | 'year-missing'
  /** '76/2013/NQ-CP' for 76/NQ-CP of 2013 */
  | 'year-added'
  /** 'ngày 23/4/18' */
  | 'short-year'
  /** '125/2025/QH16' for 125/2025/QH15 */
  | 'other-term'
  /** '176/2025/QH' for 176/2025/QH15 */
  | 'term-missing'
  /** '61/2018/NQ-CP' for 61/2018/NĐ-CP */
  | 'other-code'
  /** '225/QĐ-CP' for 225/QĐ-TTg */
  | 'other-issuer-code'
  /** '13/TT-BXD/2016' for 13/2016/TT-BXD, 'TTLT-BTC-BCT' for TTLT-BCT-BTC */
  | 'parts-swapped'
  /** 'NÐ' with the Icelandic letter for NĐ */
  | 'eth-for-d'
  /** 'ND' for NĐ */
  | 'no-diacritics'
  /** 'NĐ-СР' with two Russian letters */
  | 'cyrillic'
  /** '57/NQ/TW' for 57-NQ/TW */
  | 'slash-for-dash'
  /** '61-2018-NĐ-CP' for 61/2018/NĐ-CP */
  | 'dash-for-slash'
  /** '57/NQ-TW' for 57-NQ/TW */
  | 'slash-and-dash-swapped'
  /** 'Nghị quyết 61/2018/NĐ-CP' */
  | 'wrong-kind-word'
  /** 'của Thủ tướng Chính phủ' for the Government: two bodies often said for one another */
  | 'kindred-issuer'
  /** 'của Bộ Thông tin và Truyền thông' for the ministry that took it over */
  | 'former-issuer'
  /** 'ngày 04/9/2020' for 09/4/2020 */
  | 'day-and-month-swapped'
  /** 'ngày 4/2018' for 23/4/2018 */
  | 'day-missing'
  /** 'ngày 24/2018' for 23/4/2018 */
  | 'month-missing'
  /** 'ngày 31/4/2018' */
  | 'impossible-date'
  /** 'ngày 21/6/2018', the day 61/2018/NĐ-CP came into force */
  | 'effective-date-for-issue-date'
  /** 'Luật Khoa học và công nghệ năm 2014', a law of 2013 in force since 2014 */
  | 'effective-year-for-issue-year'
  /** The day of the official gazette. */
  | 'gazette-date-for-issue-date'
  /** The day of a document that amends, replaces … this one, or that this one amends, replaces … */
  | 'date-of-another'
  /** '76/NQ-CP ngày 13/6/2021', where the 76/NQ-CP of 2021 is another one */
  | 'year-of-another'
  /** 'Luật Chuyển đổi số số 93/2025/QH15', where the law of that name has another number */
  | 'name-of-another'

/**
 * Which document a citation means. `found`: this one, with what the text says otherwise than its record; `ambiguous`: one
 * of the candidates, nobody can tell which; `unknown`: none of the register, the nearest ones first.
 */
export type Resolution =
  | { outcome: 'found'; document: LegalDocument; reasons: readonly Reason[]; conflicts: readonly Conflict[] }
  | { outcome: 'ambiguous'; candidates: readonly LegalDocument[]; reasons: readonly Reason[] }
  | { outcome: 'unknown'; candidates: readonly LegalDocument[]; reasons: readonly Reason[] }

/** A citation with the document it means. */
export interface ResolvedCitation {
  citation: Citation
  resolution: Resolution
  /** For `short`: the full number the text or the register gives. */
  resolvedNumber?: string
}

/** A part of a document with a first day of its own. */
export interface PartBegun {
  /** `Điều 5`, `một số điều` */
  scope: string
  since: PartialDate
}

/** A part of a document that does not hold for a time. */
export interface PartSuspended {
  scope: string
  since: PartialDate
  /** Last day. */
  until?: PartialDate
  by: DocumentReference
}

/** Whether a document holds on a day, and why. `by` names the document that did it; `since` the first day it holds. */
export type Validity =
  | { status: 'not-yet-in-force'; from?: PartialDate; parts?: readonly PartBegun[] }
  | {
      status: 'in-force'
      since?: PartialDate
      inferred: boolean
      parts?: readonly PartBegun[]
      suspended?: readonly PartSuspended[]
    }
  | {
      status: 'partly-expired'
      since?: PartialDate
      parts: readonly { scope: string; since?: PartialDate; by?: DocumentReference }[]
      suspended?: readonly PartSuspended[]
    }
  | {
      status: 'expired'
      since?: PartialDate
      by?: DocumentReference
      reason: 'replaced' | 'repealed' | 'own-term' | 'fell-with-amended'
    }
  | { status: 'suspended'; since?: PartialDate; until?: PartialDate; by?: DocumentReference }
  | { status: 'period-over'; since: PartialDate }
  | { status: 'unverified'; since?: PartialDate; reason: string }
