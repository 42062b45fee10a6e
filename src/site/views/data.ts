// The page that explains the open data, field by field.
import { SITE_ADDRESSES } from '../addresses.ts'
import type { Edition } from '../edition.ts'
import type { FrameOf } from '../frame.ts'
import { datasetLd } from '../json-ld.ts'
import { openDataAddress, openDataTables } from '../open-data.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { DataPage, Frame } from '../view-models.ts'

export function dataPage(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage {
  const { href } = edition
  const address = SITE_ADDRESSES.data
  return {
    address,
    kind: 'data',
    listed: true,
    view: (): DataPage => ({
      kind: 'data',
      frame: frame({
        address,
        title: 'Dữ liệu mở',
        description:
          'Văn bản, bài viết và viện dẫn của bản tin dưới dạng JSON và CSV, có giải thích từng trường.',
        jsonLd: [datasetLd(edition)],
        way: [{ text: 'Dữ liệu mở', address }],
      }),
      heading: 'Dữ liệu mở',
      files: openDataTables.map(table => ({
        name: table.name,
        description: table.description,
        formats: [
          { text: 'JSON', href: href(openDataAddress(table, 'json')) },
          { text: 'CSV (mở bằng Excel, LibreOffice)', href: href(openDataAddress(table, 'csv')) },
        ],
        fields: table.fields.map(({ name, description }) => ({ name, description })),
      })),
    }),
  }
}
