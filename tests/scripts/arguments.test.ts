import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  contentOption,
  dateOption,
  defineCommand,
  readArguments,
  todayInVietnam,
} from '../../scripts/arguments.ts'

const today = '2026-11-23'

const command = defineCommand({
  name: 'check',
  summary: 'Soát nội dung.',
  rest: { value: '[TỆP…]', help: 'chỉ những tệp này', max: 2 },
  options: {
    content: { ...contentOption, default: 'tests' },
    format: { kind: 'choice', choices: ['text', 'json'], default: 'text', help: 'cách in' },
    fix: { kind: 'flag', help: 'sửa luôn' },
    port: { kind: 'number', value: 'SỐ', min: 0, max: 65_535, default: 8080, help: 'cổng' },
    'base-url': { kind: 'url', value: 'ĐỊA_CHỈ', help: 'địa chỉ công khai' },
    topic: { kind: 'list', value: 'CHỦ_ĐỀ', help: 'chủ đề' },
    issued: { kind: 'date', help: 'ngày ban hành' },
    date: dateOption,
  },
  examples: ['npm run check -- --fix'],
})

/** Just the words an editor would read. */
function fault(...given: string[]): string {
  const reading = readArguments(command, given, today)
  return reading.outcome === 'wrong' ? reading.message : `not wrong: ${JSON.stringify(reading)}`
}

