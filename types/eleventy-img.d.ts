// eleventy-img 7 ships no types. Here is what this project calls, checked against its `img.js` and `src/image.js`.

declare module '@11ty/eleventy-img' {
  export interface MadeImage {
    format: string
    width: number
    height: number
    /** `image/avif` */
    sourceType: string
    filename: string
    url: string
  }

  export interface ImageOptions {
    widths: readonly (number | 'auto')[]
    formats: readonly string[]
    outputDir: string
    urlPath: string
    hashLength?: number
    /** Turns the picture as its metadata say, before these are dropped. */
    fixOrientation?: boolean
    filenameFormat?: (id: string, source: string, width: number, format: string) => string
    sharpOptions?: Record<string, unknown>
    sharpJpegOptions?: Record<string, unknown>
    sharpWebpOptions?: Record<string, unknown>
    sharpAvifOptions?: Record<string, unknown>
  }

  /** What was made before and stands in `outputDir` is not made again. By format, the narrowest first. */
  export default function image(
    source: string,
    options: ImageOptions,
  ): Promise<Readonly<Record<string, readonly MadeImage[]>>>
}
