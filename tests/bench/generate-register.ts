// A register of any size, the same bytes for the same size: decrees and circulars of thirty years that rest on laws,
// guide, amend, replace, repeal and suspend each other as real ones do. Numbers and titles are made up.
//   generateRegister(folder, { documents: 10_000 })   // 40,000 relations
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Citation, type LegalDocument, type Relation, slugOf } from '../../src/legal/index.ts'
import { random } from './random.ts'

const RELATIONS_PER_DOCUMENT = 4
const FIRST_DAY = Date.UTC(1996, 0, 1)
const DAYS = 11_000
const DAY_MS = 86_400_000
/** So many laws that everything rests on, however large the register. */
const LAWS = 50
/** A document acts on one of the few hundred before it: nobody amends what is thirty years old. */
const REACH = 400

const families = [
  { type: 'nghi-dinh', issuer: 'chinh-phu', code: 'NĐ-CP' },
  { type: 'thong-tu', issuer: 'bo-khoa-hoc-va-cong-nghe', code: 'TT-BKHCN' },
  { type: 'thong-tu', issuer: 'bo-tai-chinh', code: 'TT-BTC' },
] as const

/** Of ten relations five name a ground, and one or two end something. */
const acts = ['basedOn', 'basedOn', 'basedOn', 'basedOn', 'cites', 'guides', 'amends', 'amends'] as const
const endings = ['replaces', 'repeals', 'repeals', 'suspends'] as const

const isoDay = (day: number): string => new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10)

/** The documents, oldest first. */
export function makeRegister({ documents: count }: { documents: number }): LegalDocument[] {
  const next = random(30_101_945)
  const pick = <T>(list: readonly T[]): T => at(list, next(list.length))
  const documents: LegalDocument[] = []
  for (let i = 0; i < count; i += 1) {
    const day = Math.floor((DAYS * i) / count)
    const issuedOn = isoDay(day)
    const { type, issuer, code } =
      i < LAWS ? ({ type: 'luat', issuer: 'quoc-hoi', code: 'QH15' } as const) : at(families, i % 3)
    const number = `${i + 1}/${issuedOn.slice(0, 4)}/${code}`
    const relations: Relation[] = []
    while (documents.length > 0 && relations.length < RELATIONS_PER_DOCUMENT) {
      const recent = at(documents, Math.max(0, i - 1 - next(REACH)))
      if (next(5) > 0) {
        const kind = pick(acts)
        const target = kind === 'amends' ? recent : at(documents, next(Math.min(i, LAWS)))
        relations.push({ kind, document: { slug: target.slug } })
      } else {
        const kind = pick(endings)
        relations.push({
          kind,
          document: { slug: recent.slug },
          on: isoDay(day + 45),
          ...(kind === 'repeals' && { scope: `Điều ${1 + next(60)}` }),
          ...(kind === 'suspends' && { until: isoDay(day + 400) }),
        })
      }
    }
    documents.push({
      slug: slugOf({ number, issuedOn, place: undefined }),
      type,
      number,
      issuers: [issuer],
      title: `${relations.some(({ kind }) => kind === 'amends') && next(2) === 0 ? 'Sửa đổi, bổ sung một số điều' : 'Quy định chi tiết'} về lĩnh vực số ${i + 1}`,
      names: [],
      issuedOn,
      effectiveOn: [{ on: isoDay(day + 45) }],
      relations,
      sources: [{ title: 'Số liệu sinh ra để đo tốc độ', kind: 'secondary', checkedOn: '2026-10-30' }],
      attachments: [],
      topics: [],
    })
  }
  return documents
}

/** Writes `site.yaml` and one YAML file for each document of `makeRegister`. */
export function generateRegister(folder: string, documents: readonly LegalDocument[]): void {
  mkdirSync(join(folder, 'documents'), { recursive: true })
  writeFileSync(
    join(folder, 'site.yaml'),
    'department: Sở mẫu\nshortName: Sở mẫu\nbulletin: Bản tin mẫu\ndescription: Sinh ra để đo tốc độ.\nprovince: Mẫu\nbaseUrl: https://mau.example/\n',
  )
  for (const document of documents)
    writeFileSync(join(folder, 'documents', `${document.slug}.yaml`), yamlOf(document))
}

function yamlOf({
  type,
  number,
  issuers,
  title,
  issuedOn = '',
  effectiveOn,
  relations,
}: LegalDocument): string {
  const ofKinds = Map.groupBy(relations, ({ kind }) => kind)
  return [
    `type: ${type}`,
    `number: ${number}`,
    `issuer: ${issuers.join()}`,
    `title: ${title}`,
    `issuedOn: ${issuedOn}`,
    ...effectiveOn.map(({ on }) => `effectiveOn: ${on}`),
    ...(relations.length === 0 ? [] : ['relations:']),
    ...[...ofKinds].flatMap(([kind, list]) => [
      `  ${kind}:`,
      ...list.map(({ document, on, until, scope }) => {
        const fields = { document: 'slug' in document ? document.slug : undefined, on, until, scope }
        const written = Object.entries(fields).flatMap(([key, value]) => value && `${key}: ${value}`)
        return `    - {${written.filter(Boolean).join(', ')}}`
      }),
    ]),
    'sources:',
    '  - {title: Số liệu sinh ra để đo tốc độ, kind: secondary, checkedOn: 2026-10-30}',
    '',
  ].join('\n')
}

/** A citation of a document, as an article has it. */
export function citationOf({ number, type }: LegalDocument): Citation {
  return { kind: 'numbered', type, number, start: 0, end: number.length, text: number, pinpoints: [] }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error(`Nothing at ${index} of ${list.length}`)
  return item
}
