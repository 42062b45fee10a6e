// The same text, typed in other ways. `waysOfTyping` are ways that mean the very same letters.
//   toTelex('đổi mới')               // 'ddooir mowis'
//   toVni('đổi mới')                 // 'd9o63i mo71i'
//   otherTonePlacement('hệ thống hóa')   // 'hệ thống hoá'

const telexTones: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
}
const vniMarks: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031B': '7',
  '\u0306': '8',
}

/** The keys of the Telex method, the tone at the end of its syllable. */
export function toTelex(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, word => {
    let keys = ''
    let tone = ''
    for (const unit of word.normalize('NFD')) {
      if (telexTones[unit] !== undefined) tone = telexTones[unit]
      else if (unit === '\u0302') keys += keys.slice(-1).toLowerCase()
      else if (unit === '\u0306' || unit === '\u031B') keys += 'w'
      else if (unit === 'đ') keys += 'dd'
      else if (unit === 'Đ') keys += 'DD'
      else keys += unit
    }
    return keys + tone
  })
}

/** The keys of the VNI method, each mark after its letter. */
export function toVni(text: string): string {
  return [...text.normalize('NFD')]
    .map(unit => (unit === 'đ' ? 'd9' : unit === 'Đ' ? 'D9' : (vniMarks[unit] ?? unit)))
    .join('')
}

// hóa, khỏe, thủy at the end of a syllable; in `quý` and `quả` the u belongs to the q.
const toneOnFirst = /(?<![qQ])(?:[óòỏõọÓÒỎÕỌ][aeAE]|[úùủũụÚÙỦŨỤ][yY])(?!\p{L})/gu

/** The newer places of the marks, which the bulletin does not use. */
export function otherTonePlacement(text: string): string {
  return text.normalize('NFC').replace(toneOnFirst, pair => {
    const [first = '', tone = '', second = ''] = pair.normalize('NFD')
    return (first + second + tone).normalize('NFC')
  })
}

/** Ways of typing that no answer may depend on. */
export const waysOfTyping: Readonly<Record<string, (text: string) => string>> = {
  NFD: text => text.normalize('NFD'),
  'other tone placement': otherTonePlacement,
  'upper case': text => text.toUpperCase(),
  'odd spaces': text => `  ${text.replaceAll(' ', ' \u00A0 ')}\t`,
}
