// How people type a text: without marks, with the keys of an input method that is off, with slips of the fingers.
//   telexOf('chuyển đổi', next) // 'chuyeenr ddooir', 'chuyenre dodoir', … : the keys in some order
//   slipIn('cải cách', next)    // 'cải cahc'
// `next(n)` draws a number below n.

export type Draw = (below: number) => number

const TONE_KEYS: Readonly<Record<string, readonly [telex: string, vni: string]>> = {
  '\u0301': ['s', '1'],
  '\u0300': ['f', '2'],
  '\u0309': ['r', '3'],
  '\u0303': ['x', '4'],
  '\u0323': ['j', '5'],
}
const MARK_KEYS: Readonly<Record<string, readonly [telex: string, vni: string]>> = {
  '\u0302': ['', '6'],
  '\u031B': ['w', '7'],
  '\u0306': ['w', '8'],
}

/** Every word of the text in the keys of Telex: the keys for marks at once, or after the word. */
export function telexOf(text: string, next: Draw): string {
  return inKeys(text, 0, next)
}

export function vniOf(text: string, next: Draw): string {
  return inKeys(text, 1, next)
}

function inKeys(text: string, method: 0 | 1, next: Draw): string {
  return text.replace(/[\p{L}\p{M}]+/gu, word => keysOf(word, method, next(3) === 0, next(2) === 0))
}

/** keysOf('đổi', 0, false, false) // 'ddooir'; marks late: 'doidor' … ; tone at once: 'ddoori' */
export function keysOf(word: string, method: 0 | 1, marksLate: boolean, toneAtOnce: boolean): string {
  let keys = ''
  let late = ''
  let tone = ''
  for (const letter of word.normalize('NFC')) {
    const [base = '', ...marks] = letter.replace('đ', 'd').replace('Đ', 'D').normalize('NFD')
    keys += base
    const own = [
      ...(base === letter.normalize('NFD')[0] ? [] : [method === 0 ? base : '9']),
      ...marks.flatMap(mark => (mark in MARK_KEYS ? [MARK_KEYS[mark]?.[method] || base] : [])),
    ].join('')
    if (marksLate) late += own
    else keys += own
    const toneKey = marks.map(mark => TONE_KEYS[mark]?.[method] ?? '').join('')
    if (toneAtOnce && !marksLate) keys += toneKey
    else tone += toneKey
  }
  // Both horns of ươ are one key when it comes late.
  return keys + (marksLate ? late.replace('ww', 'w').replace('77', '7') : late) + tone
}

/** One slip in one word of at least four letters. */
export function slipIn(text: string, next: Draw): string {
  const words = text.split(' ')
  const long = words.flatMap((word, at) => (/^\p{L}{4,}$/u.test(word) ? [at] : []))
  const at = long[next(Math.max(1, long.length))]
  if (at === undefined) return text
  const letters = [...(words[at] ?? '')]
  const place = next(letters.length - 1)
  const [letter = '', after = ''] = [letters[place], letters[place + 1]]
  const slips = [
    () => letters.toSpliced(place, 2, after, letter),
    () => letters.toSpliced(place + 1, 1),
    () => letters.toSpliced(place, 0, letter),
    () => letters.with(place, 'abcdeghiklmnopqrstuvxy'.charAt(next(22))),
  ]
  return words.with(at, (slips[next(slips.length)] ?? (() => letters))().join('')).join(' ')
}
