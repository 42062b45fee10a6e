// Pages as the bytes they are written as. Eleventy keeps what it has written until the last page is: as strings,
// ten thousand pages take 600 MB. It renders and writes the pages of one template strictly one after the other
// (`Template.generateMapEntry`; the write is synchronous while its logger is off), so that one stretch of memory
// serves them all.

/** pageBytesByTemplate()('./content/article.11ty.js', '<!doctype html>…') // Buffer, good until the next page of that template */
export function pageBytesByTemplate(): (template: string, page: string) => Buffer {
  const encoder = new TextEncoder()
  const stretches = new Map<string, ArrayBuffer>()
  return (template, page) => {
    // No letter takes more than three bytes for each of its UTF-16 units.
    const most = page.length * 3
    let stretch = stretches.get(template)
    if (stretch === undefined || stretch.byteLength < most) {
      stretch = new ArrayBuffer(Math.max(2 * most, 1 << 16))
      stretches.set(template, stretch)
    }
    const { written } = encoder.encodeInto(page, new Uint8Array(stretch))
    return Buffer.from(stretch, 0, written)
  }
}
