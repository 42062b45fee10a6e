// What the page says of a field: its name, its shape, its meaning, and the same of its parts.
//   explainField({ name: 'effectiveOn', schema })  ->  [{on, scope}], "Các ngày có hiệu lực …", parts on and scope
import * as z from 'zod'
import type { DataField } from '../view-models.ts'
import { meanings, type OpenDataTable } from './field.ts'

export function explainField({ name, schema }: OpenDataTable['fields'][number]): DataField {
  return { ...explainPart(name, schema), parts: partsOf(schema) }
}

function explainPart(name: string, schema: z.core.$ZodType): Omit<DataField, 'parts'> {
  const meaning = meanings.get(schema)
  if (meaning === undefined) throw new Error(`Field of open data without a meaning: ${name}`)
  return { name, shape: shapeOf(schema), meaning }
}

function partsOf(schema: z.core.$ZodType): DataField['parts'] {
  if (schema instanceof z.ZodNullable) return partsOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return partsOf(schema.element)
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries<z.core.$ZodType>(schema.shape).map(([name, part]) => explainPart(name, part))
}

/** shapeOf(z.array(z.string()).nullable()) // '[string] | null' */
function shapeOf(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodNullable) return `${shapeOf(schema.unwrap())} | null`
  if (schema instanceof z.ZodArray) return `[${shapeOf(schema.element)}]`
  if (schema instanceof z.ZodObject) return `{${Object.keys(schema.shape).join(', ')}}`
  if (schema instanceof z.ZodNumber) return 'number'
  return schema instanceof z.ZodBoolean ? 'boolean' : 'string'
}
