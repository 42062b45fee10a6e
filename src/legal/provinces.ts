// The provinces and cities of the country, those before and those after the rearrangement of 1 July 2025, as names
// to recognise the place of a local issuer by: 'Sở Nội vụ Cao Bằng', 'UBND TP.HCM'.
import { foldText } from './fold.ts'
import { listed } from './phrases.ts'
import { remembered } from './remembered.ts'

/** Names of provinces and cities. */
export const provinceNames: readonly string[] = listed(`
  An Giang; Bà Rịa Vũng Tàu; Bạc Liêu; Bắc Giang; Bắc Kạn; Bắc Ninh; Bến Tre; Bình Dương; Bình Định;
  Bình Phước; Bình Thuận; Cà Mau; Cao Bằng; Cần Thơ; Đà Nẵng; Đắk Lắk; Đắk Nông; Điện Biên; Đồng Nai;
  Đồng Tháp; Gia Lai; Hà Giang; Hà Nam; Hà Nội; Hà Tây; Hà Tĩnh; Hải Dương; Hải Phòng; Hậu Giang; Hòa Bình;
  Hồ Chí Minh; Huế; Hưng Yên; Khánh Hòa; Kiên Giang; Kon Tum; Lai Châu; Lạng Sơn; Lào Cai; Lâm Đồng;
  Long An; Nam Định; Nghệ An; Ninh Bình; Ninh Thuận; Phú Thọ; Phú Yên; Quảng Bình; Quảng Nam; Quảng Ngãi;
  Quảng Ninh; Quảng Trị; Sóc Trăng; Sơn La; Tây Ninh; Thái Bình; Thái Nguyên; Thanh Hóa; Thừa Thiên Huế;
  Tiền Giang; Trà Vinh; Tuyên Quang; Vĩnh Long; Vĩnh Phúc; Yên Bái
`)

/** Other ways of writing some of them, folded. */
const otherWays: ReadonlyMap<string, string> = new Map([
  ['hcm', 'ho chi minh'],
  ['tphcm', 'ho chi minh'],
  ['dak lak', 'dak lak'],
  ['dac lac', 'dak lak'],
  ['hue', 'hue'],
])

/**
 * A place as it is compared. The same few are asked for with every citation of a local document.
 *
 * @example placeKey('Bà Rịa - Vũng Tàu') // 'ba ria vung tau'
 */
export const placeKey = remembered(10_000, place => {
  const plain = foldText(place)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return otherWays.get(plain) ?? plain
})

const folded: ReadonlySet<string> = new Set(provinceNames.map(placeKey))

/** @example isProvince('cao bang') // true */
export function isProvince(key: string): boolean {
  return folded.has(key)
}

/** The province a name ends with: 'So Noi vu Cao Bang' (folded) ends with 'cao bang'. */
export function provinceAtEnd(name: string): string | undefined {
  const words = name.split(' ')
  for (let count = Math.min(4, words.length); count > 0; count -= 1) {
    const key = placeKey(words.slice(-count).join(' '))
    if (folded.has(key)) return key
  }
  return undefined
}
