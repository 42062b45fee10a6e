// The register as a table: a document a row.
import * as z from 'zod'
import type { DocumentEntry } from '../../bulletin/index.ts'
import {
  type DocumentReference,
  documentLabel,
  inverseRelations,
  kindName,
  type LegalDocument,
  lastCheckedOn,
  type Relation,
  referenceLabel,
  relationKinds,
  relationsOf,
  replacementsOf,
  type Validity,
  validityOn,
  validityPeriods,
} from '../../legal/index.ts'
import { documentIdentifier } from '../document-identifier.ts'
import { legislationNode } from '../legislation-ld.ts'
import {
  address,
  count,
  day,
  defineTable,
  fieldsOf,
  partialDate,
  slug,
  text,
  told,
  validityStatus,
} from './field.ts'

interface Row {
  entry: DocumentEntry
  document: LegalDocument
  /** Today's. */
  validity: Validity
}

const field = fieldsOf<Row>()

const relationList = (vi: string, en: string) =>
  told(
    z.array(
      z.object({
        kind: told(z.enum(relationKinds), 'Loại quan hệ.', 'Kind of relation.'),
        document: told(
          slug().nullable(),
          'Mã của văn bản kia; null khi không có trong sổ.',
          'Slug of the other document; null where the register lacks it.',
        ),
        label: told(text(), 'Tên loại và số, ký hiệu.', 'Its kind and number.'),
        on: told(
          partialDate().nullable(),
          'Ngày đầu tiên có tác động, khi sổ có ghi.',
          'First day of the effect, where recorded.',
        ),
        until: told(
          partialDate().nullable(),
          'Ngày cuối của việc ngưng hiệu lực.',
          'Last day of a suspension.',
        ),
        scope: told(
          text().nullable(),
          'Phần chịu tác động; null là toàn bộ.',
          'The part acted on; null means the whole.',
        ),
        by: told(
          text().nullable(),
          'Điều khoản quy định việc ấy.',
          'The provision of the acting document that says so.',
        ),
      }),
    ),
    vi,
    en,
  )

