// The `cite` command as programs call it: lines in, lines out.
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

function cite(lines: readonly string[], ...options: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/cite.ts', ...options], {
    input: lines.join('\n'),
    encoding: 'utf8',
  })
  const answers = stdout.split('\n').filter(line => line !== '')
  return { answers: answers.map(line => JSON.parse(line) as Answer), stderr, status }
}

interface Answer {
  id?: unknown
  error?: string
  citations?: { start: number; end: number; text: string; [field: string]: unknown }[]
}

describe('cite', () => {
  it('answers every line in its place', () => {
    const { answers, status } = cite([
      '{"id": 1, "text": "theo Nghị định 61/2018/NĐ-CP"}',
      'không phải JSON',
      '{"id": "b"}',
      '[1, 2]',
      '',
      '{"id": null, "text": "không có gì"}',
      '{"id": 7, "text": "x", "format": "word"}',
      '{"id": 8, "text": "x", "date": "23/4/2018"}',
      '{"id": 9, "text": "x", "date": "2020-02-31"}',
      '{"id": 10, "text": "x", "date": "2020-13-01"}',
      '{"id": 11, "text": "x", "date": "2020-02-29"}',
    ])
    expect(status).toBe(0)
    expect(answers.map(({ id, error, citations }) => [id, error ?? citations?.length])).toEqual([
      [1, 1],
      [undefined, 'not JSON'],
      ['b', 'text is missing'],
      [undefined, 'not an object'],
      [undefined, 'not JSON'],
      [null, 0],
      [7, 'format is neither text nor markdown'],
      [8, 'date is not a real day, YYYY-MM-DD'],
      [9, 'date is not a real day, YYYY-MM-DD'],
      [10, 'date is not a real day, YYYY-MM-DD'],
      [11, 0],
    ])
  })

  it('prints what the contract promises', () => {
    const text =
      'theo điểm a khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 24/2018 của Chính phủ; Nghị định 61'
    const { answers } = cite([JSON.stringify({ id: 1, text, date: '2020-04-20' })])
    const [first, second] = answers[0]?.citations ?? []
    expect(first).toMatchObject({
      start: 27,
      end: 53,
      text: 'Nghị định số 61/2018/NĐ-CP',
      kind: 'numbered',
      type: 'nghi-dinh',
      number: '61/2018/NĐ-CP',
      name: null,
      year: null,
      date: null,
      dateText: 'ngày 24/2018',
      issuer: 'Chính phủ',
      pinpoint: 'diem=a;khoan=2;dieu=5',
      linkable: true,
    })
    expect(second).toMatchObject({ kind: 'short', number: '61', resolvedNumber: '61/2018/NĐ-CP' })
    for (const field of ['outcome', 'document', 'candidates', 'conflicts', 'reasons'])
      expect(first).toHaveProperty(field)
  })

  it('names the likeliest slip, and of candidates too', () => {
    const text = 'Nghị định 61/2018/NĐ-CP ngày 24/2018; Nghị định 16/2018/NĐ-CP'
    const { answers } = cite([JSON.stringify({ id: 1, text, date: '2020-04-20' })])
    const [found, unknown] = answers[0]?.citations ?? []
    expect(found?.conflicts).toMatchObject([{ field: 'date', slip: 'month-missing' }])
    expect(unknown?.reasons).toMatchObject([
      { code: 'not-in-register' },
      { code: 'near-document', document: '61-2018-nd-cp', slip: 'digits-swapped' },
    ])
  })

  it('counts in the NFC of the text', () => {
    const text = 'Ở đây, theo Nghị định 61/2018/NĐ-CP'.normalize('NFD')
    const { answers } = cite([JSON.stringify({ id: 1, text })])
    const [citation] = answers[0]?.citations ?? []
    expect(text.normalize('NFC').slice(citation?.start, citation?.end)).toBe('Nghị định 61/2018/NĐ-CP')
  })

  it('reads Markdown source, and tells where no link may stand', () => {
    const text =
      '---\ntitle: Nghị định 30/2020/NĐ-CP\n---\nTheo **Nghị định** 61/2018/NĐ-CP và `Nghị định 45/2020/NĐ-CP`'
    const { answers } = cite([JSON.stringify({ id: 1, text })], '--format', 'markdown')
    const [first, ...others] = answers[0]?.citations ?? []
    expect(first).toMatchObject({ number: '61/2018/NĐ-CP', linkable: true })
    expect(text.slice(first?.start, first?.end)).toContain('61/2018/NĐ-CP')
    expect(others.every(({ linkable }) => linkable === false)).toBe(true)
  })

  it('takes a U+2028 inside a text for no end of line', () => {
    const { answers } = cite(['{"id": 1, "text": "Nghị định\u202861/2018/NĐ-CP"}'])
    expect(answers).toHaveLength(1)
    expect(answers[0]?.citations).toHaveLength(1)
  })

  it('names the nearest right argument', () => {
    const { status, stderr, answers } = cite([], '--fromat', 'text')
    expect(status).toBe(2)
    expect(stderr).toContain('--format')
    expect(answers).toEqual([])
  })
})
