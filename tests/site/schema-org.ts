// The terms of schema.org, as the package `schema-dts` has them: which properties a type has, and what each may hold.
//   faultsOf({ '@type': 'Legislation', legislationDat: '2018-04-23' }) // ['Legislation has no legislationDat']
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface Base {
  parents: readonly string[]
  /** Name of the property to the names of what it holds: `legislationDate` to `['Date']`. */
  properties: Map<string, readonly string[]>
}

const bases = new Map<string, Base>()
/** `Legislation` to the base that has its properties. */
const baseOfType = new Map<string, string>()
/** `AdministrativeArea` to its kinds, `City`, `Country` …; `LegalForceStatus` to its members. */
const kindsOf = new Map<string, readonly string[]>()

const declarations = readFileSync(
  createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/\.js$/, '.d.ts'),
  'utf8',
)

for (const { groups } of declarations.matchAll(
  /^interface (?<name>\w+Base) extends (?<parents>[^{]+) \{\n(?<body>[\s\S]*?)^\}/gm,
)) {
  const { name = '', parents = '', body = '' } = groups ?? {}
  bases.set(name, {
    parents: parents.split(', '),
    properties: new Map(
      [...body.matchAll(/^ {4}"(?<property>[^"]+)"\?: SchemaValue<(?<range>[^"]*), "/gm)].map(match => [
        match.groups?.property ?? '',
        (match.groups?.range ?? '').split(' | '),
      ]),
    ),
  })
}
for (const { groups } of declarations.matchAll(
  /^export interface \w+Leaf extends (?<base>\w+Base) \{\n {4}"@type": "(?<type>\w+)";/gm,
))
  baseOfType.set(groups?.type ?? '', groups?.base ?? '')
for (const { groups } of declarations.matchAll(/^export type (?<name>\w+) = (?<kinds>[^;]+);/gm))
  kindsOf.set(
    groups?.name ?? '',
    (groups?.kinds ?? '').split(' | ').map(kind => kind.replaceAll('"', '')),
  )

function rangeOf(base: string, property: string): readonly string[] | undefined {
  const found = bases.get(base)
  if (found === undefined) return undefined
  for (const parent of ['', ...found.parents]) {
    const range = parent === '' ? found.properties.get(property) : rangeOf(parent, property)
    if (range !== undefined) return range
  }
  return undefined
}

function isA(type: string, name: string): boolean {
  return type === name || name === 'Thing' || (kindsOf.get(name)?.some(kind => isA(type, kind)) ?? false)
}

/** What a text may be taken for. */
const texts = new Set(['Text', 'URL', 'Date', 'DateTime', 'Time'])

/** What a node of JSON-LD says that schema.org has no such word for, or not there. */
export function faultsOf(node: unknown): string[] {
  if (!isObject(node)) return [`${JSON.stringify(node)} is no node`]
  const type = node['@type']
  const base = typeof type === 'string' ? baseOfType.get(type) : undefined
  if (base === undefined) return [`${JSON.stringify(type)} is no type`]
  return Object.entries(node).flatMap(([property, value]) => {
    if (property === '@context' || property === '@type') return []
    if (property === '@id') return typeof value === 'string' ? [] : ['@id is no text']
    const range = rangeOf(base, property)
    if (range === undefined) return [`${type} has no ${property}`]
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (values.length === 0) return [`${type} has an empty ${property}`]
    return values.flatMap(one => valueFaults(one, range).map(fault => `${type} ${property}: ${fault}`))
  })
}

function valueFaults(value: unknown, range: readonly string[]): string[] {
  const told = `${JSON.stringify(value)} is no ${range.join(' or ')}`
  if (typeof value === 'string')
    return range.some(name => texts.has(name) || kindsOf.get(name)?.includes(value)) ? [] : [told]
  if (typeof value === 'number') return range.includes('Number') || range.includes('Integer') ? [] : [told]
  if (typeof value === 'boolean') return range.includes('Boolean') ? [] : [told]
  if (!isObject(value)) return [told]
  if (Object.keys(value).join() === '@id') return range.includes('IdReference') ? [] : [told]
  const type = String(value['@type'])
  return range.some(name => isA(type, name)) ? faultsOf(value) : [told, ...faultsOf(value)]
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
