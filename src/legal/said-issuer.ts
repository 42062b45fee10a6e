// What a text says about who issued a document, compared with the issuers of a record.
//   'UBND tỉnh Sơn La' is not the UBND of Cao Bằng; a bare 'UBND tỉnh' is the one of the site's province;
//   'Bộ trưởng Bộ Tài chính' is the Bộ Tài chính; 'Đảng' may be any of the Party's central bodies.

import { foldText } from './fold.ts'
import { placeKey, provinceAtEnd } from './provinces.ts'
import type { Registry } from './registry.ts'
import { rememberedFor } from './remembered.ts'
import type { Citation, Issuer, LegalDocument } from './types.ts'

/** What the words for an issuer say. */
export interface SaidIssuer {
  text: string
  /** Issuers of the registry that bear the name. */
  named: readonly Issuer[]
  /** A local body: 'tinh', 'thanh pho', 'huyen' …, where said. */
  level: string | undefined
  /** Its place, as `placeKey` has it, where said. */
  place: string | undefined
  /** The province that place lies in, where said: 'đồng nai' of 'xã Tân Tiến, tỉnh Đồng Nai'. */
  province: string | undefined
  local: boolean
}

// 'Bộ trưởng Bộ Tài chính', 'Chủ tịch UBND tỉnh', 'Phó Chủ tịch', 'Thường trực HĐND'
const office =
  /^(?:(?:pho )?(?:chu tich|giam doc|bo truong|tong cuc truong|cuc truong|vien truong|chanh an|chanh van phong|chanh thanh tra|thong doc|chu nhiem)|thu truong|thuong truc)(?:,? )(?!nuoc)/
const localBody =
  /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|(?:tinh|thanh|huyen|thi|quan) (?:uy|doan)|dang uy|so|ban thuong vu|btv|van phong ubnd|cong an|ub|doan dai bieu)(?= |$)/
const levelWord =
  /(?:^| )(?<level>tinh(?: ban(?= ))?|thanh pho|tp|huyen|quan|thi xa|tx|xa|phuong|thi tran|dac khu)(?! (?:uy|doan)(?: |$))(?: (?<place>[^,]+))?(?:,|$)/
/** 'UBND xã Tân Tiến, tỉnh Đồng Nai' */
const provinceWord = /, ?(?:tinh|thanh pho|tp) (?<province>[^,]+)$/
const levelOfBody: Readonly<Record<string, string>> = {
  'tinh uy': 'tinh',
  'thanh uy': 'thanh pho',
  'huyen uy': 'huyen',
  'thi uy': 'thi xa',
  'quan uy': 'quan',
  'tinh doan': 'tinh',
  'thanh doan': 'thanh pho',
  'huyen doan': 'huyen',
  'thi doan': 'thi xa',
  'quan doan': 'quan',
}
/** Cities of their own, on the level of a province; other cities lie in one. */
const centralCities: ReadonlySet<string> = new Set(
  ['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế'].map(placeKey),
)
const levelNames: Readonly<Record<string, string>> = { tp: 'thanh pho', tx: 'thi xa', 'tinh ban': 'tinh' }
/** Words for the Party as a whole, which its resolutions are often ascribed to. */
const wholeParty = /^(?:dang|trung uong|trung uong dang)$/

/** The words that say whose document is cited: its own, those of its list, or those of its sentence. */
export function issuerOf({ issuer, sharedIssuer, subject }: Citation): Citation['issuer'] {
  return issuer ?? sharedIssuer ?? subject
}

/** Reads the words for an issuer: once for each register, 'Chính phủ' stands beside every other citation. */
export const saidIssuer = rememberedFor(10_000, readIssuer)

function readIssuer(text: string, registry: Registry): SaidIssuer {
  const folded = foldText(text)
    .replace(/\./g, ' ')
    .replace(/[^a-z0-9,&]+/g, ' ')
    .trim()
  const plain = folded.replace(office, '')
  const named = [...registry.issuersNamed(text), ...(plain === folded ? [] : registry.issuersNamed(plain))]
  const body = localBody.exec(plain)?.[0]
  const level = levelWord.exec(plain)?.groups
  // 'Cao Bằng' alone, 'Cục Thuế Cao Bằng': whatever body of that province.
  const isPlace = provinceAtEnd(plain) !== undefined
  const local =
    named.length === 0
      ? body !== undefined || level !== undefined || isPlace
      : named.every(({ place }) => place !== undefined)
  if (!local) return { text, named, level: undefined, place: undefined, province: undefined, local }
  const province = provinceWord.exec(plain)?.groups?.province
  const levelSaid =
    level?.level === undefined ? levelOfBody[body ?? ''] : (levelNames[level.level] ?? level.level)
  const after = body === undefined ? '' : plain.slice(body.length).trim()
  const place =
    level?.place ??
    (levelSaid !== undefined && level === undefined && after !== '' ? after : provinceAtEnd(plain))
  return {
    text,
    named,
    level: levelSaid,
    place: place === undefined ? undefined : placeKey(place),
    province: province === undefined ? undefined : placeKey(province),
    local,
  }
}

