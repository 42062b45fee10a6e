// Reads one text file as editors' machines write them, and tells what is odd about it: a byte order mark,
// Windows line ends, NFD letters, UTF-16, broken bytes, far too much of it.
import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { lineMap } from '../markdown/index.ts'
import type { Place, Problem } from './types.ts'

/** An article of 2 MB would be a thousand pages: something else was saved under this name. */
const largestText = 2 * 1024 * 1024

/** The text of a file, without byte order mark, and what is odd about it. No text: there is nothing to read. */
export interface TextFile {
  file: string
  raw?: string
  problems: Problem[]
}

/** Reads `path`; `file` is its name in messages. */
export function readTextFile(path: string, file: string): TextFile {
  const problems: Problem[] = []
  const start: Place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  let text: string
  try {
    // With an encoding, readFileSync takes four times as long.
    text = readFileSync(path).toString('utf8')
  } catch (error) {
    problems.push({ ...start, rule: 'unreadable-file', severity: 'error', ...unreadable(error) })
    return { file, problems }
  }
  if (text.length > largestText) {
    problems.push({ ...start, rule: 'file-too-large', severity: 'error', ...tooLarge(text.length) })
    return { file, problems }
  }

  // A null byte or a replacement sign says that these bytes are not UTF-8, or that someone typed the sign.
  if (text.includes('\0') || text.includes('\ufffd')) {
    const bytes = readFileSync(path)
    const encoding = utf16Of(bytes)
    if (encoding) {
      text = new TextDecoder(encoding).decode(bytes)
      problems.push({
        ...start,
        rule: 'encoding',
        severity: 'warning',
        message: 'Tệp lưu bằng mã UTF-16.',
        hint: 'Lưu lại bằng UTF-8: trong Notepad chọn Lưu thành…, ở ô Mã hóa chọn UTF-8.',
      })
    } else if (text.includes('\0') || !isUtf8(bytes)) {
      const shown = text.replace(/^\ufeff/, '')
      const { line, column } = lineMap(shown).positionAt(shown.search(/[\0\ufffd]/))
      problems.push({
        ...{ file, line, column, endLine: line, endColumn: column + 1 },
        rule: 'encoding',
        severity: 'error',
        message: 'Tệp không phải UTF-8: từ chỗ này có chữ không đọc được.',
        hint: 'Mở bằng chương trình đã viết ra tệp (có thể đang dùng bảng mã cũ như TCVN3, VNI) và lưu lại bằng UTF-8.',
      })
    }
  }

  if (text.charCodeAt(0) === 0xfeff) {
    text = text.slice(1)
    problems.push({
      ...start,
      rule: 'byte-order-mark',
      severity: 'advice',
      message: 'Tệp có dấu thứ tự byte (BOM) ở đầu.',
      hint: 'Lưu lại bằng "UTF-8", không phải "UTF-8 with BOM".',
    })
  }
  const returned = text.indexOf('\r')
  if (returned !== -1) {
    const { line, column } = lineMap(text).positionAt(returned)
    problems.push({
      ...{ file, line, column, endLine: line, endColumn: column + 1 },
      rule: 'line-endings',
      severity: 'advice',
      message: 'Tệp xuống dòng theo kiểu Windows (CRLF).',
      hint: 'Đổi sang LF: trong VS Code bấm chữ CRLF ở góc dưới bên phải, chọn LF, rồi lưu.',
    })
  }
  return { file, raw: text, problems }
}

function utf16Of(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark: most letters of a text, Vietnamese too, have a null byte on one side and never on the other.
  const some = bytes.subarray(0, 4096)
  const nulls = [0, 0]
  some.forEach((byte, i) => {
    if (byte === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = nulls
  if (Math.min(even, odd) > 0 || Math.max(even, odd) * 4 <= some.length) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function unreadable(error: unknown): { message: string; hint: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EACCES' || code === 'EPERM')
    return { message: 'Không có quyền đọc tệp này.', hint: 'Mở quyền đọc cho tệp.' }
  if (code === 'ENOENT')
    return {
      message: 'Không có tệp này, hoặc nó là đường dẫn tắt hỏng.',
      hint: 'Tạo tệp, hoặc xóa đường dẫn tắt.',
    }
  if (code === 'EISDIR') return { message: 'Đây là thư mục, không phải tệp.', hint: 'Đổi tên thư mục.' }
  return { message: `Không đọc được tệp này (${code}).`, hint: 'Thử mở tệp bằng trình soạn thảo và lưu lại.' }
}

function tooLarge(length: number): { message: string; hint: string } {
  const megabytes = (length / 1024 / 1024).toFixed(1).replace('.', ',')
  return {
    message: `Tệp lớn ${megabytes} MB, quá mức 2 MB cho một tệp chữ; không đọc.`,
    hint: 'Ảnh và tài liệu đặt trong thư mục media; bài quá dài thì chia thành nhiều bài.',
  }
}
