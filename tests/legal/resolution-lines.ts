// Reads the files of tests/fixtures/resolution: the register, what a line says, and how a resolution would be
// written in one.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  type Conflict,
  createRegistry,
  documentKinds,
  type Relation,
  type Resolution,
  type ResolutionContext,
} from '../../src/legal/index.ts'

const folder = new URL('../fixtures/resolution/', import.meta.url)

const kind = z.enum(documentKinds.map(facts => facts.kind))
const replaced = z.record(z.string(), z.string())
const register = z.strictObject({
  issuers: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      shortName: z.string().exactOptional(),
      code: z.string(),
      place: z.string(),
    }),
  ),
  documents: z.record(
    z.string(),
    z.strictObject({
      type: kind,
      number: z.string(),
      issuer: z.union([z.string(), z.array(z.string())]),
      title: z.string(),
      issuedOn: z.coerce.string(),
      effectiveOn: z.string().exactOptional(),
      inForceUntil: z.string().exactOptional(),
      period: z
        .strictObject({ from: z.coerce.string().exactOptional(), to: z.coerce.string() })
        .exactOptional(),
      amends: z.array(z.string()).default([]),
      replaces: replaced.default({}),
    }),
  ),
})

/** The register the lines are resolved in. */
export function readRegister() {
  const { issuers, documents } = register.parse(parse(readFileSync(new URL('register.yaml', folder), 'utf8')))
  return createRegistry({
    issuers: Object.entries(issuers).map(([key, { code, ...issuer }]) => ({ key, ...issuer, codes: [code] })),
    documents: Object.entries(documents).map(([slug, record]) => {
      const { issuer, effectiveOn, amends, replaces, ...same } = record
      const relations: Relation[] = [
        ...amends.map(target => ({ kind: 'amends' as const, document: { slug: target } })),
        ...Object.entries(replaces).map(([target, on]) => ({
          kind: 'replaces' as const,
          document: { slug: target },
          on,
        })),
      ]
      return {
        slug,
        ...same,
        issuers: typeof issuer === 'string' ? [issuer] : issuer,
        names: [],
        effectiveOn: effectiveOn === undefined ? [] : [{ on: effectiveOn }],
        relations,
        sources: [],
        attachments: [],
        topics: [],
      }
    }),
  })
}

/** One line of a fixture file. */
export interface ResolutionLine {
  family: string
  /** The line as written, for the name of the test. */
  written: string
  context: ResolutionContext
  text: string
  /** What stands between « and », with what is expected of it. */
  marks: { start: number; end: number; expected: string }[]
}

/** All lines, each with the name of its file as family. */
export function resolutionLines(): ResolutionLine[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .toSorted()
    .flatMap(file => linesOf(file.replace(/\.txt$/, ''), readFileSync(new URL(file, folder), 'utf8')))
}

function linesOf(family: string, text: string): ResolutionLine[] {
  return text
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(written => ({ family, written, ...readLine(written) }))
}

const lineShape = /^(?:\[(?<context>[^\]]*)\] )?(?<marked>[^|]+?)(?: \| (?<expected>.+))?$/u

function readLine(line: string): Pick<ResolutionLine, 'context' | 'text' | 'marks'> {
  const { context, marked = '', expected } = lineShape.exec(line)?.groups ?? {}
  const expectations = expected?.split(' + ') ?? []
  const marks: ResolutionLine['marks'] = []
  let text = ''
  let start = 0
  for (const piece of marked.split(/([«»])/u)) {
    if (piece === '«') start = text.length
    else if (piece === '»')
      marks.push({ start, end: text.length, expected: tidy(expectations[marks.length]) })
    else text += piece
  }
  if (marks.length === 0 ? expected !== undefined : marks.length !== expectations.length)
    throw new Error(`${marks.length} marks, ${expectations.length} expectations: ${line}`)
  return { context: readContext(context), text, marks }
}

/** 'ngày · tỉnh', either of which may be missing; no brackets at all stand for the usual ones. */
function readContext(written = '2026-11-23 · Lạng Sơn'): ResolutionContext {
  const [date, province] = written.split('·').map(part => part.trim())
  return { ...(date ? { date } : {}), ...(province ? { province } : {}) }
}

/** Candidates of '?' are in no order. */
function tidy(expected = '(nothing written)'): string {
  const [sign, ...slugs] = expected.split(' ')
  return sign === '?' ? ['?', ...slugs.toSorted()].join(' ') : expected
}

const fields: Readonly<Record<Conflict['field'], string>> = {
  date: 'ngày',
  type: 'tên loại',
  issuer: 'cơ quan',
  title: 'trích yếu',
  number: 'số',
}

/** A resolution as a line writes it. */
function expectationOf(resolution: Resolution): string {
  if (resolution.outcome === 'found') {
    const conflicts = resolution.conflicts.map(({ field }) => fields[field])
    return [resolution.document.slug, ...(conflicts.length > 0 ? ['!', conflicts.join(', ')] : [])].join(' ')
  }
  const slugs = resolution.candidates.map(({ slug }) => slug)
  return tidy([resolution.outcome === 'ambiguous' ? '?' : '-', ...slugs].join(' '))
}

/**
 * What a line should say of a resolution: its own words where they are met, else those of the resolution. Of
 * candidates of an unknown document the first written is the nearest; the others written are among them, and more
 * may be.
 *
 * @example answerTo('- a', { outcome: 'unknown', candidates: [a, b], reasons }) // '- a'
 */
export function answerTo(expected: string, resolution: Resolution): string {
  const answer = expectationOf(resolution)
  const [sign, ...wanted] = expected.split(' ')
  if (sign !== '-' || resolution.outcome !== 'unknown') return answer
  const slugs = resolution.candidates.map(({ slug }) => slug)
  return wanted.every((slug, index) => (index === 0 ? slugs[0] === slug : slugs.includes(slug)))
    ? expected
    : answer
}