/** How a document's issuers agree with what is said (or not said) of them. */
export type IssuerFit =
  /** The words name its issuer. */
  | 'named'
  /** Nothing is said, or nothing that differs; its number says who issued it. */
  | 'silent'
  /** A local document of the site's province, cited without its place. */
  | 'of-site'
  /** A local document cited without its place, and no site to ask. */
  | 'placeless'
  /** A local document of another place. */
  | 'other-place'
  /** Another issuer is named. */
  | 'other-issuer'

/** Compares the issuers of a document with what a text says. */
export function fitOfIssuer(
  document: LegalDocument,
  said: SaidIssuer | undefined,
  registry: Registry,
  province: string | undefined,
): IssuerFit {
  const issuers = document.issuers.map(key => registry.issuer(key)).filter(issuer => issuer !== undefined)
  const local = issuers.find(issuer => issuer.place !== undefined)
  if (local?.place !== undefined) return localFit(local, placeKey(local.place), said, province)
  if (!said) return 'silent'
  if (said.named.some(({ key }) => document.issuers.includes(key))) return 'named'
  if (said.local) return 'other-issuer'
  if (said.named.length === 0) return 'silent'
  const party = issuers.some(({ codes }) => codes.includes('TW'))
  if (party && wholeParty.test(foldText(said.text))) return 'named'
  // A joint document cited by the first of its issuers only, and a body that has since taken over another.
  return said.named.some(issuer => issuers.some(own => isSucceededBy(own, issuer.key, registry)))
    ? 'silent'
    : 'other-issuer'
}

function localFit(
  issuer: Issuer,
  place: string,
  said: SaidIssuer | undefined,
  province: string | undefined,
): IssuerFit {
  const level = levelOf(issuer)
  if (said && !said.local) return said.named.length > 0 ? 'other-issuer' : bare(place, level, province)
  // The same commune in another province than the site's is another commune.
  const elsewhere =
    said?.province !== undefined && province !== undefined && said.province !== placeKey(province)
  if (elsewhere && said.province !== place) return 'other-place'
  if (said?.named.some(({ key }) => key === issuer.key))
    return said.place === undefined ? bare(place, undefined, province) : 'named'
  if (said?.level !== undefined && level !== undefined && said.level !== (levelNames[level] ?? level))
    return 'other-place'
  if (said?.place !== undefined) return said.place === place ? 'named' : 'other-place'
  return bare(place, said?.level === undefined ? level : undefined, province)
}

/** Bộ Bưu chính, Viễn thông -> Bộ Thông tin và Truyền thông -> Bộ Khoa học và Công nghệ */
function isSucceededBy(issuer: Issuer, key: string, registry: Registry): boolean {
  const passed = new Set<string>()
  for (
    let next = issuer.successor;
    next !== undefined && !passed.has(next);
    next = registry.issuer(next)?.successor
  ) {
    if (next === key) return true
    passed.add(next)
  }
  return false
}

const levels = new WeakMap<Issuer, { level: string | undefined }>()

/** The level its name tells: 'tinh', 'huyen'. Read once for each issuer. */
function levelOf(issuer: Issuer): string | undefined {
  let read = levels.get(issuer)
  if (!read) {
    const name = foldText(issuer.name)
    const body = localBody.exec(name)?.[0]
    read = {
      level: levelWord.exec(name)?.groups?.level ?? (body === undefined ? undefined : levelOfBody[body]),
    }
    levels.set(issuer, read)
  }
  return read.level
}

/** Nothing is said of the place. A town of the site's province that bears its name is not meant by 'TU' or 'UBND' alone. */
function bare(place: string, level: string | undefined, province: string | undefined): IssuerFit {
  if (province === undefined) return 'placeless'
  const town = level === 'thanh pho' && !centralCities.has(place)
  if (town && placeKey(province) === place) return 'placeless'
  return placeKey(province) === place ? 'of-site' : 'other-place'
}
