// Whether the words after a citation are the title of a document: 'về cải cách hành chính … giai đoạn 2016-2020'.
import { foldText } from './fold.ts'

/** Abbreviations common in titles as prose quotes them. */
const spelled: Readonly<Record<string, string>> = {
  cchc: 'cai cach hanh chinh',
  tthc: 'thu tuc hanh chinh',
  cntt: 'cong nghe thong tin',
  khcn: 'khoa hoc cong nghe',
  cds: 'chuyen doi so',
  ubnd: 'uy ban nhan dan',
  qppl: 'quy pham phap luat',
}
/** Words that stand in most titles and tell none from another. */
const common = new Set(
  (
    've viec va cua cac cho trong tai theo tren dia ban ban hanh quy dinh sua doi bo sung mot so dieu phe duyet chi tiet huong dan thi hanh ' +
    'thuc hien nghi quyet dinh ke hoach chuong trinh de an cong tac giai doan nam den nhung duoc voi nghi thong tu luat'
  ).split(' '),
)

/** How many telling words two titles share, and how many each has. */
export interface Likeness {
  shared: number
  said: number
  recorded: number
}

/** Compares the words of a text with a title. */
export function likeness(said: string, recorded: string): Likeness {
  const a = telling(said)
  const b = telling(recorded)
  let shared = 0
  for (const word of a) if (b.has(word)) shared += /^\d{4}$/.test(word) ? 2 : 1
  return { shared, said: a.size, recorded: b.size }
}

/** The words agree: more than half of the shorter title's telling words are in both. */
export function agrees({ shared, said, recorded }: Likeness): boolean {
  return shared >= 2 && shared * 2 > Math.min(said, recorded)
}

/** The words speak of something else altogether. */
export function differs({ shared, said, recorded }: Likeness): boolean {
  return shared === 0 && said >= 3 && recorded >= 3
}

function telling(title: string): Set<string> {
  const words = foldText(title)
    .split(/[^a-z0-9]+/)
    .flatMap(word => (spelled[word] ?? word).split(' '))
  return new Set(words.filter(word => word.length > 1 && !common.has(word)))
}
