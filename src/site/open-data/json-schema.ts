// The JSON Schema of a table's JSON file, made of the declaration of its fields.
import * as z from 'zod'
import { day, meanings, type OpenDataTable, told } from './field.ts'
import { SCHEMA_VERSION, schemaAddress } from './tables.ts'

/** formatSchema(documents, absolute) // '{\n  "$schema": "https://json-schema.org/draft/2020-12/schema", …' */
export function formatSchema(table: OpenDataTable, absolute: (address: string) => string): string {
  const { $schema, ...rest } = z.toJSONSchema(schemaOf(table), {
    target: 'draft-2020-12',
    // Of objects that are read, not made: a field that is not known yet is no mistake.
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const meaning = meanings.get(zodSchema)
      if (meaning) jsonSchema.description = `${meaning.vi}\n${meaning.en}`
    },
  })
  const schema = {
    $schema,
    $id: absolute(schemaAddress(table)),
    title: `${table.name.vi} (${table.name.en})`,
    ...rest,
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function schemaOf({ fields, description }: OpenDataTable): z.ZodType {
  const item = z.object(Object.fromEntries(fields.map(({ name, schema }) => [name, schema])))
  return z.object({
    $schema: told(z.string(), 'Địa chỉ của lược đồ này.', 'Address of this schema.'),
    schemaVersion: told(
      z.literal(SCHEMA_VERSION),
      'Tăng khi một trường đổi nghĩa, đổi kiểu, đổi tên hoặc mất đi; thêm trường mới thì không tăng.',
      'Raised when a field changes its meaning, type or name or goes away; not by new fields.',
    ),
    generatedFor: told(
      day(),
      'Ngày của tệp: mọi tình trạng "hiện nay" là của ngày này.',
      'Day of the file: whatever it says of "now" is of this day.',
    ),
    items: told(z.array(item), description.vi, description.en),
  })
}