export const documents = defineTable<Row>({
  slug: 'van-ban',
  name: { vi: 'Văn bản', en: 'Documents' },
  description: {
    vi: 'Mỗi dòng là một văn bản trong sổ: thuộc tính, quan hệ với văn bản khác, hiệu lực vào ngày của tệp và vào mọi ngày khác.',
    en: 'One row per document of the register: its attributes, its relations, its validity on the day of the file and on any other day.',
  },
  size: ({ bulletin }) => bulletin.documents.length,
  *rows({ bulletin: { documents, registry, today } }) {
    for (const entry of documents) {
      const { document } = entry
      yield { entry, document, validity: validityOn(document, registry, today) }
    }
  },
  *nodes(edition) {
    for (const entry of edition.bulletin.documents) yield legislationNode(entry, edition)
  },
  fields: [
    field(
      'document',
      told(
        slug(),
        'Mã của văn bản, cũng là phần cuối địa chỉ trang của nó.',
        'Slug of the document, which is also the last part of its address.',
      ),
      ({ document }) => document.slug,
    ),
    field(
      'siteIdentifier',
      told(
        z.string().regex(/^\/eli\/vn\/[a-z-]+(?:\/\d{4})?\/[a-z0-9-]+$/),
        'Mã theo lối ELI do trang này tự đặt; không phải mã do Nhà nước cấp.',
        'Identifier in the manner of ELI, coined by this site; not assigned by the State.',
      ),
      ({ document }, { bulletin }) => documentIdentifier(document, bulletin.registry),
    ),
    field(
      'url',
      told(address(), 'Địa chỉ trang của văn bản.', 'Address of its page.'),
      ({ entry }, edition) => edition.absolute(entry.address),
    ),
    field(
      'type',
      told(slug(), 'Mã loại văn bản, ví dụ nghi-dinh.', 'Kind of document, such as nghi-dinh (decree).'),
      ({ document }) => document.type,
    ),
    field('typeName', told(text(), 'Tên loại văn bản.', 'Name of the kind.'), ({ document }) =>
      kindName(document.type),
    ),
    field(
      'number',
      told(text(), 'Số, ký hiệu như in trên văn bản.', 'Number and symbol as printed.'),
      ({ document }) => document.number,
    ),
    field('title', told(text(), 'Trích yếu.', 'Title.'), ({ document }) => document.title),
    field(
      'names',
      told(z.array(z.string()), 'Tên gọi khác.', 'Other names it is cited by.'),
      ({ document }) => document.names,
    ),
    field(
      'issuers',
      told(z.array(slug()), 'Mã các cơ quan ban hành.', 'Keys of the issuing bodies.'),
      ({ document }) => document.issuers,
    ),
    field(
      'issuerNames',
      told(z.array(z.string()), 'Tên các cơ quan ban hành.', 'Names of the issuing bodies.'),
      ({ document }, { bulletin }) => document.issuers.map(key => bulletin.registry.issuer(key)?.name ?? key),
    ),
    field(
      'issuedOn',
      told(
        partialDate().nullable(),
        'Ngày ban hành; chỉ ghi phần đã biết, ví dụ 2026-02.',
        'Day of issue, as far as it is known, such as 2026-02.',
      ),
      ({ document }) => document.issuedOn ?? null,
    ),
    field(
      'effectiveOn',
      told(
        z.array(
          z.object({
            on: told(partialDate(), 'Ngày bắt đầu có hiệu lực.', 'First day in force.'),
            scope: told(
              text().nullable(),
              'Phần có hiệu lực từ ngày ấy; null là toàn bộ phần còn lại.',
              'The part meant; null means all that has no day of its own.',
            ),
          }),
        ),
        'Các ngày có hiệu lực như sổ ghi; trống khi chưa rõ.',
        'Days on which it comes into force, as recorded; empty where they are not known.',
      ),
      ({ document }) => document.effectiveOn.map(({ on, scope = null }) => ({ on, scope })),
    ),
    field(
      'inForceUntil',
      told(
        day().nullable(),
        'Ngày cuối cùng còn hiệu lực, khi chính văn bản quy định.',
        'Last day in force, where the document itself sets it.',
      ),
      ({ document }) => document.inForceUntil ?? null,
    ),
    field(
      'period',
      told(
        z
          .object({
            from: told(partialDate().nullable(), 'Từ năm, tháng hoặc ngày.', 'First year, month or day.'),
            to: told(partialDate(), 'Đến hết năm, tháng hoặc ngày.', 'Last year, month or day, included.'),
          })
          .nullable(),
        'Giai đoạn của chương trình, kế hoạch. Hết giai đoạn không có nghĩa là hết hiệu lực.',
        'The period of a programme or plan. When it is over the document has not thereby been repealed.',
      ),
      ({ document: { period } }) =>
        period === undefined ? null : { from: period.from ?? null, to: period.to },
    ),
    field(
      'validityNow',
      told(
        validityStatus(),
        'Tình trạng vào ngày của tệp: not-yet-in-force (chưa có hiệu lực), in-force (còn hiệu lực), partly-expired (hết hiệu lực một phần), expired (hết hiệu lực), suspended (ngưng hiệu lực), period-over (hết giai đoạn), unverified (chưa kiểm chứng).',
        'Whether it holds on the day of the file. Unverified means that nobody has found out: it is neither yes nor no.',
      ),
      ({ validity }) => validity.status,
    ),
    field(
      'validityText',
      told(
        text(),
        'Tình trạng bằng lời, kèm văn bản thay thế hoặc bãi bỏ.',
        'The same in Vietnamese words, with the document that replaced or repealed it.',
      ),
      ({ document }, { standing, bulletin }) => standing(document, bulletin.today).sentence,
    ),
    field(
      'validityPeriods',
      told(
        z.array(
          z.object({
            from: told(
              day().nullable(),
              'Ngày đầu; null là từ trước đến nay.',
              'First day; null means ever since.',
            ),
            until: told(
              day().nullable(),
              'Ngày cuối; null là chưa biết thay đổi nào.',
              'Last day; null means that no change is known of.',
            ),
            status: told(validityStatus(), 'Tình trạng trong những ngày ấy.', 'The answer on those days.'),
            inferred: told(
              z.boolean(),
              'true khi ngày có hiệu lực được suy ra từ ngày ban hành.',
              'true where the day in force is inferred from the day of issue.',
            ),
          }),
        ),
        'Tình trạng của mọi ngày, từ cũ đến mới: tìm khoảng chứa ngày cần biết.',
        'The answer for every day, oldest first: look for the period that holds the day you ask for.',
      ),
      ({ document }, { bulletin }) =>
        validityPeriods(document, bulletin.registry).map(({ from = null, until = null, validity }) => ({
          from,
          until,
          status: validity.status,
          inferred: validity.status === 'in-force' && validity.inferred,
        })),
    ),
    field(
      'endedOn',
      told(
        partialDate().nullable(),
        'Ngày đầu tiên không còn hiệu lực, khi đã hết hiệu lực.',
        'First day no longer in force, where it has expired.',
      ),
      ({ validity }) => (validity.status === 'expired' ? (validity.since ?? null) : null),
    ),
    field(
      'endReason',
      told(
        z.enum(['replaced', 'repealed', 'own-term', 'fell-with-amended']).nullable(),
        'Vì sao hết hiệu lực: replaced (bị thay thế), repealed (bị bãi bỏ), own-term (hết thời hạn của chính văn bản), fell-with-amended (hết hiệu lực cùng văn bản nó sửa đổi).',
        'Why it expired: replaced, repealed, by its own term, or together with what it amended.',
      ),
      ({ validity }) => (validity.status === 'expired' ? validity.reason : null),
    ),
    field(
      'endedBy',
      told(slug().nullable(), 'Mã văn bản làm cho hết hiệu lực.', 'Slug of the document that ended it.'),
      ({ validity }, { bulletin }) =>
        validity.status === 'expired' && validity.by !== undefined
          ? (bulletin.registry.find(validity.by)?.slug ?? null)
          : null,
    ),
    field(
      'replacements',
      told(
        z.array(slug()),
        'Mã các văn bản lần lượt thay thế; văn bản cuối là của hôm nay.',
        'Slugs of what replaced it, one after the other; the last one is today’s.',
      ),
      ({ document }, { bulletin }) =>
        replacementsOf(document, bulletin.registry, bulletin.today).map(other => other.slug),
    ),
    field(
      'unverifiedSince',
      told(
        z
          .object({
            on: told(day(), 'Từ ngày nào.', 'Since which day.'),
            reason: told(text(), 'Vì sao.', 'Why, in Vietnamese.'),
          })
          .nullable(),
        'Từ ngày này sổ không rõ văn bản còn hiệu lực hay không.',
        'From this day the register does not know whether it holds.',
      ),
      ({ document: { unverifiedSince } }) => unverifiedSince ?? null,
    ),
    field(
      'relations',
      relationList(
        'Văn bản này làm gì với văn bản khác: amends (sửa đổi, bổ sung), replaces (thay thế), repeals (bãi bỏ), suspends (ngưng hiệu lực), guides (hướng dẫn), basedOn (căn cứ), cites (dẫn chiếu), corrects (đính chính), consolidates (hợp nhất).',
        'What this document does to others.',
      ),
      ({ document }, { bulletin }) =>
        relationsOf(document, bulletin.registry).map(({ relation, document: other }) =>
          relationItem(relation, other, relation.document),
        ),
    ),
    field(
      'inverseRelations',
      relationList(
        'Văn bản khác làm gì với văn bản này, từ cũ đến mới, theo cùng các loại quan hệ.',
        'What others do to this document, oldest first, in the same kinds.',
      ),
      ({ document }, { bulletin }) =>
        inverseRelations(document, bulletin.registry).map(({ relation, document: other }) =>
          relationItem(relation, other, { slug: other.slug }),
        ),
    ),
    field(
      'signer',
      told(
        z
          .object({
            name: told(text(), 'Họ tên.', 'Name.'),
            position: told(text().nullable(), 'Chức vụ.', 'Position.'),
          })
          .nullable(),
        'Người ký.',
        'Who signed it.',
      ),
      ({ document: { signer } }) =>
        signer === undefined ? null : { name: signer.name, position: signer.position ?? null },
    ),
    field(
      'gazette',
      told(
        z
          .object({
            date: told(day().nullable(), 'Ngày Công báo.', 'Day of the gazette.'),
            numbers: told(text(), 'Số Công báo.', 'Numbers of the gazette.'),
          })
          .nullable(),
        'Công báo đăng văn bản.',
        'The official gazette it was published in.',
      ),
      ({ document: { gazette } }) =>
        gazette === undefined ? null : { date: gazette.date ?? null, numbers: gazette.numbers },
    ),
    field(
      'topics',
      told(z.array(slug()), 'Mã các chủ đề.', 'Keys of its topics.'),
      ({ document }) => document.topics,
    ),
    field(
      'citedBy',
      told(count(), 'Số bài viết nhắc đến.', 'How many articles mention it.'),
      ({ entry }, { documentCard }) => documentCard(entry).citedByCount,
    ),
    field(
      'checkedOn',
      told(
        day().nullable(),
        'Ngày gần nhất đối chiếu với nguồn.',
        'Day on which it was last compared with a source.',
      ),
      ({ document }) => lastCheckedOn(document) ?? null,
    ),
    field(
      'sources',
      told(
        z.array(
          z.object({
            title: told(text(), 'Tên nguồn.', 'Name of the source.'),
            url: told(text().nullable(), 'Địa chỉ của nguồn.', 'Its address.'),
            kind: told(
              z.enum(['official', 'secondary', 'seed']),
              'official: nguồn chính thức; secondary: nguồn dẫn lại; seed: bài của bản tin.',
              'Official, second-hand, or an article of the bulletin.',
            ),
            checkedOn: told(day(), 'Ngày đối chiếu.', 'Day of the check.'),
          }),
        ),
        'Nơi đọc được những điều ghi ở đây.',
        'Where the facts of this row were read.',
      ),
      ({ document }) =>
        document.sources.map(({ title, url = null, kind, checkedOn }) => ({ title, url, kind, checkedOn })),
    ),
  ],
})

function relationItem(
  { kind, on, until, scope, by }: Relation,
  other: LegalDocument | undefined,
  reference: DocumentReference,
) {
  return {
    kind,
    document: other?.slug ?? null,
    label: other === undefined ? referenceLabel(reference) : documentLabel(other),
    on: on ?? null,
    until: until ?? null,
    scope: scope ?? null,
    by: by ?? null,
  }
}
