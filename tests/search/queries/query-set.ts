// Questions readers ask of the shipped content, and the pages that answer them: one YAML file a group.
//
//   name: đủ dấu
//   queries:
//     chương trình chuyển đổi số quốc gia: /van-ban/749-qd-ttg-2020/       # this page first
//     văn bản hợp nhất: [/van-ban/01-2012-ubtvqh13/, /van-ban/250-2026-nd-cp/]  # any of these first
//     76: {all: [/van-ban/76-nq-cp-2021/, /van-ban/76-nq-cp-2013/]}       # all of these in the first three
//     xổ số miền bắc: nothing                                             # nothing, or nothing called a match
//
// They are written from what the pages say, never from what a search answers.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

export type Expected =
  | { kind: 'first'; anyOf: readonly string[] }
  | { kind: 'first-three'; allOf: readonly string[] }
  | { kind: 'nothing' }

export interface Query {
  text: string
  expected: Expected
}

export interface QueryGroup {
  /** The name of its file: 'telex'. */
  id: string
  /** For people, in Vietnamese. */
  name: string
  queries: readonly Query[]
}

const address = z.string().regex(/^\/(?:\S+\/)?$/, 'an address begins and ends with a slash')
const expected = z.union([
  z.literal('nothing').transform((): Expected => ({ kind: 'nothing' })),
  address.transform((page): Expected => ({ kind: 'first', anyOf: [page] })),
  z.array(address).transform((pages): Expected => ({ kind: 'first', anyOf: pages })),
  z
    .strictObject({ all: z.array(address).min(2).max(3) })
    .transform(({ all }): Expected => ({ kind: 'first-three', allOf: all })),
])
const groupFile = z.strictObject({
  name: z.string(),
  /** How the queries are composed when they are asked: a file with loose marks cannot be reviewed. */
  form: z.enum(['NFC', 'NFD']).default('NFC'),
  queries: z.record(z.string(), expected),
})

/** All groups, in the order of their names. */
export function loadQuerySet(): readonly QueryGroup[] {
  return readdirSync(import.meta.dirname)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(loadGroup)
}

function loadGroup(file: string): QueryGroup {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  try {
    // Every key and value is a text: 08 is no 8.
    const { name, form, queries } = groupFile.parse(parse(text, { schema: 'failsafe' }))
    return {
      id: file.replace('.yaml', ''),
      name,
      queries: Object.entries(queries).map(([query, pages]) => ({
        text: query.normalize(form),
        expected: pages,
      })),
    }
  } catch (error) {
    throw new Error(`Not a group of queries: ${file}`, { cause: error })
  }
}
