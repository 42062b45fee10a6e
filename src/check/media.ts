// Whether a file named in a text stands in content/media, and which one was meant when it does not.
import type { Bulletin } from '../bulletin/index.ts'
import { nearestWord } from '../bulletin/index.ts'
import type { Files } from './files.ts'

/** What is said of a file that is not in content/media. */
export interface MissingMedia {
  message: string
  hint: string
}

/**
 * What is wrong with the address of a file, or nothing when it is there.
 *
 * missingMedia('/media/2020/Anh.jpg', bulletin, files)
 * // {message: 'Không có tệp content/media/2020/Anh.jpg.', hint: 'Gần nhất: «/media/2020/anh.jpg» …'}
 */
export function missingMedia(address: string, { media }: Bulletin, files: Files): MissingMedia | undefined {
  // Files of other sites are not ours to look for.
  if (/^(?:https?:|data:|\/\/)/i.test(address)) return undefined
  const path = decode(address.replace(/[?#].*$/, ''))
  if (media.has(path)) return undefined
  const near = nearestFile(path, media.keys())
  const meant = near === undefined ? '' : `Gần nhất: «${near}». `
  if (!path.startsWith('/media/')) {
    return {
      message: `Đường dẫn «${address}» không bắt đầu bằng /media/.`,
      hint: `${meant}Đặt tệp vào ${files.nameOf('media')}/ và viết đường dẫn từ /media/, ví dụ /media/2026/anh.jpg.`,
    }
  }
  return {
    message: `Không có tệp ${files.nameOf(path.slice(1))}.`,
    hint: `${meant}Sửa đường dẫn, hoặc thêm tệp ấy; chữ hoa và chữ thường là khác nhau.`,
  }
}

function decode(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** A file of the same name in another folder or in other letters, else one whose path is nearly the same. */
function nearestFile(path: string, files: Iterable<string>): string | undefined {
  const known = [...files]
  return known.find(file => nameOf(file) === nameOf(path)) ?? nearestWord(path, known)
}

function nameOf(path: string): string {
  return path.slice(path.search(/[^/\\]*$/)).toLowerCase()
}
