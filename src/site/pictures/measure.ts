// The size of a picture, from the first bytes of its file: a page that knows it does not jump when it loads.
//   measurePicture('content/media/2020/x.svg')   // {width: 1200, height: 675}
import { closeSync, openSync, readSync } from 'node:fs'

export interface PictureSize {
  width: number
  height: number
}

/** Headers stand at the start; a JPEG's may follow a thumbnail and a colour profile. */
const HEADER_BYTES = 256 * 1024

/** Undefined where there is no such file, or none of the three kinds: a page does without. */
export function measurePicture(file: string): PictureSize | undefined {
  const bytes = readHeader(file)
  if (bytes === undefined) return undefined
  return sizeOfPng(bytes) ?? sizeOfJpeg(bytes) ?? sizeOfSvg(bytes)
}

function readHeader(file: string): Buffer | undefined {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch {
    return undefined
  }
  try {
    const bytes = Buffer.alloc(HEADER_BYTES)
    return bytes.subarray(0, readSync(descriptor, bytes))
  } catch {
    // A folder opens, and does not read.
    return undefined
  } finally {
    closeSync(descriptor)
  }
}

function sizeOfPng(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return undefined
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Walks from marker to marker up to a start of frame, SOF0 to SOF15 without DHT, JPG and DAC. */
function sizeOfJpeg(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

/** `width="1200" height="675"`, or else the view box: `viewBox="0 0 1200 675"`. */
function sizeOfSvg(bytes: Buffer): PictureSize | undefined {
  const tag = /<svg\b[^>]*>/.exec(bytes.toString('utf8'))?.[0]
  if (tag === undefined) return undefined
  const width = lengthOf(tag, 'width')
  const height = lengthOf(tag, 'height')
  if (width !== undefined && height !== undefined) return { width, height }
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(?<width>[\d.]+)[\s,]+(?<height>[\d.]+)/.exec(
    tag,
  )
  return (
    box?.groups && {
      width: Math.round(Number(box.groups.width)),
      height: Math.round(Number(box.groups.height)),
    }
  )
}

/** A percentage is no size: `width="100%"` gives nothing. */
function lengthOf(tag: string, name: 'width' | 'height'): number | undefined {
  const value = new RegExp(`\\s${name}\\s*=\\s*["']\\s*(?<value>[\\d.]+)(?:px)?\\s*["']`).exec(tag)?.groups
    ?.value
  return value === undefined ? undefined : Math.round(Number(value))
}