describe('arguments', () => {
  test('are typed values, with defaults where nothing is given', () => {
    const reading = readArguments(
      command,
      ['a.md', '--fix', '--port=80', 'b.md', '--topic', 'a, b', '--topic=c'],
      today,
    )
    expect(reading).toEqual({
      outcome: 'ready',
      rest: ['a.md', 'b.md'],
      values: {
        content: 'tests',
        format: 'text',
        fix: true,
        port: 80,
        topic: ['a', 'b', 'c'],
        date: today,
      },
    })
  })

  test.each([
    ['2016', '2016'],
    ['2016-02', '2016-02'],
    ['2016-02-29', '2016-02-29'],
  ])('--issued takes as much of a date as is known: %s', (given, value) => {
    const reading = readArguments(command, ['--issued', given], today)
    expect(reading.outcome === 'ready' && reading.values.issued).toBe(value)
  })

  // Each row: what was typed, and a part of the one sentence that answers.
  test.each([
    [['--fromat', 'json'], 'Không có tùy chọn --fromat; có phải bạn muốn viết --format?'],
    [['--form', 'json'], 'có phải bạn muốn viết --format?'],
    [['--zzzzzz'], 'chỉ có: --content, --format, --fix'],
    [['--constructor'], 'Không có tùy chọn --constructor'],
    [['-x'], 'Không có tùy chọn -x'],
    [['--format', 'jsn'], '--format không có «jsn»; có phải bạn muốn viết json?'],
    [['--format', 'yaml-2'], '--format không có «yaml-2»; chỉ có: text, json.'],
    [['--date'], 'Sau --date còn thiếu giá trị, ví dụ: --date 2026-11-23.'],
    [['--date', '--fix'], 'Sau --date còn thiếu giá trị'],
    [['--date='], 'Sau --date còn thiếu giá trị'],
    [['--date', '2026-02-30'], '--date cần một ngày có thật, không phải «2026-02-30»; viết NĂM-THÁNG-NGÀY'],
    [['--date', '23/11/2026'], 'có phải bạn muốn viết 2026-11-23?'],
    [['--date', '2026-1-3'], 'có phải bạn muốn viết 2026-01-03?'],
    [['--date', 'hôm nay'], 'cần một ngày có thật'],
    [['--issued', '2016-13'], '--issued cần một ngày có thật'],
    [['--fix=yes'], '--fix không nhận giá trị'],
    [['--port', '80a'], '--port cần một số từ 0 đến 65535, không phải «80a».'],
    [['--port', '70000'], '--port cần một số từ 0 đến 65535'],
    [['--base-url', 'khcn.example'], 'có phải bạn muốn viết https://khcn.example?'],
    [['--base-url', 'ftp://khcn.example/'], 'có phải bạn muốn viết https://khcn.example/?'],
    [['--base-url', '//khcn.example/a/'], 'có phải bạn muốn viết https://khcn.example/a/?'],
    [['--base-url', 'khcn.example:8080?x'], 'có phải bạn muốn viết https://khcn.example:8080?'],
    [['--base-url', '/srv/ban-tin'], 'viết cả https://, ví dụ https://example.vn/.'],
    [['--base-url', 'https://x/a?q=1#z'], 'có phải bạn muốn viết https://x/a?'],
    [['--base-url', 'https://x/#'], 'không có phần từ dấu ? hay # trở đi'],
    [['--content', 'test'], 'Không có thư mục «test»; có phải bạn muốn viết --content tests?'],
    [['--content', 'package.json'], '--content cần một thư mục, mà «package.json» là một tệp.'],
    [['a', 'b', 'c'], 'Thừa «c» sau «b»'],
  ])('%j is answered by one sentence', (given, answer) => {
    expect(fault(...given)).toContain(answer)
  })

  test.each([
    ['https://khcn.example/ban-tin', 'https://khcn.example/ban-tin/'],
    ['http://localhost:8080/', 'http://localhost:8080/'],
  ])('--base-url %s is read as %s', (given, value) => {
    const reading = readArguments(command, ['--base-url', given], today)
    expect(reading.outcome === 'ready' && reading.values['base-url']).toBe(value)
  })

  test('a number that has no default is nothing where it is not given', () => {
    const { port } = command.options
    const start = defineCommand({
      name: 'start',
      summary: 'Xem thử.',
      options: { port: { kind: 'number', value: 'CỔNG', min: 1, max: 9, help: port.help } },
    })
    const values = (...given: string[]) => {
      const reading = readArguments(start, given, today)
      return reading.outcome === 'ready' && reading.values
    }
    expect(values()).toEqual({ port: undefined })
    expect(values('--port', '8')).toEqual({ port: 8 })
  })

  // Each row: where it was typed, what was typed, what the project makes of it.
  test.each([
    ['.', './tests/', './tests'],
    ['src', '../tests', 'tests'],
    ['tests', '.', 'tests'],
    ['src/legal', '../..', '.'],
    ['src', '../..', resolve('..')],
    ['src', resolve('tests'), resolve('tests')],
  ])('a folder typed in %s as %s is %s', (typedIn, given, value) => {
    const reading = readArguments(command, ['--content', given], today, resolve(typedIn))
    expect(reading.outcome === 'ready' && reading.values.content).toBe(value)
  })

  test('a folder by default is the one of the project, and one that may be new need not be there', () => {
    const build = defineCommand({
      name: 'build',
      summary: 'Dựng trang.',
      options: {
        content: { ...contentOption, default: 'tests' },
        output: { kind: 'folder', value: 'THƯ_MỤC', default: '_none', mayBeNew: true, help: 'nhận trang' },
      },
    })
    const values = (...given: string[]) => {
      const reading = readArguments(build, given, today, resolve('src'))
      return reading.outcome === 'ready' && reading.values
    }
    expect(values()).toEqual({ content: 'tests', output: '_none' })
    expect(values('--output', 'new/er/')).toEqual({ content: 'tests', output: 'src/new/er' })
  })

  test('--help wins over everything else and lists every option with its default', () => {
    const reading = readArguments(command, ['--nonsense', '-h'], today)
    expect(reading).toEqual({ outcome: 'help', text: expect.any(String) })
    expect(reading.outcome === 'help' && reading.text).toBe(`Soát nội dung.

Cách gọi: npm run check -- [TỆP…] [tùy chọn]

  [TỆP…]                   chỉ những tệp này
  --content THƯ_MỤC        thư mục nội dung (không viết: tests)
  --format text|json       cách in (không viết: text)
  --fix                    sửa luôn
  --port SỐ                cổng (không viết: 8080)
  --base-url ĐỊA_CHỈ       địa chỉ công khai
  --topic CHỦ_ĐỀ           chủ đề
  --issued NĂM-THÁNG-NGÀY  ngày ban hành
  --date NĂM-THÁNG-NGÀY    ngày coi là hôm nay (không viết: hôm nay)
  --help                   in lời giải thích này

Ví dụ:
  npm run check -- --fix
`)
  })

  test('a command without words of its own says so', () => {
    const bare = defineCommand({ name: 'build', summary: 'Dựng trang.', options: {} })
    const reading = readArguments(bare, ['content'], today)
    expect(reading.outcome === 'wrong' && reading.message).toContain('Không hiểu «content»')
  })

  test('today is a day in Việt Nam', () => {
    expect(todayInVietnam()).toMatch(/^\d{4}-\d\d-\d\d$/)
  })
})
