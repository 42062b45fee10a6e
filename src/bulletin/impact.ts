// What a change of the register does to articles: two loaded bulletins in, plain data out.
//   impactOf(before, after).documents[0]
//   // 61/2018/NĐ-CP: 'Được thay thế bởi Nghị định 118/2025/NĐ-CP', in force -> expired, 12 articles, 3 of them since
//
// A relation is written on the document that acts, so both sides are looked at: whoever adds 118/2025/NĐ-CP, which
// replaces 61/2018/NĐ-CP, never opens the file of 61/2018/NĐ-CP, and yet changes what its articles say of it.
import {
  type Day,
  type DocumentReference,
  documentLabel,
  formatValidity,
  kindName,
  type LegalDocument,
  numberKey,
  type Registry,
  type Relation,
  type RelationKind,
  relationKinds,
  relationName,
  type Slug,
  type Validity,
  type ValidityPeriod,
  validityOn,
  validityPeriods,
} from '../legal/index.ts'
import { type RecordField, recordFields, termsOfRelation, wordsOfField } from './record-words.ts'
import type { Article, ArticleCitation, Bulletin, DocumentEntry } from './types.ts'

export interface Impact {
  /** The day both sides were judged on. */
  today: Day
  /** Those that more articles cite come first. */
  documents: readonly DocumentImpact[]
  /** Citations that now mean something else, in the order of the files. */
  citations: readonly CitationImpact[]
  /** Every article that cites a touched document or has a citation that means something else: paths of their files. */
  articles: readonly string[]
}

/** A document whose record, relations or validity are no longer what they were. */
export interface DocumentImpact {
  change: 'added' | 'removed' | 'changed'
  slug: Slug
  /** `Nghị định 61/2018/NĐ-CP` */
  label: string
  /** Its record; of a removed one, where that was. */
  file: string
  /** The record had another file name: the page has moved. */
  renamedFrom?: { slug: Slug; file: string }
  /** What its record says otherwise, and what others do to it. Of a new or removed one the relations alone. */
  changes: readonly RecordChange[]
  /** Whether it holds today. */
  validity: { before?: ValidityWords; after?: ValidityWords }
  /** The same for all days. */
  periods: { before?: readonly PeriodWords[]; after?: readonly PeriodWords[] }
  /** The first day on which it has ended, and how; where nobody knows of an end, absent. */
  end?: { on: Day; status: 'expired' | 'period-over' }
  /** Those that cite it, newest first, without withdrawn ones; of a removed document those that cited it. */
  articles: readonly ArticleImpact[]
  /** How many of these were published when it had ended already. */
  publishedAfterEnd: number
}

export interface RecordChange {
  /** A field of the record; `fullText`; or a relation, seen from this document or from the one that acts on it. */
  field: RecordField | 'fullText' | RelationKind | `${RelationKind}-inverse`
  /** `Trích yếu`, `Được thay thế bởi` */
  name: string
  /** Absent where nothing stood there. */
  before?: string
  after?: string
}

export interface ValidityWords {
  status: Validity['status']
  /** `Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP` */
  words: string
}

export interface PeriodWords extends ValidityWords {
  from?: Day
  until?: Day
}

export interface ArticleImpact {
  file: string
  title: string
  date: Day
  address: string
  /** Where it cites the document first. */
  line: number
  /** How often it does. */
  mentions: number
  /** What held on its day, and what holds today. */
  validityThen: ValidityWords
  validityNow: ValidityWords
  /** What was said to have held on its day, where that is no longer said. */
  validityThenBefore?: ValidityWords
}

/** A citation of an article that is on both sides and means something else now. */
export interface CitationImpact {
  file: string
  line: number
  column: number
  title: string
  date: Day
  text: string
  before: CitationOutcome
  after: CitationOutcome
}

export type CitationOutcome =
  | { outcome: 'found'; document: Slug; label: string }
  | { outcome: 'unknown' }
  | { outcome: 'ambiguous'; candidates: readonly string[] }

/**
 * What is no longer as it was, and which articles that concerns. Both sides are loaded for the same day; drafts are
 * nobody's concern yet.
 *
 * @example impactOf(bulletin, bulletin) // { today, documents: [], citations: [], articles: [] }
 */
