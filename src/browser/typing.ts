// What a keyboard sends when its input method is off, read back into the letters that were meant:
//   Telex: 'cari' -> 'cải'   'chuyeenr' -> 'chuyển'   'dduwowngf', 'duongdwf' -> 'đường'   'nhw' -> 'như'
//   VNI:   'ca3i' -> 'cải'   'chuye63n', 'chuyen63' -> 'chuyển'   'd9o63i' -> 'đổi'
// The keys for marks may come anywhere after the first letter of what they mark. Only what comes out as a
// Vietnamese syllable was typed so: 'windows', 'iso', '30c' and 'data' are nothing of the kind.

export interface DecodedSyllable {
  syllable: string
  /** Whether the keys can hardly be letters of another word: 'list' may be an English word, 'chuyeenr' not. */
  isSure: boolean
}

interface Keys {
  /** Letters without their keys. */
  onset: string
  vowels: string
  coda: string
  tone: string
  /** Vowels that get a circumflex, if it is known which: `e`, or any of them `*`. */
  circumflex: string
  horn: boolean
  breve: boolean
  stroke: boolean
}

const ACUTE = '\u0301'
const GRAVE = '\u0300'
const HOOK = '\u0309'
const TILDE = '\u0303'
const DOT = '\u0323'
const TELEX_TONES: Readonly<Record<string, string>> = { s: ACUTE, f: GRAVE, r: HOOK, x: TILDE, j: DOT }
const VNI_TONES: Readonly<Record<string, string>> = { 1: ACUTE, 2: GRAVE, 3: HOOK, 4: TILDE, 5: DOT }

