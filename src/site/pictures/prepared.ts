// Pictures as pages show them: what stands in `content/media`, made ready for screens of all widths.
import type { PlannedFile } from '../planned-file.ts'

/** Addresses are without the path prefix. */
export interface PreparedPicture {
  src: string
  width: number
  height: number
  /** The best format first; browsers take the first they know. */
  sources: readonly { type: string; srcset: readonly { address: string; width: number }[] }[]
  /** For those who show a link elsewhere: at most 1200 wide. */
  shared?: { address: string; width: number; height: number }
}

/** A picture that stands for a page elsewhere: `{address: '/anh/chia-se/1f0c….png', alt: 'Chủ đề: …'}`; always 1200 × 630. */
export interface SharePicture {
  address: string
  alt: string
}

export interface Pictures {
  /** By address in the content: of('/media/2020/x.jpg'). Absent where the file is no picture that can be read. */
  of(src: string): PreparedPicture | undefined
  /** Of a topic by its key, of documents by their kind, or of the site. Absent where none are drawn, as in a test. */
  share(of: { topic: string } | { kind: string } | 'site'): SharePicture | undefined
  /** All that is made of them, to be written beside the pages. */
  files: readonly PlannedFile[]
}

/** For what shows no pictures. */
export const noPictures: Pictures = { of: () => undefined, share: () => undefined, files: [] }
