// content/documents/<slug>.yaml, and <slug>.md with the full text where there is one.
import type * as z from 'zod'
import {
  type DocumentReference,
  type LegalDocument,
  numberKey,
  parseNumber,
  type Relation,
  type RelationKind,
  relationKinds,
} from '../legal/index.ts'
import { documentAddress } from './addresses.ts'
import { type ContentFile, listFiles } from './content-folder.ts'
import { fileNameProblem } from './file-name.ts'
import { asList } from './load-lists.ts'
import { locateIn } from './locate.ts'
import { documentSchema } from './schemas.ts'
import type { Problem } from './types.ts'
import { readYamlFile } from './yaml-file.ts'

export interface LoadedDocument {
  document: LegalDocument
  source: ContentFile
  address: string
  /** Its full text, not read yet. */
  fullText?: ContentFile
}

export function loadDocuments(
  contentDir: string,
  report: (problems: readonly Problem[]) => void,
): LoadedDocument[] {
  const files = listFiles(contentDir, 'documents', report)
  const texts = new Map(
    files
      .filter(({ inside }) => inside.endsWith('.md'))
      .map(source => [source.inside.slice(0, -'.md'.length), source]),
  )
  const misnames: Problem[] = []
  const loaded: LoadedDocument[] = []
  for (const source of files) {
    const misnamed = fileNameProblem(source, { extensions: ['.yaml', '.md'], depth: 1 })
    if (misnamed) misnames.push(misnamed)
    if (!source.inside.endsWith('.yaml') || misnamed?.rule === 'wrong-folder') continue
    const { value, problems } = readYamlFile(source, documentSchema, {
      instead: { title: '(chưa đọc được trích yếu)' },
      whenEmpty: 'Xóa tệp này rồi tạo lại, ví dụ: npm run new -- document 61/2018/NĐ-CP --date 2018-04-23',
    })
    report(problems)
    if (!value) continue
    const slug = source.inside.slice(0, -'.yaml'.length)
    const fullText = texts.get(slug)
    texts.delete(slug)
    loaded.push({
      document: documentOf(slug, value),
      source,
      address: documentAddress(slug),
      ...(fullText && { fullText }),
    })
  }
  for (const [slug, { file }] of texts) {
    if (files.some(({ inside }) => inside === `${slug}.yaml`)) continue
    report([
      {
        ...{ file, line: 1, column: 1, endLine: 1, endColumn: 1 },
        rule: 'text-without-record',
        severity: 'error',
        message: `Có toàn văn nhưng không có tệp ${slug}.yaml của văn bản ấy.`,
        hint: `Thêm ${file.replace(/\.md$/, '.yaml')}, hoặc đặt lại tên tệp này.`,
      },
    ])
  }
  const { kept, problems: duplicates } = withoutDuplicates(loaded)
  const twice = new Set(duplicates.map(({ file }) => file))
  // The name of a file that has to go is nobody's concern: `61-2018-nd-cp - Copy.yaml`.
  report(misnames.filter(({ file }) => !twice.has(file)))
  report(duplicates)
  return kept
}

type DocumentRecord = z.infer<typeof documentSchema>

function documentOf(slug: string, record: DocumentRecord): LegalDocument {
  const { issuer, names, effectiveOn, relations, sources, attachments, topics, ...rest } = record
  return {
    ...rest,
    slug,
    issuers: asList(issuer),
    names: asList(names),
    effectiveOn: typeof effectiveOn === 'string' ? [{ on: effectiveOn }] : (effectiveOn ?? []),
    relations: relations ? relationKinds.flatMap(kind => relationsOf(kind, relations)) : [],
    sources: sources ?? [],
    attachments: attachments ?? [],
    topics: asList(topics),
  }
}

function relationsOf(kind: RelationKind, relations: NonNullable<DocumentRecord['relations']>): Relation[] {
  return (relations[kind] ?? []).map(({ document, ...rest }) => {
    const reference: DocumentReference = typeof document === 'string' ? { slug: document } : document
    return { kind, document: reference, ...rest }
  })
}

/**
 * Two records of one document: the same type, number, issuers, and day (or year, where that is all one knows). A number
 * with its year is given once, so there a day that differs is a slip. The
 * file with the shortest name stays, a copy being called `61-2018-nd-cp-2.yaml`; with both, every article that cites
 * the document would seem to be unclear.
 */
function withoutDuplicates(loaded: readonly LoadedDocument[]): {
  kept: LoadedDocument[]
  problems: Problem[]
} {
  const byIdentity = Map.groupBy(loaded, ({ document }) =>
    [
      document.type,
      numberKey(document.number) ?? document.number,
      document.issuers.toSorted().join('+'),
    ].join(' '),
  )
  const problems: Problem[] = []
  const dropped = new Set<LoadedDocument>()
  for (const same of byIdentity.values()) {
    if (same.length === 1) continue
    const first: LoadedDocument[] = []
    for (const later of same.toSorted((a, b) => a.document.slug.length - b.document.slug.length)) {
      const earlier = first.find(
        ({ document }) =>
          agree(document.issuedOn, later.document.issuedOn) ||
          parseNumber(document.number)?.year !== undefined,
      )
      if (!earlier) {
        first.push(later)
        continue
      }
      dropped.add(later)
      problems.push({
        ...locateIn(later.source)(['number']),
        rule: 'duplicate-document',
        severity: 'error',
        message: `Văn bản «${later.document.number}» có hai tệp trong sổ: ${earlier.source.file} và ${later.source.file}.`,
        hint: agree(earlier.document.issuedOn, later.document.issuedOn)
          ? 'Gộp hai tệp làm một; nếu là hai văn bản khác nhau thì ghi rõ issuedOn của mỗi văn bản.'
          : `Hai tệp ghi hai ngày ban hành: ${earlier.document.issuedOn} và ${later.document.issuedOn}. Gộp hai tệp làm một, giữ ngày đúng với bản gốc.`,
      })
    }
  }
  return { kept: loaded.filter(document => !dropped.has(document)), problems }
}

/** Whether two dates can be the same day, as far as both are known. */
function agree(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true
  return a.startsWith(b) || b.startsWith(a)
}

/** Documents by issue, newest first; of the same day by slug. */
export function byIssue(a: { document: LegalDocument }, b: { document: LegalDocument }): number {
  const [left, right] = [a.document.issuedOn ?? '', b.document.issuedOn ?? '']
  if (left !== right) return left < right ? 1 : -1
  return a.document.slug < b.document.slug ? -1 : 1
}
