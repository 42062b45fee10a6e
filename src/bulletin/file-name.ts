// A file's name is its address, so it has the letters an address has.
import { slugify } from '../legal/index.ts'
import type { ContentFile } from './content-folder.ts'
import type { Problem } from './types.ts'

export interface NameRule {
  extensions: readonly string[]
  /** How many parts a path has: 2 for `2020/x.md`. Absent: any number. */
  depth?: number
  /** What the first folder has to look like. */
  folder?: { pattern: RegExp; words: string }
  /** What the name has to look like, where the letters of an address are not enough. */
  name?: { pattern: RegExp; message: string; hint: string }
}

const addressName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** What is wrong with the name of a file, or where it stands. Only the first thing is told. */
export function fileNameProblem({ file, inside }: ContentFile, rule: NameRule): Problem | undefined {
  const { extensions, depth, folder, name: form } = rule
  const problem = (id: string, message: string, hint: string): Problem => ({
    ...{ file, line: 1, column: 1, endLine: 1, endColumn: 1 },
    ...{ rule: id, severity: 'error', message, hint },
  })
  const parts = inside.split('/')
  const name = parts.at(-1) ?? ''
  const extension = extensions.find(extension => name.endsWith(extension))
  if (extension === undefined) {
    const message = `Ở đây chỉ có tệp ${extensions.join(' và ')}; tệp «${name}» bị bỏ qua.`
    // A record or an article under a wrong ending is missed by its readers; a stray picture by nobody.
    if (/\.docx?$/i.test(name)) {
      return problem('file-type', message, `Chép nội dung vào một tệp ${extensions[0]}, rồi bỏ tệp này.`)
    }
    if (/\.(?:ya?ml|markdown|md|txt)$/i.test(name)) {
      return problem('file-type', message, `Đổi thành ${name.replace(/\.[^.]*$/, extensions[0] ?? '')}.`)
    }
    const hint = 'Ảnh và tài liệu đặt trong thư mục media; tệp khác để ngoài thư mục content.'
    return { ...problem('file-type', message, hint), severity: 'warning' }
  }
  if (depth !== undefined && parts.length !== depth) {
    const words = folder?.words ?? 'ngay trong thư mục này, không có thư mục con'
    return problem('wrong-folder', `Tệp «${name}» đứng sai thư mục.`, `Đặt tệp ${words}.`)
  }
  const [first = ''] = parts
  if (folder && !folder.pattern.test(first)) {
    return problem('wrong-folder', `Thư mục «${first}» không đúng.`, `Đặt tệp ${folder.words}.`)
  }
  const wrong = [...parts.slice(0, -1), name.slice(0, -extension.length)].find(
    part => !addressName.test(part),
  )
  if (wrong !== undefined) {
    const right = slugify(wrong) || 'ten-tep'
    return problem(
      'file-name',
      `Tên «${wrong}» có chữ hoa, chữ có dấu hoặc dấu cách; tên tệp cũng là địa chỉ của trang.`,
      `Đổi tên thành «${right}»: chỉ dùng chữ thường không dấu, chữ số và gạch nối.`,
    )
  }
  if (form && !form.pattern.test(name.slice(0, -extension.length))) {
    return problem('file-name', `Tên «${name}» ${form.message}`, form.hint)
  }
  return undefined
}