export function impactOf(before: Bulletin, after: Bulletin): Impact {
  const pairs = pairDocuments(before, after)
  // By the names of today, so that a renamed file alone changes nothing for those that point to it.
  const slugNow = new Map(pairs.flatMap(({ old, now }) => (old && now ? [[slugOf(old), slugOf(now)]] : [])))
  const sides: Sides = { before, after, slugNow }
  const documents = pairs
    .flatMap(pair => documentImpact(pair, sides) ?? [])
    .sort((a, b) => b.articles.length - a.articles.length || (a.slug < b.slug ? -1 : 1))
  const citations = citationImpacts(sides)
  const files = [...documents.flatMap(({ articles }) => articles), ...citations].map(({ file }) => file)
  return { today: after.today, documents, citations, articles: [...new Set(files)].sort() }
}

interface Sides {
  before: Bulletin
  after: Bulletin
  /** From a slug of before to that of the same document now. */
  slugNow: ReadonlyMap<Slug, Slug>
}

interface Pair {
  old?: DocumentEntry
  now?: DocumentEntry
}

const slugOf = ({ document }: DocumentEntry): Slug => document.slug

/** The same document on both sides: by its file name, else by what makes it this document and no other. */
function pairDocuments(before: Bulletin, after: Bulletin): Pair[] {
  const added = after.documents.filter(({ document }) => before.entry(document.slug) === undefined)
  const removed = before.documents.filter(({ document }) => after.entry(document.slug) === undefined)
  const addedBy = Map.groupBy(added, identityOf)
  const removedBy = Map.groupBy(removed, identityOf)
  const onlyOne = (entries: readonly DocumentEntry[] | undefined) =>
    entries?.length === 1 ? entries[0] : undefined
  const oldOf = (now: DocumentEntry): DocumentEntry | undefined =>
    before.entry(slugOf(now)) ??
    (onlyOne(addedBy.get(identityOf(now))) && onlyOne(removedBy.get(identityOf(now))))
  const pairs = after.documents.map((now): Pair => {
    const old = oldOf(now)
    return old === undefined ? { now } : { old, now }
  })
  const paired = new Set(pairs.map(({ old }) => old))
  return [...pairs, ...removed.filter(old => !paired.has(old)).map(old => ({ old }))]
}

function identityOf({ document }: DocumentEntry): string {
  const { type, number, issuers, issuedOn } = document
  return JSON.stringify([type, numberKey(number) ?? number, [...issuers].sort(), issuedOn?.slice(0, 4)])
}

// ------------------------------------------------------------------ one document

function documentImpact(pair: Pair, sides: Sides): DocumentImpact | undefined {
  const { old, now } = pair
  const entry = now ?? old
  if (entry === undefined) return undefined
  const validity = {
    ...(old && { before: validityToday(old, sides.before) }),
    ...(now && { after: validityToday(now, sides.after) }),
  }
  const periods = {
    ...(old && { before: periodsOf(old, sides.before.registry) }),
    ...(now && { after: periodsOf(now, sides.after.registry) }),
  }
  const changes = [
    ...(old && now ? fieldChanges(old, now, sides) : []),
    ...relationChanges(toldBy(old, sides.before.registry, sides), toldBy(now, sides.after.registry, sides)),
  ]
  const renamed = old && now && slugOf(old) !== slugOf(now)
  const isAsBefore =
    old &&
    now &&
    !renamed &&
    changes.length === 0 &&
    JSON.stringify(periods.before) === JSON.stringify(periods.after)
  if (isAsBefore) return undefined

  const end = endOf(periods.after ?? periods.before ?? [])
  const articles = articlesOf(pair, sides)
  return {
    change: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
    slug: slugOf(entry),
    label: documentLabel(entry.document),
    file: now?.file ?? fileNow(entry.file, sides),
    ...(renamed && { renamedFrom: { slug: slugOf(old), file: fileNow(old.file, sides) } }),
    changes,
    validity,
    periods,
    ...(end && { end }),
    articles,
    publishedAfterEnd: articles.filter(({ date }) => end !== undefined && date >= end.on).length,
  }
}

function fieldChanges(old: DocumentEntry, now: DocumentEntry, { before, after }: Sides): RecordChange[] {
  const changes = typedKeys(recordFields).flatMap((field): RecordChange[] => {
    if (JSON.stringify(old.document[field]) === JSON.stringify(now.document[field])) return []
    const was = wordsOfField(field, old.document, before.registry)
    const is = wordsOfField(field, now.document, after.registry)
    return [changeOf(field, recordFields[field], was, is)]
  })
  if (old.fullText?.text === now.fullText?.text) return changes
  const words = ({ fullText }: DocumentEntry) => fullText && `${fullText.text.length} ký tự`
  return [...changes, changeOf('fullText', 'Toàn văn', words(old), words(now))]
}

