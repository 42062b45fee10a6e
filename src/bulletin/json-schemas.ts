// The schemas for editors: an editor that knows JSON Schema completes keys and explains them while typing.
import * as z from 'zod'
import {
  articleSchema,
  authorsSchema,
  documentSchema,
  glossarySchema,
  issuersSchema,
  issueSchema,
  pageSchema,
  siteSchema,
  topicsSchema,
} from './schemas.ts'

const schemas = {
  article: articleSchema,
  authors: authorsSchema,
  document: documentSchema,
  glossary: glossarySchema,
  issue: issueSchema,
  issuers: issuersSchema,
  page: pageSchema,
  site: siteSchema,
  topics: topicsSchema,
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * The JSON Schemas by file name, as text: draft 7 is what the YAML extension of VS Code reads.
 *
 * @example jsonSchemas().get('document.schema.json') // '{\n  "$schema": "http://json-schema.org/draft-07/schema#", …'
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
      const plain: Json = JSON.parse(JSON.stringify(json))
      return [`${name}.schema.json`, `${JSON.stringify(admitEmpty(plain), null, 2)}\n`]
    }),
  )
}

/** A key that need not be there may be there without a value: `inForceUntil:` is how templates come. */
function admitEmpty(schema: Json): Json {
  if (schema === null || typeof schema !== 'object') return schema
  if (isList(schema)) return schema.map(admitEmpty)
  const { properties, required } = schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]): [string, Json] => {
      if (key !== 'properties' || !isObject(properties)) return [key, admitEmpty(value)]
      const needed = new Set(isList(required) ? required : [])
      return [
        key,
        Object.fromEntries(
          Object.entries(properties).map(([name, inner]): [string, Json] => [
            name,
            needed.has(name) ? admitEmpty(inner) : orEmpty(admitEmpty(inner)),
          ]),
        ),
      ]
    }),
  )
}

function orEmpty(schema: Json): Json {
  if (!isObject(schema)) return schema
  const { description, ...rest } = schema
  return { ...(description !== undefined && { description }), anyOf: [rest, { type: 'null' }] }
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
