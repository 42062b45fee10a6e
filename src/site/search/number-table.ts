// The table of numbers a reader's script pins documents with: see src/browser/number-table.ts.
import {
  canonicalText,
  codesOf,
  figuresOf,
  foldUnits,
  type NumberRow,
  type NumberTable,
} from '../../browser/index.ts'
import type { Bulletin } from '../../bulletin/index.ts'
import { type DocumentKind, documentKinds, type Issuer } from '../../legal/index.ts'
import { documentLine, documentTitle } from './search-copies.ts'

export interface NumberTableParts {
  table: NumberTable
  shards: ReadonlyMap<string, readonly NumberRow[]>
}

/** Twenty rows are two kilobytes on their way. */
const MOST_ROWS = 20

/** A document without a number, or with one that does not begin with a figure, is found by its words. */
export function numberTable(bulletin: Bulletin): NumberTableParts {
  const { documents, registry } = bulletin
  const numbered = documents.filter(({ document }) => /^\d/.test(document.number))
  const kinds = [...new Set(numbered.map(({ document }) => document.type))]
  const issuers = [...new Set(numbered.flatMap(({ document }) => document.issuers))]
  const shards = shardsOf(
    numbered.flatMap(({ document, address }) => {
      const row: NumberRow = [
        address,
        document.number,
        document.type,
        document.issuers,
        document.issuedOn ?? '',
        documentTitle(document),
        documentLine(document, bulletin),
      ]
      return figuresOf(document.number).map(figures => ({ figures, row }))
    }),
  )
  return {
    table: {
      kinds: Object.fromEntries(kinds.map(kind => [kind, kindNames(kind)])),
      issuers: Object.fromEntries(
        issuers.map(key => {
          const issuer = registry.issuer(key)
          return [key, issuer ? issuerNames(issuer) : []]
        }),
      ),
      codes: [...new Set(numbered.flatMap(({ document }) => codesOf(document.number)))],
      shards: [...shards.keys()],
    },
    shards,
  }
}

interface Place {
  figures: string
  row: NumberRow
}

/**
 * Rows by the figures their numbers begin with. Too many rows in one shard go to its ten children; those whose figures
 * end there stay.
 */
function shardsOf(places: readonly Place[]): ReadonlyMap<string, readonly NumberRow[]> {
  const shards = new Map<string, readonly NumberRow[]>()
  const split = (name: string, inside: readonly Place[]) => {
    const ending = inside.filter(({ figures }) => figures === name)
    const isSmall = name !== '' && inside.length <= MOST_ROWS
    const own = isSmall ? inside : ending
    if (own.length > 0) shards.set(name, [...new Set(own.map(({ row }) => row))])
    if (isSmall) return
    for (const figure of '0123456789') {
      split(
        name + figure,
        inside.filter(({ figures }) => figures.startsWith(name + figure)),
      )
    }
  }
  split('', places)
  return shards
}

/** The name first, then the codes: kindNames('nghi-dinh') // ['nghi dinh', 'nd'] */
function kindNames(kind: DocumentKind): readonly string[] {
  const facts = documentKinds.find(facts => facts.kind === kind)
  return facts ? folded([facts.name, ...facts.codes, ...facts.abbreviations]) : []
}

/** 'ubnd tinh lang son', and within the province 'ubnd tinh', and 'lang son' alone. */
function issuerNames({ name, shortName = '', names = [], codes, place = '' }: Issuer): readonly string[] {
  const full = [name, shortName, ...names]
  const local = place === '' ? [] : [place, ...full.map(one => one.replace(place, ''))]
  return folded([...full, ...local, ...codes])
}

function folded(names: readonly string[]): readonly string[] {
  const keys = names.map(
    name =>
      foldUnits(canonicalText(name))
        .replaceAll('&', '')
        .match(/[a-z0-9]+/g)
        ?.join(' ') ?? '',
  )
  return [...new Set(keys)].filter(key => key !== '')
}