/** The keys of a literal: `Object.keys` forgets which ones they are. */
function typedKeys<Key extends string>(literal: Readonly<Record<Key, unknown>>): Key[] {
  const isKey = (key: string): key is Key => key in literal
  return Object.keys(literal).filter(isKey)
}

function changeOf(
  field: RecordChange['field'],
  name: string,
  before: string | undefined,
  after: string | undefined,
): RecordChange {
  return { field, name, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

// ------------------------------------------------------------------ relations

/** A relation of a document, from whichever side it was written. */
interface ToldRelation {
  kind: RelationKind
  side: 'active' | 'inverse'
  /** The other document: two relations with the same one are one that has changed. */
  other: string
  /** When, of which part, by which words of the record. */
  terms: string
  /** The same with the name of the other document before it. */
  words: string
}

/** What rests on a law or names it changes nothing about that law: thousands do. */
const mentions: ReadonlySet<RelationKind> = new Set(['basedOn', 'cites'])

function toldBy(entry: DocumentEntry | undefined, registry: Registry, { slugNow }: Sides): ToldRelation[] {
  if (entry === undefined) return []
  const told = (relation: Relation, side: ToldRelation['side'], other: DocumentReference): ToldRelation => {
    const document = registry.find(other)
    const slug = document?.slug ?? ('slug' in other ? other.slug : undefined)
    const label = labelOf(other, document)
    return {
      kind: relation.kind,
      side,
      // As its record names it where it names no slug: to enter the other document is no change of this one.
      other: 'slug' in other && slug !== undefined ? (slugNow.get(slug) ?? slug) : JSON.stringify(other),
      terms: termsOfRelation(relation, ''),
      words: termsOfRelation(relation, label),
    }
  }
  return [
    ...entry.document.relations.map(relation => told(relation, 'active', relation.document)),
    ...registry
      .inverse(entry.document)
      .filter(({ relation }) => !mentions.has(relation.kind))
      .map(({ relation, document }) => told(relation, 'inverse', { slug: document.slug })),
  ]
}

function labelOf(reference: DocumentReference, document: LegalDocument | undefined): string {
  if (document) return documentLabel(document)
  return 'slug' in reference ? reference.slug : `${kindName(reference.type)} ${reference.number}`
}

function relationChanges(before: readonly ToldRelation[], after: readonly ToldRelation[]): RecordChange[] {
  const unchanged = before.filter(old => after.some(now => isSame(old, now)))
  const gone = before.filter(old => !unchanged.includes(old))
  const come = after.filter(now => !unchanged.some(old => isSame(old, now)))
  const changes: { at: ToldRelation; change: RecordChange }[] = []
  for (const now of come) {
    const i = gone.findIndex(old => isOfSameDocuments(old, now))
    const [old] = i < 0 ? [] : gone.splice(i, 1)
    changes.push({ at: now, change: relationChange(now, old?.words, now.words) })
  }
  for (const old of gone) changes.push({ at: old, change: relationChange(old, old.words, undefined) })
  const order = ({ side, kind }: ToldRelation): number =>
    relationKinds.indexOf(kind) + (side === 'inverse' ? relationKinds.length : 0)
  return changes.sort((a, b) => order(a.at) - order(b.at)).map(({ change }) => change)
}

function isOfSameDocuments(a: ToldRelation, b: ToldRelation): boolean {
  return a.kind === b.kind && a.side === b.side && a.other === b.other
}

/** The label of the other document may have changed with its own record: that is told there. */
function isSame(a: ToldRelation, b: ToldRelation): boolean {
  return isOfSameDocuments(a, b) && a.terms === b.terms
}

function relationChange({ kind, side }: ToldRelation, before?: string, after?: string): RecordChange {
  return changeOf(side === 'active' ? kind : `${kind}-inverse`, relationName(kind, side), before, after)
}

// ------------------------------------------------------------------ validity

function validityOf(document: LegalDocument, { registry }: Bulletin, day: Day): ValidityWords {
  return inWords(validityOn(document, registry, day), registry)
}

function validityToday({ document }: DocumentEntry, bulletin: Bulletin): ValidityWords {
  return validityOf(document, bulletin, bulletin.today)
}

function inWords(validity: Validity, registry: Registry): ValidityWords {
  return { status: validity.status, words: formatValidity(validity, registry) }
}

function periodsOf({ document }: DocumentEntry, registry: Registry): PeriodWords[] {
  return validityPeriods(document, registry).map(({ from, until, validity }: ValidityPeriod) => ({
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...inWords(validity, registry),
  }))
}

/** A programme that ran out and was repealed later: the repeal is its end. */
function endOf(periods: readonly PeriodWords[]): DocumentImpact['end'] {
  for (const status of ['expired', 'period-over'] as const) {
    const first = periods.find(period => period.status === status)
    if (first?.from !== undefined) return { on: first.from, status }
  }
  return undefined
}

// ------------------------------------------------------------------ articles

function articlesOf({ old, now }: Pair, sides: Sides): ArticleImpact[] {
  const entry = now ?? old
  const bulletin = now ? sides.after : sides.before
  return (entry?.citedBy ?? []).flatMap(({ article, citations }) => {
    if (entry === undefined || article.withdrawn !== undefined) return []
    const then = validityOf(entry.document, bulletin, article.date)
    const thenBefore = old && validityOf(old.document, sides.before, article.date)
    return {
      file: now ? article.file : fileNow(article.file, sides),
      title: article.title,
      date: article.date,
      address: article.address,
      line: citations[0]?.place.line ?? 1,
      mentions: citations.length,
      validityThen: then,
      validityNow: validityToday(entry, bulletin),
      ...(thenBefore && thenBefore.words !== then.words && { validityThenBefore: thenBefore }),
    }
  })
}

/** A file of the other side, as it is or would be called in this folder. */
function fileNow(file: string, { before, after }: Sides): string {
  const inside = insideOf(file, before)
  return after.folder === '' ? inside : `${after.folder}/${inside}`
}

/** insideOf('content/articles/2020/x.md', bulletin) // 'articles/2020/x.md' */
function insideOf(file: string, { folder }: Bulletin): string {
  return folder !== '' && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file
}

function citationImpacts(sides: Sides): CitationImpact[] {
  const { before, after } = sides
  const oldArticles = new Map(before.articles.map(article => [insideOf(article.file, before), article]))
  return after.articles
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(article => {
      const old = oldArticles.get(insideOf(article.file, after))
      return old === undefined ? [] : citationsTurned(old, article, sides)
    })
}

function citationsTurned(old: Article, now: Article, sides: Sides): CitationImpact[] {
  return pairCitations(old.citations, now.citations).flatMap(([was, is]) => {
    const before = outcomeOf(was, sides.slugNow)
    const after = outcomeOf(is, new Map())
    if (isSameOutcome(before, after)) return []
    const { file, title, date } = now
    const { line, column } = is.place
    return { file, line, column, title, date, text: is.citation.text, before, after }
  })
}

/**
 * The same words in the same order are the same citation. Where the text was edited meanwhile and has them more or
 * less often, they are compared only if all of them meant the same thing: else nobody can say which is which.
 */
function pairCitations(
  before: readonly ArticleCitation[],
  after: readonly ArticleCitation[],
): [was: ArticleCitation, is: ArticleCitation][] {
  const textOf = ({ citation }: ArticleCitation) => citation.text
  const old = Map.groupBy(before, textOf)
  const pairs = Map.groupBy(after, textOf)
    .entries()
    .flatMap(([text, now]): [ArticleCitation, ArticleCitation][] => {
      const were = old.get(text) ?? []
      if (were.length !== now.length && (!meanTheSame(were) || !meanTheSame(now))) return []
      return now.flatMap((is, i) => {
        const was = were[i] ?? were[0]
        return was === undefined ? [] : [[was, is]]
      })
    })
  return [...pairs].sort(([, a], [, b]) => a.place.line - b.place.line || a.place.column - b.place.column)
}

function meanTheSame(citations: readonly ArticleCitation[]): boolean {
  const [first, ...others] = citations.map(citation => outcomeOf(citation, new Map()))
  return first === undefined || others.every(other => isSameOutcome(first, other))
}

function outcomeOf({ resolution }: ArticleCitation, slugNow: ReadonlyMap<Slug, Slug>): CitationOutcome {
  switch (resolution.outcome) {
    case 'found': {
      const { slug } = resolution.document
      return {
        outcome: 'found',
        document: slugNow.get(slug) ?? slug,
        label: documentLabel(resolution.document),
      }
    }
    case 'ambiguous':
      return { outcome: 'ambiguous', candidates: resolution.candidates.map(documentLabel) }
    case 'unknown':
      return { outcome: 'unknown' }
  }
}

function isSameOutcome(a: CitationOutcome, b: CitationOutcome): boolean {
  if (a.outcome === 'found' && b.outcome === 'found') return a.document === b.document
  return a.outcome === b.outcome
}