const ONSETS = wordSet('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x')
const RIMES = wordSet(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ
  uy uya uych uyn uynh uyt uyu uyên uyêt
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y ych yn ynh yt yêm yên yêng yêt yêu`,
)

/**
 * A word as the input method would have written it; nothing where it was not typed so.
 *
 * @example decodedTyping('chuyeenr') // {syllable: 'chuyển', isSure: true}
 */
export function decodedTyping(word: string): DecodedSyllable | undefined {
  const typed = word.toLowerCase()
  const isTelex = /^[a-z]{2,12}$/.test(typed)
  const isVni = /^[a-z][a-z1-9]{1,11}$/.test(typed)
  const keys = isTelex ? telexKeys(typed) : isVni ? vniKeys(typed) : undefined
  const syllable = keys && composed(keys)
  if (syllable === undefined) return undefined
  // 'moon', 'now' and 'list' are English too, and 'co2' is a gas.
  const isSure = isTelex
    ? /[fj]|aa|uw|dd/.test(typed) || (keys?.tone !== '' && (keys?.circumflex !== '' || keys.horn))
    : /\d.*\d|\d[a-z]/.test(typed)
  return { syllable, isSure }
}

/** 'chuyeenr' -> ch, uye, n, with a circumflex for an e and a hook. */
function telexKeys(typed: string): Keys | undefined {
  const [, onset = '', rest = ''] = /^([bcdghklmnpqrstvx]*)([a-z]+)$/.exec(typed) ?? []
  const keys = newKeys(onset === 'dd' ? 'd' : onset)
  keys.stroke = onset === 'dd'
  let used = keys.stroke
  for (const letter of rest) {
    const tone = TELEX_TONES[letter]
    if (tone !== undefined) {
      if (keys.tone !== '' || keys.vowels === '') return undefined
      keys.tone = tone
    } else if (letter === 'w') {
      // Without a vowel before it, it is one itself.
      if (keys.vowels === '') keys.vowels = 'u'
      keys.horn = keys.breve = true
    } else if (letter === 'd') {
      if (keys.stroke || keys.onset !== 'd') return undefined
      keys.stroke = true
    } else if ('aeo'.includes(letter) && keys.vowels.includes(letter)) {
      if (keys.circumflex !== '') return undefined
      keys.circumflex = letter
    } else {
      if (!addLetter(keys, letter)) return undefined
      continue
    }
    used = true
  }
  return used ? keys : undefined
}

/** 'chuyen63' -> ch, uye, n, with a circumflex and a hook. */
function vniKeys(typed: string): Keys | undefined {
  const letters = typed.replace(/\d/g, '')
  const [, onset = '', rest = ''] = /^([bcdghklmnpqrstvx]*)([a-z]+)$/.exec(letters) ?? []
  const keys = newKeys(onset)
  for (const letter of rest) if (!addLetter(keys, letter)) return undefined
  for (const digit of typed.replace(/\D/g, '')) {
    const tone = VNI_TONES[digit]
    if (tone !== undefined) {
      if (keys.tone !== '') return undefined
      keys.tone = tone
    } else if (digit === '6' && keys.circumflex === '') keys.circumflex = '*'
    else if (digit === '7') keys.horn = true
    else if (digit === '8' && !keys.breve) keys.breve = true
    else if (digit === '9' && onset === 'd' && !keys.stroke) keys.stroke = true
    else return undefined
  }
  return keys
}

function newKeys(onset: string): Keys {
  return {
    onset,
    vowels: '',
    coda: '',
    tone: '',
    circumflex: '',
    horn: false,
    breve: false,
    stroke: false,
  }
}

/** Vowels, then consonants: whatever comes after these is no letter of this syllable. */
function addLetter(keys: Keys, letter: string): boolean {
  const isVowel = 'aeiouy'.includes(letter)
  if (isVowel && keys.coda === '') keys.vowels += letter
  else if (!isVowel && keys.vowels !== '') keys.coda += letter
  else return false
  return true
}

function composed(keys: Keys): string | undefined {
  for (const { onset, vowels } of readings(keys)) {
    for (const marked of markings(vowels, keys)) {
      const rime = marked + keys.coda
      if (!isSyllable(onset, rime, keys.tone)) continue
      return onset + toned(marked, keys.coda, keys.tone) + keys.coda
    }
  }
  return undefined
}

/** 'giá' is gi and a, 'gì' is g and i; after q a u is no vowel. */
function readings({ onset, vowels, stroke }: Keys): { onset: string; vowels: string }[] {
  const first = { onset: stroke ? 'đ' : onset, vowels }
  const isLonger = (onset === 'g' && vowels.startsWith('i')) || (onset === 'q' && vowels.startsWith('u'))
  return isLonger && vowels.length > 1
    ? [{ onset: onset + vowels.charAt(0), vowels: vowels.slice(1) }, first]
    : [first]
}

/** The vowels with their marks, in the ways the keys can mean. */
function markings(vowels: string, { circumflex, horn, breve }: Keys): string[] {
  let all = [vowels]
  if (circumflex !== '') {
    const wanted = circumflex === '*' ? ['a', 'e', 'o'] : [circumflex]
    all = wanted
      .filter(letter => vowels.includes(letter))
      .map(letter => vowels.replace(letter, letter === 'a' ? 'â' : letter === 'e' ? 'ê' : 'ô'))
  }
  if (!horn && !breve) return all
  return all.flatMap(one =>
    [
      ...(horn ? [one.replace('uo', 'ươ'), one.replace('u', 'ư'), one.replace('o', 'ơ')] : []),
      ...(breve ? [one.replace('a', 'ă')] : []),
    ].filter(marked => marked !== one),
  )
}

function isSyllable(onset: string, rime: string, tone: string): boolean {
  if ((onset !== '' && !ONSETS.has(onset)) || !RIMES.has(rime)) return false
  // Syllables that end in a stop have one of two tones.
  if (/(?:[ptc]|ch)$/.test(rime) && tone !== ACUTE && tone !== DOT) return false
  const isFront = /^[eêiy]/.test(rime)
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return isFront
  if (onset === 'c' || onset === 'ng') return !isFront
  if (onset === 'g') return !/^[eêy]/.test(rime)
  if (onset === 'gi') return !/^[iy]/.test(rime)
  return onset === 'qu' ? !/^[uưo]/.test(rime) : !/^y./.test(rime) || onset === ''
}

/** The tone on its letter: the marked vowel, else the first of two (hòa, thúy) or, where more follows, the second. */
function toned(vowels: string, coda: string, tone: string): string {
  const marked = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ', 'ư'].map(letter => vowels.indexOf(letter)))
  const at = marked >= 0 ? marked : vowels.length > 2 || (vowels.length === 2 && coda !== '') ? 1 : 0
  return (vowels.slice(0, at + 1) + tone).normalize('NFC') + vowels.slice(at + 1)
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
