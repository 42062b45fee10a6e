// The open data: three tables, each as JSON, CSV and JSON-LD, with a JSON Schema.
import { articles } from './articles.ts'
import { citations } from './citations.ts'
import { documents } from './documents.ts'
import type { OpenDataTable } from './field.ts'

export const openDataTables: readonly OpenDataTable[] = [documents, articles, citations]

/**
 * Raised when a field changes its meaning, its type or its name, or goes away: then the schema has a new address, and
 * the old one stays. New fields do not raise it, so a schema admits fields it does not know.
 */
export const SCHEMA_VERSION = 1

export type OpenDataFormat = 'json' | 'csv' | 'jsonld'

/** openDataAddress(documents, 'csv') // '/du-lieu/van-ban.csv' */
export function openDataAddress({ slug }: OpenDataTable, format: OpenDataFormat): string {
  return `/du-lieu/${slug}.${format}`
}

/** schemaAddress(documents) // '/du-lieu/schema/v1/van-ban.schema.json' */
export function schemaAddress({ slug }: OpenDataTable): string {
  return `/du-lieu/schema/v${SCHEMA_VERSION}/${slug}.schema.json`
}
