// The table of numbers a reader's script pins documents with: see src/browser/number-table.ts.
import { canonicalText, foldUnits, type NumberRow, type NumberTable } from '../../browser/index.ts'
import type { Bulletin } from '../../bulletin/index.ts'
import { type DocumentKind, documentKinds, type Issuer } from '../../legal/index.ts'
import { documentLine, documentTitle } from './search-copies.ts'

export function numberTable(bulletin: Bulletin): NumberTable {
  const { documents, registry } = bulletin
  const kinds = [...new Set(documents.map(({ document }) => document.type))]
  const issuers = [...new Set(documents.flatMap(({ document }) => document.issuers))]
  return {
    kinds: kinds.map(kindNames),
    issuers: issuers.map(key => {
      const issuer = registry.issuer(key)
      return issuer ? issuerNames(issuer) : []
    }),
    documents: documents
      .filter(({ document }) => document.number !== '')
      .map(
        ({ document, address }): NumberRow => [
          address,
          document.number,
          kinds.indexOf(document.type),
          document.issuers.map(key => issuers.indexOf(key)),
          document.issuedOn ?? '',
          documentTitle(document),
          documentLine(document, bulletin),
        ],
      ),
  }
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
