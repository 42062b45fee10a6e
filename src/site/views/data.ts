// The page that explains the open data, field by field.
import { SITE_ADDRESSES } from '../addresses.ts'
import { dateInWords } from '../dates.ts'
import { documentIdentifier } from '../document-identifier.ts'
import type { Edition } from '../edition.ts'
import type { FrameOf } from '../frame.ts'
import { type DataFile, datasetLd } from '../json-ld.ts'
import { citations } from '../open-data/citations.ts'
import { documents } from '../open-data/documents.ts'
import { explainField } from '../open-data/explain.ts'
import {
  type OpenDataFormat,
  openDataAddress,
  openDataTables,
  SCHEMA_VERSION,
  schemaAddress,
} from '../open-data/tables.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { DataPage, Frame } from '../view-models.ts'

const FORMATS: readonly { format: OpenDataFormat; text: string; type: string }[] = [
  { format: 'json', text: 'JSON', type: 'application/json' },
  { format: 'csv', text: 'CSV', type: 'text/csv' },
  { format: 'jsonld', text: 'JSON-LD', type: 'application/ld+json' },
]

export function dataPage(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage {
  return {
    address: SITE_ADDRESSES.data,
    kind: 'data',
    listed: true,
    view: () => dataView(edition, frame),
  }
}

function dataView(edition: Edition, frame: (of: FrameOf) => Frame): DataPage {
  const { bulletin, href, absolute } = edition
  const address = SITE_ADDRESSES.data
  const [first] = bulletin.documents
  return {
    kind: 'data',
    frame: frame({
      address,
      title: 'Dữ liệu mở',
      description:
        'Văn bản, bài viết và viện dẫn của bản tin dưới dạng JSON, CSV và JSON-LD, có lược đồ và giải thích từng trường.',
      jsonLd: [datasetLd(edition, dataFiles())],
      way: [{ text: 'Dữ liệu mở', address }],
    }),
    heading: 'Dữ liệu mở',
    asOf: dateInWords(bulletin.today),
    schemaVersion: SCHEMA_VERSION,
    ...(first !== undefined && { identifier: documentIdentifier(first.document, bulletin.registry) }),
    examples: {
      documents: absolute(openDataAddress(documents, 'json')),
      citations: absolute(openDataAddress(citations, 'json')),
    },
    files: openDataTables.map(table => ({
      id: table.slug,
      name: table.name,
      description: table.description,
      rows: table.size(edition),
      formats: [
        ...FORMATS.map(({ format, text }) => ({ text, href: href(openDataAddress(table, format)) })),
        { text: 'JSON Schema', href: href(schemaAddress(table)) },
      ],
      fields: table.fields.map(explainField),
    })),
  }
}

function dataFiles(): DataFile[] {
  return openDataTables.flatMap(table =>
    FORMATS.map(({ format, text, type }) => ({
      name: `${table.name.vi} (${text})`,
      type,
      address: openDataAddress(table, format),
    })),
  )
}
