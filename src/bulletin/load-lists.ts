// The small files every other one refers to: site, issuers, authors, topics, glossary.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import type { Issuer } from '../legal/index.ts'
import { type ContentFile, isLink, messageName, notAFile } from './content-folder.ts'
import { locateIn } from './locate.ts'
import { authorsSchema, glossarySchema, issuersSchema, siteSchema, topicsSchema } from './schemas.ts'
import type { Author, GlossaryEntry, Problem, Site, Topic } from './types.ts'
import type { YamlPath } from './yaml.ts'
import { readYamlFile } from './yaml-file.ts'

export interface Lists {
  site: Site
  issuers: readonly Issuer[]
  authors: readonly Author[]
  topics: readonly Topic[]
  glossary: readonly GlossaryEntry[]
}

/** What a site is where its file says nothing: enough to go on and show what is wrong. */
const namelessSite: Site = {
  department: '(chưa có tên cơ quan)',
  shortName: '(chưa có tên)',
  bulletin: '(chưa có tên bản tin)',
  description: '',
  province: '',
  baseUrl: 'https://chua-co-dia-chi.example/',
  slogans: [],
  contact: {},
  menu: [],
  links: [],
}

export function loadLists(contentDir: string, report: (problems: readonly Problem[]) => void): Lists {
  const fileOf = (name: string): ContentFile => ({
    path: join(contentDir, name),
    file: `${messageName(contentDir)}/${name}`,
    inside: name,
  })
  const read = <T>(name: string, schema: z.ZodType<T>, required: boolean): T | undefined => {
    const file = fileOf(name)
    if (isLink(file.path)) {
      report([notAFile(file.file, true)])
      return undefined
    }
    if (!required && !existsSync(file.path)) return undefined
    const { value, problems } = readYamlFile(file, schema, { instead: namelessSite })
    report(problems)
    return value
  }
  const list = <T extends Record<K, string>, K extends string>(name: string, items: readonly T[], key: K) => {
    const seen = new Set<string>()
    items.forEach((item, i) => {
      if (seen.has(item[key])) report([twice(fileOf(name), [i, key], item[key])])
      seen.add(item[key])
    })
    return items
  }

  const site = read('site.yaml', siteSchema, true)
  return {
    site: { ...namelessSite, ...site },
    issuers: list('issuers.yaml', read('issuers.yaml', issuersSchema, false) ?? [], 'key').map(issuerOf),
    authors: list('authors.yaml', read('authors.yaml', authorsSchema, false) ?? [], 'key'),
    topics: list('topics.yaml', read('topics.yaml', topicsSchema, false) ?? [], 'key'),
    glossary: list('glossary.yaml', read('glossary.yaml', glossarySchema, false) ?? [], 'abbreviation').map(
      entry => ({
        ...entry,
        also: asList(entry.also),
      }),
    ),
  }
}

/** `code: CP` and `codes: [BGDĐT, BGD&ĐT]` are the same key. */
function issuerOf({ code, codes, names, ...issuer }: z.infer<typeof issuersSchema>[number]): Issuer {
  return {
    ...issuer,
    codes: [...asList(code), ...asList(codes)],
    ...(names !== undefined && { names: asList(names) }),
  }
}

export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return []
  return isList(value) ? value : [value]
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value)
}

function twice(file: ContentFile, path: YamlPath, key: string): Problem {
  return {
    ...locateIn(file)(path),
    rule: 'duplicate-key',
    severity: 'error',
    message: `Khóa «${key}» dùng cho hai mục.`,
    hint: 'Mỗi khóa chỉ dùng cho một mục.',
  }
}
