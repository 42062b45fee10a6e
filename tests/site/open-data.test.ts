// The open data of what this project ships, and of a bulletin made to break them: each JSON file against its schema,
// each node of JSON-LD against the words of schema.org, the CSV against the JSON.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build, filesOf, project, temporaryFolder, today } from './built-site.ts'
import { parseCsv } from './rfc-4180.ts'
import { faultsOf } from './schema-org.ts'

const folder = temporaryFolder()
const bulletins = {
  shipped: join(project, 'content'),
  hostile: join(project, 'tests/fixtures/bulletins/open-data'),
}
type Name = keyof typeof bulletins

beforeAll(async () => {
  for (const [name, content] of Object.entries(bulletins))
    expect(await build(content, join(folder.path, name))).toMatchObject({ code: 0 })
})
afterAll(() => folder.remove())

const read = (bulletin: Name, file: string): string => readFileSync(join(folder.path, bulletin, file), 'utf8')
const json = (bulletin: Name, file: string) => JSON.parse(read(bulletin, `du-lieu/${file}`))

const tables = ['van-ban', 'bai-viet', 'vien-dan'] as const
const everyFile = (['shipped', 'hostile'] as const).flatMap(bulletin =>
  tables.map(table => [bulletin, table] as const),
)

describe.each(everyFile)('of the %s content, %s', (bulletin, table) => {
  const schema = () => json(bulletin, `schema/v1/${table}.schema.json`)
  const validator = () => {
    // The patterns of the schema say what a date is; that an address is one is for the build to know.
    const ajv = new Ajv2020({ allErrors: true, strict: true, formats: { date: true, uri: URL.canParse } })
    return ajv.compile(schema())
  }

  test('is as its schema says', () => {
    const validate = validator()
    validate(json(bulletin, `${table}.json`))
    expect(validate.errors).toBeNull()
  })

  test('names its schema, which has that address and its version in it', () => {
    const { $schema, schemaVersion } = json(bulletin, `${table}.json`)
    expect(schema()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: $schema })
    expect(new URL($schema).pathname).toMatch(
      new RegExp(`/du-lieu/schema/v${schemaVersion}/${table}\\.schema\\.json$`),
    )
  })

  test('has the fields of its schema, explained in both languages, and no others', () => {
    const { properties, required } = schema().properties.items.items
    const names = Object.keys(properties)
    expect(required).toEqual(names)
    for (const item of json(bulletin, `${table}.json`).items) expect(Object.keys(item)).toEqual(names)
    for (const [name, { description }] of Object.entries<{ description: string }>(properties))
      expect(description.split('\n'), name).toHaveLength(2)
  })

  test('is not as its schema says once a value is of another kind, or a field is gone', () => {
    const validate = validator()
    const { items, ...head } = json(bulletin, `${table}.json`)
    const [first] = items
    for (const name of Object.keys(first)) {
      const { [name]: value, ...rest } = first
      expect(validate({ ...head, items: [rest] }), `without ${name}`).toBe(false)
      expect(validate({ ...head, items: [{ ...rest, [name]: { value } }] }), name).toBe(false)
    }
    expect(validate({ ...head, schemaVersion: 2, items })).toBe(false)
    expect(validate({ ...head, items: [{ ...first, newField: 1 }] })).toBe(true)
  })

  test('says in CSV what it says in JSON, row by row', () => {
    const [header = [], ...rows] = parseCsv(read(bulletin, `du-lieu/${table}.csv`))
    const { items } = json(bulletin, `${table}.json`)
    expect(rows).toHaveLength(items.length)
    for (const [i, row] of rows.entries())
      for (const [j, name] of header.entries()) {
        const value: unknown = items[i][name]
        const cell = row[j] ?? ''
        if (value === null) expect(cell, name).toBe('')
        else if (typeof value !== 'object') expect([`${value}`, `'${value}`], name).toContain(cell)
        expect(cell, name).not.toMatch(/^[\s"]*[=+\-@]|^[\t\r\n]/)
      }
  })

  test('is in JSON-LD of the words of schema.org alone', () => {
    const { '@context': context, '@graph': graph } = json(bulletin, `${table}.jsonld`)
    expect(context).toBe('https://schema.org')
    expect(graph.length).toBeGreaterThan(0)
    expect(new Set(graph.flatMap(faultsOf))).toEqual(new Set())
  })
})

test('what stands in the pages for machines is of the words of schema.org alone', () => {
  let nodes = 0
  for (const bulletin of ['shipped', 'hostile'] as const)
    for (const file of filesOf(join(folder.path, bulletin)).filter(name => name.endsWith('.html')))
      for (const [, script = ''] of read(bulletin, file).matchAll(
        /<script type="application\/ld\+json">(.*?)<\/script>/gs,
      )) {
        nodes += 1
        expect(faultsOf(JSON.parse(script)), file).toEqual([])
      }
  expect(nodes).toBeGreaterThan(100)
})

test('a page and the file of all say the same of a document', () => {
  const graph: readonly object[] = json('shipped', 'van-ban.jsonld')['@graph']
  for (const slug of ['61-2018-nd-cp', '118-2025-nd-cp']) {
    const [, script = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
        read('shipped', `van-ban/${slug}/index.html`),
      ) ?? []
    const { '@context': _, ...node } = JSON.parse(script)
    expect(graph).toContainEqual(node)
  }
})

test('faults are found: a word that is none, a word of another type, a value of another kind', () => {
  expect(
    faultsOf({
      '@type': 'Legislation',
      legislationDat: '2018-04-23',
      price: 1,
      legislationLegalForce: 'https://schema.org/Perhaps',
      legislationPassedBy: { '@type': 'Country', name: 'Việt Nam' },
      citation: [],
    }),
  ).toEqual([
    'Legislation has no legislationDat',
    'Legislation has no price',
    'Legislation legislationLegalForce: "https://schema.org/Perhaps" is no LegalForceStatus or IdReference',
    'Legislation legislationPassedBy: {"@type":"Country","name":"Việt Nam"} is no Organization or Person or IdReference',
    'Legislation has an empty citation',
  ])
  expect(faultsOf({ '@type': 'Law' })).toEqual(['"Law" is no type'])
})

describe('legislation for machines', () => {
  const base = 'https://mau.example/ban-tin/van-ban/'
  const nodeOf = (slug: string) => {
    const graph: readonly { '@id': string }[] = json('hostile', 'van-ban.jsonld')['@graph']
    return graph.find(node => node['@id'] === `${base}${slug}/`)
  }
  const force = (name: string) => `https://schema.org/${name}`

  test.each([
    // A day known in part is left out; an article begins later.
    ['10-2026-nd-cp', undefined, force('PartiallyInForce'), '2026-03-01/..', undefined],
    // Suspended for a month.
    ['11-2026-nd-cp', '2026-05-01', force('InForce'), ['2026-06-01/2026-07-31', '2026-09-01/..'], undefined],
    // A part has been repealed, and it ends by itself.
    ['13-2026-nd-cp', '2026-01-01', force('PartiallyInForce'), '2026-01-15/2027-02-28', '2027-03-01'],
    // Nobody knows whether it still holds: neither a force nor an end, open or not.
    ['14-2026-nd-cp', '2026-01-01', undefined, undefined, undefined],
    ['15-2026-nd-cp', '2026-11-01', force('NotInForce'), '2027-01-01/..', undefined],
    ['16-2026-ttlt-btc-ubnd-mau', undefined, undefined, undefined, undefined],
    // In force as inferred from its day: said to readers, not to machines.
    ['99-nq-tw-2026', '2026-03-03', undefined, undefined, undefined],
  ])(
    '%s: date, force, coverage and end are said where they are known',
    (slug, date, force, coverage, end) => {
      const node = nodeOf(slug)
      expect(node).toBeDefined()
      for (const [property, value] of Object.entries({
        legislationDate: date,
        legislationLegalForce: force,
        temporalCoverage: coverage,
        expires: end,
      }))
        if (value === undefined) expect(node).not.toHaveProperty(property)
        else expect(node).toHaveProperty(property, value)
    },
  )

  test('tells what it does to others by the general and the exact word, a partial repeal only by the general one', () => {
    const known = (number: string) => ({
      '@type': 'Legislation',
      '@id': `${base}${number}-2026-nd-cp/`,
      name: `Nghị định ${number}/2026/NĐ-CP`,
      legislationIdentifier: `${number}/2026/NĐ-CP`,
    })
    const lacking = (name: string, legislationType: string, legislationIdentifier: string) => ({
      '@type': 'Legislation',
      name,
      legislationIdentifier,
      legislationType,
    })
    const replaced = lacking('Nghị định 9/2020/NĐ-CP', 'Nghị định', '9/2020/NĐ-CP')
    expect(nodeOf('12-2026-nd-cp')).toMatchObject({
      legislationChanges: [known('10'), replaced, known('13'), known('11'), known('14')],
      legislationAmends: [known('10')],
      legislationRepeals: [replaced],
      legislationCorrects: [known('14')],
      // Its basis is also what it guides: said once.
      citation: [lacking('Luật 1/2025/QH15', 'Luật', '1/2025/QH15'), known('11')],
    })
    expect(nodeOf('16-2026-ttlt-btc-ubnd-mau')).toMatchObject({ legislationConsolidates: [known('13')] })
  })

  test('says where it comes from, when it was published, and that its identifier is the site’s own', () => {
    expect(nodeOf('12-2026-nd-cp')).toMatchObject({
      datePublished: '2026-07-10',
      legislationJurisdiction: { '@type': 'Country', name: 'Việt Nam' },
      identifier: {
        '@type': 'PropertyValue',
        propertyID: 'https://mau.example/ban-tin/du-lieu/#ma-dinh-danh',
        name: expect.stringContaining('không phải mã do Nhà nước cấp'),
        value: '/eli/vn/nghi-dinh/2026/12-2026-nd-cp',
      },
    })
    expect(nodeOf('11-2026-nd-cp')).not.toHaveProperty('datePublished')
    expect(nodeOf('16-2026-ttlt-btc-ubnd-mau')).toMatchObject({
      legislationJurisdiction: [
        { '@type': 'Country', name: 'Việt Nam' },
        { '@type': 'AdministrativeArea', name: 'Mẫu' },
      ],
    })
    expect(nodeOf('99-nq-tw-2026')).toMatchObject({
      legislationPassedBy: [{ '@type': 'Organization', name: 'Bộ Chính trị' }],
    })
    expect(read('hostile', 'du-lieu/index.html')).toContain('id="ma-dinh-danh"')
  })
})

describe('the rows of documents', () => {
  const rowOf = (bulletin: Name, slug: string) =>
    json(bulletin, 'van-ban.json').items.find((item: { document: string }) => item.document === slug)

  test('give the answer for every day, without a gap', () => {
    expect(rowOf('hostile', '11-2026-nd-cp').validityPeriods).toEqual([
      { from: null, until: '2026-05-31', status: 'not-yet-in-force', inferred: false },
      { from: '2026-06-01', until: '2026-07-31', status: 'in-force', inferred: false },
      { from: '2026-08-01', until: '2026-08-31', status: 'suspended', inferred: false },
      { from: '2026-09-01', until: null, status: 'in-force', inferred: false },
    ])
    for (const { document, validityNow, validityPeriods } of json('shipped', 'van-ban.json').items) {
      const periods: readonly { from: string | null; until: string | null; status: string }[] =
        validityPeriods
      const now = periods.find(({ from, until }) => (from ?? '') <= today && today <= (until ?? '9999'))
      expect(now?.status, document).toBe(validityNow)
      for (const [i, { until }] of periods.slice(0, -1).entries()) {
        const next = new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
        expect(periods[i + 1]?.from, document).toBe(next)
      }
    }
  })

  test('name what ended a document and what took its place', () => {
    expect(rowOf('shipped', '43-2011-nd-cp')).toMatchObject({
      validityNow: 'expired',
      endedOn: '2022-08-15',
      endReason: 'replaced',
      endedBy: '42-2022-nd-cp',
      replacements: ['42-2022-nd-cp'],
    })
    expect(rowOf('shipped', '118-2025-nd-cp')).toMatchObject({
      endedOn: null,
      endedBy: null,
      replacements: [],
    })
  })

  test('have relations from both sides, also to what the register lacks', () => {
    const relation = { on: null, until: null, scope: null, by: null }
    const { relations } = rowOf('hostile', '12-2026-nd-cp')
    expect(relations).toContainEqual({
      ...relation,
      kind: 'basedOn',
      document: null,
      label: 'Luật 1/2025/QH15',
    })
    expect(rowOf('hostile', '13-2026-nd-cp').inverseRelations).toContainEqual({
      ...relation,
      kind: 'repeals',
      document: '12-2026-nd-cp',
      label: 'Nghị định 12/2026/NĐ-CP',
      scope: 'khoản 1 Điều 2',
      by: 'Điều 9',
    })
  })

  test('keep days apart by part, and what is known of a day', () => {
    expect(rowOf('hostile', '10-2026-nd-cp')).toMatchObject({
      issuedOn: '2026-02',
      effectiveOn: [
        { on: '2026-03-01', scope: null },
        { on: '2027-01-01', scope: 'Điều 5; | "Điều 6"' },
      ],
    })
  })
})

describe('the rows of articles', () => {
  const rowOf = (name: string) =>
    json('hostile', 'bai-viet.json').items.find(
      (item: { article: string }) => item.article === `/tin/2026/${name}/`,
    )

  test('count citations and words, and keep corrections', () => {
    expect(rowOf('kho')).toMatchObject({
      authors: ['+Một', 'Ban biên tập'],
      documents: ['11-2026-nd-cp', '12-2026-nd-cp', '14-2026-nd-cp', '13-2026-nd-cp'],
      citations: 5,
      words: 29,
      corrections: [{ on: '2026-09-01', text: '@Đã sửa số liệu' }],
      withdrawnOn: null,
    })
  })

  test('say of a withdrawn one that it was there, and nothing of what it said', () => {
    expect(rowOf('da-go')).toMatchObject({
      title: '+Bài đã gỡ',
      summary: null,
      documents: [],
      citations: 0,
      words: null,
      withdrawnOn: '2026-08-01',
      withdrawnReason: '=Sai',
    })
    const graph: readonly object[] = json('hostile', 'bai-viet.jsonld')['@graph']
    expect(graph).toContainEqual({
      '@type': 'NewsArticle',
      '@id': 'https://mau.example/ban-tin/tin/2026/da-go/',
      headline: '+Bài đã gỡ',
      datePublished: '2026-07-16T00:00:00+07:00',
      creativeWorkStatus: 'Withdrawn',
      inLanguage: 'vi',
    })
    expect(read('hostile', 'du-lieu/vien-dan.jsonld')).not.toContain('da-go')
  })
})

test('a sentence that cites is a part of its article: to a document, to places in it, or in its own words', () => {
  const graph: readonly { citation: unknown }[] = json('hostile', 'vien-dan.jsonld')['@graph']
  const whole = (number: string) => ({
    '@type': 'Legislation',
    '@id': `https://mau.example/ban-tin/van-ban/${number}-2026-nd-cp/`,
    name: `Nghị định ${number}/2026/NĐ-CP`,
    legislationIdentifier: `${number}/2026/NĐ-CP`,
  })
  expect(graph).toHaveLength(2)
  expect(graph[0]).toEqual({
    '@type': 'CreativeWork',
    text: expect.stringMatching(/^Theo điểm a .*88\/2026\/NĐ-CP\.$/),
    isPartOf: { '@id': 'https://mau.example/ban-tin/tin/2026/kho/' },
    citation: [
      {
        '@type': 'Legislation',
        name: 'điểm a khoản 2 Điều 5 Nghị định 11/2026/NĐ-CP',
        isPartOf: whole('11'),
      },
      { '@type': 'Legislation', name: 'Điều 7 Nghị định 11/2026/NĐ-CP', isPartOf: whole('11') },
      whole('12'),
      'Nghị định 88/2026/NĐ-CP',
    ],
  })
})
