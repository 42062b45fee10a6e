// A table of open data, declared field by field: the JSON, the CSV, the JSON Schema and the page that explains them
// all come of one declaration. What a field may hold is a schema of zod; the compiler holds its value to it.
//
//   field('number', told(z.string(), 'Số, ký hiệu.', 'Number and symbol.'), ({ document }) => document.number)
import * as z from 'zod'
import type { Cell } from '../csv.ts'
import type { Edition } from '../edition.ts'
import type { InBoth } from '../view-models.ts'

/** What each schema means, for the JSON Schema and for the page. */
export const meanings = z.registry<InBoth>()

/** A schema with its meaning: told(z.string(), 'Trích yếu.', 'Title.'). Each needs a schema of its own. */
export function told<Schema extends z.ZodType>(schema: Schema, vi: string, en: string): Schema {
  meanings.add(schema, { vi, en })
  return schema
}

export const text = () => z.string()
export const address = () => z.string().meta({ format: 'uri' })
export const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ format: 'date' })
/** As much of a date as is known. */
export const partialDate = () => z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
export const count = () => z.int().min(0)
/** The part of an address that names a document or a topic. */
export const slug = () => z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

export const validityStatus = () =>
  z.enum([
    'not-yet-in-force',
    'in-force',
    'partly-expired',
    'expired',
    'suspended',
    'period-over',
    'unverified',
  ])

/** A field of a table whose rows are made of `Row`. */
export interface Field<Row> {
  name: string
  schema: z.ZodType
  value(row: Row, edition: Edition): Cell
}

/** What a value of a schema is to those who only read it. */
type Readable<T> = T extends readonly (infer Member)[]
  ? readonly Readable<Member>[]
  : T extends object
    ? { readonly [Key in keyof T]: Readable<T[Key]> }
    : T

/** fieldsOf<Article>()('title', told(text(), …), ({ title }) => title) */
export function fieldsOf<Row>() {
  return <Schema extends z.ZodType<Cell>>(
    name: string,
    schema: Schema,
    value: (row: Row, edition: Edition) => Readable<z.output<Schema>> & Cell,
  ): Field<Row> => ({ name, schema, value })
}

/** A table of open data: `/du-lieu/<slug>.json`, `.csv` and `.jsonld`. */
export interface OpenDataTable {
  /** Of its addresses: `van-ban`. */
  slug: string
  name: InBoth
  /** What a row is. */
  description: InBoth
  fields: readonly Pick<Field<never>, 'name' | 'schema'>[]
  /** How many rows. */
  size(edition: Edition): number
  rows(edition: Edition): Iterable<readonly Cell[]>
  /** The same as nodes of schema.org. */
  nodes(edition: Edition): Iterable<object>
}

export function defineTable<Row>({
  fields,
  rows,
  ...table
}: Omit<OpenDataTable, 'fields' | 'rows'> & {
  fields: readonly Field<Row>[]
  rows(edition: Edition): Iterable<Row>
}): OpenDataTable {
  return {
    ...table,
    fields,
    *rows(edition) {
      for (const row of rows(edition)) yield fields.map(({ value }) => value(row, edition))
    },
  }
}
