// The files of open data, written piece by piece: a large bulletin has sixty thousand citations.
import { type Cell, formatCsv } from '../csv.ts'
import type { Edition } from '../edition.ts'
import { JSON_LD_CONTEXT } from '../json-ld.ts'
import type { PlannedFile } from '../planned-file.ts'
import type { OpenDataTable } from './field.ts'
import { formatSchema } from './json-schema.ts'
import { openDataAddress, openDataTables, SCHEMA_VERSION, schemaAddress } from './tables.ts'

/** openDataFiles(edition)[0].address // '/du-lieu/van-ban.json' */
export function openDataFiles(edition: Edition): PlannedFile[] {
  return openDataTables.flatMap(table => [
    { address: openDataAddress(table, 'json'), content: () => formatJson(table, edition) },
    {
      address: openDataAddress(table, 'csv'),
      content: () => formatCsv(headerOf(table), table.rows(edition)),
    },
    { address: openDataAddress(table, 'jsonld'), content: () => formatJsonLd(table, edition) },
    { address: schemaAddress(table), content: () => formatSchema(table, edition.absolute) },
  ])
}

function headerOf({ fields }: OpenDataTable): string[] {
  return fields.map(({ name }) => name)
}

/** One item a line: a later edition of the file differs from this one line by line. What is not known is `null`. */
function* formatJson(table: OpenDataTable, edition: Edition): Generator<string> {
  const head = {
    $schema: edition.absolute(schemaAddress(table)),
    schemaVersion: SCHEMA_VERSION,
    generatedFor: edition.bulletin.today,
  }
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`
  const header = headerOf(table)
  let separator = '\n'
  for (const row of table.rows(edition)) {
    const item: Record<string, Cell> = {}
    // One call for a whole item is twice as fast as one for each cell.
    header.forEach((name, i) => {
      item[name] = row[i]
    })
    yield separator + JSON.stringify(item)
    separator = ',\n'
  }
  yield '\n]}\n'
}

/** A node of schema.org a line. */
function* formatJsonLd(table: OpenDataTable, edition: Edition): Generator<string> {
  yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},"@graph":[`
  let separator = '\n'
  for (const node of table.nodes(edition)) {
    yield separator + JSON.stringify(node)
    separator = ',\n'
  }
  yield '\n]}\n'
}
