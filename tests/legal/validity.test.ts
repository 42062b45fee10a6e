import { describe, expect, it } from 'vitest'
import {
  createRegistry,
  formatValidity,
  inverseRelations,
  type LegalDocument,
  lifeOf,
  relationsOf,
  replacementsOf,
  validityChange,
  validityName,
  validityOn,
  validityPeriods,
} from '../../src/legal/index.ts'
import * as records from './documents.ts'
import { documentOf, documents, localIssuers } from './documents.ts'

const registry = createRegistry({ documents, issuers: localIssuers })
const words = (document: LegalDocument, day: string, of = registry) =>
  formatValidity(validityOn(document, of, day), of)

describe('the validity of', () => {
  it.each([
    // 61/2018 was replaced by 118/2025.
    [records.nd61, '2018-06-20', 'Chưa có hiệu lực, có hiệu lực từ 21/6/2018'],
    [records.nd61, '2018-06-21', 'Còn hiệu lực từ 21/6/2018'],
    [records.nd61, '2025-06-30', 'Còn hiệu lực từ 21/6/2018'],
    [records.nd61, '2025-07-01', 'Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP'],
    // 107/2021 only amended 61/2018, and fell with it.
    [records.nd107, '2025-06-30', 'Còn hiệu lực từ 06/12/2021'],
    [
      records.nd107,
      '2025-07-01',
      'Hết hiệu lực từ 01/7/2025, cùng văn bản được sửa đổi (thay bằng Nghị định 118/2025/NĐ-CP)',
    ],
    // 367/2025 lost one khoản to 224/2026; its first day is not known.
    [records.nd367, '2026-06-30', 'Chưa kiểm chứng: chưa rõ ngày có hiệu lực'],
    [
      records.nd367,
      '2026-07-01',
      'Hết hiệu lực một phần: khoản 9 Điều 1 từ 01/7/2026 theo Nghị định 224/2026/NĐ-CP',
    ],
    // Before it is issued nothing of it holds, whatever is not known of it.
    [records.nd367, '2020-04-20', 'Chưa có hiệu lực'],
    // A part that waits is told too.
    [
      documentOf('luat', '99/2025/QH15', 'quoc-hoi', 'Thử', {
        effectiveOn: [{ on: '2025-07-01' }, { on: '2027-01-01', scope: 'Điều 5' }],
      }),
      '2026-01-01',
      'Còn hiệu lực từ 01/7/2025; riêng Điều 5 có hiệu lực từ 01/01/2027',
    ],
    // The words of an editor keep their capitals.
    [
      documentOf('nghi-dinh', '98/2020/NĐ-CP', 'chinh-phu', 'Thử', {
        effectiveOn: [{ on: '2020-07-01' }],
        unverifiedSince: { on: '2021-01-01', reason: 'UBND tỉnh chưa trả lời.' },
      }),
      '2026-01-01',
      'Chưa kiểm chứng từ 01/01/2021: UBND tỉnh chưa trả lời',
    ],
    // 93/2025/QH15 has a day of its own for some articles.
    [
      records.lawScience2025,
      '2025-08-01',
      'Chưa có hiệu lực, có hiệu lực từ 01/10/2025; riêng Điều 75 có hiệu lực từ 01/7/2025',
    ],
    [records.lawScience2025, '2025-10-01', 'Còn hiệu lực từ 01/10/2025'],
    [
      records.lawScience2013,
      '2025-10-01',
      'Hết hiệu lực từ 01/10/2025, thay bằng Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15',
    ],
    // 66.22/2026/NQ-CP sets its own end.
    [records.nq66, '2027-02-28', 'Còn hiệu lực từ 15/8/2026'],
    [records.nq66, '2027-03-01', 'Hết hiệu lực từ 01/3/2027, theo thời hạn của chính văn bản'],
    // Nobody knows of 26/2020/TT-BTTTT since its law ended.
    [records.tt26, '2026-06-30', 'Còn hiệu lực từ 01/01/2021'],
    [records.tt26, '2026-07-01', 'Chưa kiểm chứng từ 01/7/2026: Luật Công nghệ thông tin đã hết hiệu lực'],
    // Programmes run out; nobody repealed them. What amends them runs out with them.
    [records.nq30c, '2020-12-31', 'Còn hiệu lực từ 08/11/2011 (ngày ban hành)'],
    [records.nq30c, '2021-01-01', 'Hết giai đoạn từ 01/01/2021'],
    [records.nq76of2013, '2021-01-01', 'Hết giai đoạn từ 01/01/2021'],
    [records.nq76of2021, '2022-01-01', 'Còn hiệu lực từ 15/7/2021 (ngày ban hành)'],
    // A programme of 2001 is over, though nobody wrote down its first day.
    [
      documentOf('quyet-dinh', '136/2001/QĐ-TTg', 'thu-tuong-chinh-phu', 'Chương trình tổng thể', {
        issuedOn: '2001-09-17',
        period: { from: '2001', to: '2010' },
      }),
      '2026-11-23',
      'Hết giai đoạn từ 01/01/2011',
    ],
    // Administrative and Party documents hold from their day; a decree without a first day is not vouched for.
    [records.qd1063, '2019-06-07', 'Còn hiệu lực từ 07/6/2019 (ngày ban hành)'],
    [records.nqTw57, '2026-11-23', 'Còn hiệu lực từ 22/12/2024 (ngày ban hành)'],
    [records.nd45, '2026-11-23', 'Chưa kiểm chứng: chưa rõ ngày có hiệu lực'],
    // The amending law of 2020 fell with the law of 2015.
    [
      records.lawMaking2020,
      '2025-04-01',
      'Hết hiệu lực từ 01/4/2025, cùng văn bản được sửa đổi (thay bằng Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15)',
    ],
  ])('$number on %s: %s', (document, day, expected) => {
    expect(words(document, day)).toBe(expected)
  })

  it('a suspended document comes back', () => {
    const suspending = documentOf('nghi-dinh', '10/2021/NĐ-CP', 'chinh-phu', 'Tạm ngưng hiệu lực', {
      effectiveOn: [{ on: '2021-02-01' }],
      relations: [
        { kind: 'suspends', document: { slug: records.nd61.slug }, on: '2021-02-01', until: '2021-06-30' },
      ],
    })
    const of = createRegistry({ documents: [...documents, suspending] })
    expect(words(records.nd61, '2021-01-31', of)).toBe('Còn hiệu lực từ 21/6/2018')
    expect(words(records.nd61, '2021-03-01', of)).toBe(
      'Ngưng hiệu lực từ 01/02/2021 đến 30/6/2021 theo Nghị định 10/2021/NĐ-CP',
    )
    expect(words(records.nd61, '2021-07-01', of)).toBe('Còn hiệu lực từ 21/6/2018')
  })

  it('a suspension without a last day lasts until further notice', () => {
    const suspending = documentOf('nghi-dinh', '10/2021/NĐ-CP', 'chinh-phu', 'Tạm ngưng hiệu lực', {
      effectiveOn: [{ on: '2021-02-01' }],
      relations: [{ kind: 'suspends', document: { slug: records.nd61.slug } }],
    })
    const of = createRegistry({ documents: [...documents, suspending] })
    expect(words(records.nd61, '2021-01-31', of)).toBe('Còn hiệu lực từ 21/6/2018')
    expect(words(records.nd61, '2025-06-30', of)).toBe(
      'Ngưng hiệu lực từ 01/02/2021 theo Nghị định 10/2021/NĐ-CP',
    )
    // The end is final, suspended or not.
    expect(validityOn(records.nd61, of, '2025-07-01').status).toBe('expired')
  })

  it('a suspension from a day nobody knows leaves a document not vouched for, until its last day', () => {
    const suspending = documentOf('nghi-dinh', '10/2021/NĐ-CP', 'chinh-phu', 'Tạm ngưng hiệu lực', {
      issuedOn: '2021-01-15',
      relations: [{ kind: 'suspends', document: { slug: records.nd61.slug }, until: '2021-06-30' }],
    })
    const of = createRegistry({ documents: [...documents, suspending] })
    expect(words(records.nd61, '2021-01-14', of)).toBe('Còn hiệu lực từ 21/6/2018')
    expect(words(records.nd61, '2021-01-15', of)).toBe(
      'Chưa kiểm chứng: có văn bản đình chỉ, chưa rõ từ ngày nào',
    )
    expect(validityOn(records.nd61, of, '2021-06-30').status).toBe('unverified')
    expect(words(records.nd61, '2021-07-01', of)).toBe('Còn hiệu lực từ 21/6/2018')
    // A programme that has run out is over, suspended or not.
    const ofProgramme = createRegistry({
      documents: [
        records.nq30c,
        { ...suspending, relations: [{ kind: 'suspends', document: { slug: records.nq30c.slug } }] },
      ],
    })
    expect(validityOn(records.nq30c, ofProgramme, '2021-03-01').status).toBe('period-over')
  })

  it('a document that lost a part on a day nobody knows is not vouched for', () => {
    const repealing = documentOf('nghi-dinh', '11/2024/NĐ-CP', 'chinh-phu', 'Về việc khác', {
      issuedOn: '2024-03-01',
      relations: [{ kind: 'repeals', document: { slug: records.nd30.slug }, scope: 'Điều 5' }],
    })
    const of = createRegistry({ documents: [...documents, repealing] })
    expect(words(records.nd30, '2024-02-29', of)).toBe('Còn hiệu lực từ 05/3/2020')
    expect(words(records.nd30, '2024-03-01', of)).toBe(
      'Chưa kiểm chứng: có văn bản thay thế hoặc bãi bỏ một phần (Điều 5), chưa rõ từ ngày nào',
    )
  })

  it('amendments of amendments fall with the decree they all rest on', () => {
    const second = documentOf('nghi-dinh', '20/2023/NĐ-CP', 'chinh-phu', 'Sửa đổi Nghị định 107/2021/NĐ-CP', {
      effectiveOn: [{ on: '2023-03-01' }],
      relations: [{ kind: 'amends', document: { slug: records.nd107.slug } }],
    })
    const of = createRegistry({ documents: [...documents, second] })
    expect(words(second, '2025-06-30', of)).toBe('Còn hiệu lực từ 01/3/2023')
    expect(words(second, '2025-07-01', of)).toBe(
      'Hết hiệu lực từ 01/7/2025, cùng văn bản được sửa đổi (thay bằng Nghị định 118/2025/NĐ-CP)',
    )
  })

  it('118/2025/NĐ-CP holds amended by 367/2025/NĐ-CP and 309/2026/NĐ-CP, and takes both with it when it ends', () => {
    const nd309 = documentOf('nghi-dinh', '309/2026/NĐ-CP', 'chinh-phu', records.nd367.title, {
      issuedOn: '2026-08-05',
      effectiveOn: [{ on: '2026-08-05' }],
      relations: [{ kind: 'amends', document: { slug: records.nd118.slug } }],
    })
    const of = createRegistry({ documents: [...documents, nd309] })
    expect(words(records.nd118, '2026-11-26', of)).toBe('Còn hiệu lực từ 01/7/2025')
    expect(inverseRelations(records.nd118, of).map(({ document }) => document.number)).toEqual([
      '367/2025/NĐ-CP',
      '309/2026/NĐ-CP',
    ])
    expect(words(nd309, '2026-08-04', of)).toBe('Chưa có hiệu lực, có hiệu lực từ 05/8/2026')
    expect(words(nd309, '2026-08-05', of)).toBe('Còn hiệu lực từ 05/8/2026')
    const later = documentOf('nghi-dinh', '1/2030/NĐ-CP', 'chinh-phu', 'Về một cửa', {
      effectiveOn: [{ on: '2030-01-01' }],
      relations: [{ kind: 'replaces', document: { slug: records.nd118.slug } }],
    })
    const in2030 = createRegistry({ documents: [...documents, nd309, later] })
    for (const document of [records.nd118, records.nd367, nd309])
      expect(validityOn(document, in2030, '2030-01-01').status).toBe('expired')
    expect(replacementsOf(records.nd61, in2030, '2030-01-01').map(({ number }) => number)).toEqual([
      '118/2025/NĐ-CP',
      '1/2030/NĐ-CP',
    ])
  })

  it('a decree that lost a part before its first day begins without that part', () => {
    const waiting = documentOf('nghi-dinh', '30/2026/NĐ-CP', 'chinh-phu', 'Về việc khác', {
      issuedOn: '2026-01-05',
      effectiveOn: [{ on: '2026-07-01' }],
    })
    const repealing = documentOf('nghi-dinh', '31/2026/NĐ-CP', 'chinh-phu', 'Bãi bỏ một phần', {
      effectiveOn: [{ on: '2026-05-01' }],
      relations: [{ kind: 'repeals', document: { slug: waiting.slug }, scope: 'Điều 5' }],
    })
    const of = createRegistry({ documents: [waiting, repealing] })
    expect(words(waiting, '2026-06-30', of)).toBe('Chưa có hiệu lực, có hiệu lực từ 01/7/2026')
    expect(words(waiting, '2026-07-01', of)).toBe(
      'Hết hiệu lực một phần: Điều 5 từ 01/5/2026 theo Nghị định 31/2026/NĐ-CP',
    )
  })

  describe('a repeal by a document that has not begun', () => {
    const old = documentOf('nghi-dinh', '1/2020/NĐ-CP', 'chinh-phu', 'Về một việc', {
      effectiveOn: [{ on: '2020-01-01' }],
    })
    const waiting = documentOf('nghi-dinh', '2/2026/NĐ-CP', 'chinh-phu', 'Về việc ấy', {
      issuedOn: '2026-01-05',
      effectiveOn: [{ on: '2026-07-01' }],
      relations: [{ kind: 'replaces', document: { slug: old.slug } }],
    })
    const ending = (kind: 'repeals' | 'replaces', on: string) =>
      documentOf('nghi-dinh', '3/2026/NĐ-CP', 'chinh-phu', 'Về việc khác', {
        issuedOn: '2026-03-01',
        effectiveOn: [{ on }],
        relations: [{ kind, document: { slug: waiting.slug } }],
      })
    const on = (day: string, ...more: LegalDocument[]) =>
      words(old, day, createRegistry({ documents: [old, waiting, ...more] }))

    it('waits for its day', () => {
      expect(on('2026-06-30')).toBe('Còn hiệu lực từ 01/01/2020')
      expect(on('2026-07-01')).toBe('Hết hiệu lực từ 01/7/2026, thay bằng Nghị định 2/2026/NĐ-CP')
    })

    it('comes to nothing when that document is repealed before', () => {
      expect(on('2026-07-01', ending('repeals', '2026-05-01'))).toBe('Còn hiệu lực từ 01/01/2020')
    })

    it('is doubtful when that document is replaced before by one that may say the same', () => {
      expect(on('2026-06-30', ending('replaces', '2026-05-01'))).toBe('Còn hiệu lực từ 01/01/2020')
      expect(on('2026-07-01', ending('replaces', '2026-05-01'))).toBe(
        'Chưa kiểm chứng: có văn bản thay thế hoặc bãi bỏ, mà văn bản ấy đã được thay thế trước khi có tác động',
      )
    })

    it('stays when that document ends later, or on that very day', () => {
      for (const day of ['2026-07-01', '2027-01-01'])
        expect(on('2027-02-01', ending('repeals', day))).toBe(
          'Hết hiệu lực từ 01/7/2026, thay bằng Nghị định 2/2026/NĐ-CP',
        )
    })

    it('stays when what repealed that document was repealed before its own day', () => {
      const third = ending('repeals', '2026-06-01')
      const fourth = documentOf('nghi-dinh', '4/2026/NĐ-CP', 'chinh-phu', 'Bãi bỏ', {
        effectiveOn: [{ on: '2026-05-01' }],
        relations: [{ kind: 'repeals', document: { slug: third.slug } }],
      })
      expect(on('2026-07-01', third, fourth)).toBe(
        'Hết hiệu lực từ 01/7/2026, thay bằng Nghị định 2/2026/NĐ-CP',
      )
    })

    it('is answered at once in a register where all repeal each other', () => {
      const many = Array.from({ length: 60 }, (_, at) =>
        documentOf('nghi-dinh', `${at + 1}/2026/NĐ-CP`, 'chinh-phu', 'Bãi bỏ', {
          effectiveOn: [{ on: `${1960 + at}-01-01` }],
          relations: Array.from({ length: 60 }, (_, to) => ({
            kind: 'repeals' as const,
            document: { slug: `${to + 1}-2026-nd-cp` },
          })),
        }),
      )
      const of = createRegistry({ documents: many })
      // The first to take effect left none of the others to do it harm.
      expect(many.map(document => validityOn(document, of, '2026-01-01').status)).toEqual([
        'in-force',
        ...Array.from({ length: 59 }, () => 'expired'),
      ])
    })
  })

  it('a document replaced on a day nobody knows is not vouched for', () => {
    const replacing = documentOf('nghi-dinh', '11/2024/NĐ-CP', 'chinh-phu', 'Về việc khác', {
      issuedOn: '2024-03-01',
      relations: [{ kind: 'replaces', document: { slug: records.nd30.slug } }],
    })
    const of = createRegistry({ documents: [...documents, replacing] })
    expect(validityOn(records.nd30, of, '2024-02-29').status).toBe('in-force')
    expect(validityOn(records.nd30, of, '2024-03-01').status).toBe('unverified')
  })

  it('a certain end is told although another one may have come before', () => {
    const decree = documentOf('nghi-dinh', '1/2014/NĐ-CP', 'chinh-phu', 'Về việc khác', {
      effectiveOn: [{ on: '2014-01-01' }],
      inForceUntil: '2016-01-01',
    })
    const repealing = documentOf('nghi-dinh', '2/2019/NĐ-CP', 'chinh-phu', 'Bãi bỏ văn bản', {
      relations: [{ kind: 'repeals', document: { slug: decree.slug }, on: '2019' }],
    })
    const of = createRegistry({ documents: [decree, repealing] })
    expect(validityOn(decree, of, '2016-01-02').status).toBe('expired')
    expect(validityOn(decree, of, '2019-05-01').status).toBe('expired')
    expect(validityOn(decree, of, '2020-01-01').status).toBe('expired')
  })

  it('an amendment that fell stays down when a part of a programme it amended is repealed', () => {
    const decree = documentOf('nghi-dinh', '1/2014/NĐ-CP', 'chinh-phu', 'Về việc khác', {
      effectiveOn: [{ on: '2014-01-01' }],
      inForceUntil: '2016-06-30',
    })
    const programme = documentOf('quyet-dinh', '3/QĐ-TTg', 'thu-tuong-chinh-phu', 'Chương trình', {
      issuedOn: '2014-01-01',
      period: { to: '2015' },
    })
    const amendment = documentOf('nghi-dinh', '4/2015/NĐ-CP', 'chinh-phu', 'Sửa đổi một số điều', {
      effectiveOn: [{ on: '2015-03-01' }],
      relations: [
        { kind: 'amends', document: { slug: decree.slug } },
        { kind: 'amends', document: { slug: programme.slug } },
      ],
    })
    const repealing = documentOf('quyet-dinh', '5/2018/QĐ-TTg', 'thu-tuong-chinh-phu', 'Bãi bỏ một phần', {
      relations: [{ kind: 'repeals', document: { slug: programme.slug }, on: '2018-01-01', scope: 'Điều 1' }],
    })
    const of = createRegistry({ documents: [decree, programme, amendment, repealing] })
    expect(validityOn(amendment, of, '2016-07-01').status).toBe('expired')
    expect(validityOn(programme, of, '2018-01-01').status).toBe('partly-expired')
    expect(validityOn(amendment, of, '2018-01-01').status).toBe('expired')
  })

  it('a date known by its month is not stretched', () => {
    const plan = documentOf('quyet-dinh', '282/QĐ-TTg', 'thu-tuong-chinh-phu', 'Kế hoạch', {
      issuedOn: '2026-02',
    })
    const of = createRegistry({ documents: [plan] })
    expect(validityOn(plan, of, '2026-01-31').status).toBe('not-yet-in-force')
    expect(validityOn(plan, of, '2026-02-13').status).toBe('unverified')
    expect(validityOn(plan, of, '2026-02-28').status).toBe('in-force')
  })

  it('amendments that point at each other do not go round for ever', () => {
    const first = documentOf('nghi-dinh', '1/2024/NĐ-CP', 'chinh-phu', 'Sửa đổi Nghị định 2', {
      effectiveOn: [{ on: '2024-01-01' }],
      relations: [{ kind: 'amends', document: { slug: '2-2024-nd-cp' } }],
    })
    const second = documentOf('nghi-dinh', '2/2024/NĐ-CP', 'chinh-phu', 'Sửa đổi Nghị định 1', {
      effectiveOn: [{ on: '2024-01-01' }],
      relations: [{ kind: 'amends', document: { slug: '1-2024-nd-cp' } }],
    })
    const of = createRegistry({ documents: [first, second] })
    expect(validityOn(first, of, '2024-02-01').status).toBe('in-force')
  })

  it('an act that does more than amend does not fall', () => {
    const more = documentOf('nghi-dinh', '12/2020/NĐ-CP', 'chinh-phu', 'Quy định chi tiết một số điều', {
      effectiveOn: [{ on: '2020-01-01' }],
      relations: [{ kind: 'amends', document: { slug: records.nd61.slug } }],
    })
    expect(validityOn(more, createRegistry({ documents: [...documents, more] }), '2026-01-01').status).toBe(
      'in-force',
    )
  })
})

describe('relations', () => {
  it('are seen from both sides', () => {
    expect(relationsOf(records.nd118, registry).map(({ document }) => document)).toEqual([records.nd61])
    expect(
      inverseRelations(records.nd61, registry).map(
        ({ document, relation }) => `${relation.kind} ${document.number}`,
      ),
    ).toEqual(['amends 107/2021/NĐ-CP', 'replaces 118/2025/NĐ-CP'])
  })

  it('to a document not in the register keep what is known of it', () => {
    const lone = documentOf('nghi-dinh', '1/2020/NĐ-CP', 'chinh-phu', 'Về', {
      relations: [{ kind: 'replaces', document: { type: 'quyet-dinh', number: '09/2015/QĐ-TTg' } }],
    })
    const of = createRegistry({ documents: [lone] })
    expect(relationsOf(lone, of)).toEqual([{ relation: lone.relations[0], document: undefined }])
  })
})

it('every status has its name', () => {
  expect(validityName('partly-expired')).toBe('Hết hiệu lực một phần')
  expect(validityName('period-over')).toBe('Hết giai đoạn')
  expect(validityName('unverified')).toBe('Chưa kiểm chứng')
})

describe('a document of which a part is suspended', () => {
  const decree = documentOf('nghi-dinh', '1/2024/NĐ-CP', 'chinh-phu', 'Về việc này', {
    issuedOn: '2024-01-01',
    effectiveOn: [{ on: '2024-02-01' }],
  })
  const suspending = documentOf('nghi-dinh', '2/2026/NĐ-CP', 'chinh-phu', 'Tạm ngưng một phần', {
    effectiveOn: [{ on: '2026-07-01' }],
    relations: [{ kind: 'suspends', document: { slug: decree.slug }, scope: 'Điều 7', until: '2026-12-31' }],
  })
  const of = createRegistry({ documents: [decree, suspending] })

  it('holds but for that part, while it lasts', () => {
    expect(words(decree, '2026-06-30', of)).toBe('Còn hiệu lực từ 01/02/2024')
    expect(words(decree, '2026-07-01', of)).toBe(
      'Còn hiệu lực từ 01/02/2024; riêng Điều 7 ngưng hiệu lực từ 01/7/2026 đến 31/12/2026 theo Nghị định 2/2026/NĐ-CP',
    )
    expect(words(decree, '2027-01-01', of)).toBe('Còn hiệu lực từ 01/02/2024')
  })

  it('has changed for who read of it before', () => {
    const on = (day: string) => validityOn(decree, of, day)
    expect(validityChange(on('2026-06-30'), on('2026-07-01'))).toBe('ngưng hiệu lực một phần')
    expect(validityChange(on('2026-07-01'), on('2027-01-01'))).toBe('có hiệu lực trở lại một phần')
    expect(validityChange(on('2026-07-01'), on('2026-12-31'))).toBeUndefined()
  })
})

describe('a suspension without an end', () => {
  const decree = documentOf('nghi-dinh', '1/2024/NĐ-CP', 'chinh-phu', 'Về việc này', {
    effectiveOn: [{ on: '2024-02-01' }],
  })
  const suspending = documentOf('nghi-dinh', '2/2025/NĐ-CP', 'chinh-phu', 'Tạm ngưng hiệu lực', {
    effectiveOn: [{ on: '2025-07-01' }],
    relations: [{ kind: 'suspends', document: { slug: decree.slug } }],
  })
  const repealing = documentOf('nghi-dinh', '3/2026/NĐ-CP', 'chinh-phu', 'Bãi bỏ văn bản', {
    effectiveOn: [{ on: '2026-01-01' }],
    relations: [{ kind: 'repeals', document: { slug: suspending.slug } }],
  })
  const of = createRegistry({ documents: [decree, suspending, repealing] })

  it('is doubtful once what suspends has ended', () => {
    expect(validityOn(decree, of, '2025-12-31').status).toBe('suspended')
    expect(words(decree, '2026-01-01', of)).toBe(
      'Chưa kiểm chứng: văn bản đình chỉ đã hết hiệu lực, chưa rõ văn bản này có hiệu lực trở lại hay chưa',
    )
    expect(validityPeriods(decree, of).at(-1)?.from).toBe('2026-01-01')
  })
})

it('nothing holds before it is issued, whatever its record says of its first day', () => {
  const retroactive = documentOf('nghi-dinh', '1/2024/NĐ-CP', 'chinh-phu', 'Về việc này', {
    issuedOn: '2024-05-01',
    effectiveOn: [{ on: '2024' }],
  })
  const of = createRegistry({ documents: [retroactive] })
  expect(validityOn(retroactive, of, '2024-03-01').status).toBe('not-yet-in-force')
  expect(validityOn(retroactive, of, '2024-05-01').status).toBe('unverified')
  expect(lifeOf(retroactive, of).map(({ event }) => event)).toEqual(['issued', 'begins'])
})

it('what replaced a document and is suspended itself does not bring the old one back', () => {
  const suspending = documentOf('nghi-dinh', '9/2026/NĐ-CP', 'chinh-phu', 'Tạm ngưng hiệu lực', {
    effectiveOn: [{ on: '2026-01-01' }],
    relations: [{ kind: 'suspends', document: { slug: records.nd118.slug } }],
  })
  const of = createRegistry({ documents: [...documents, suspending] })
  expect(validityOn(records.nd118, of, '2026-02-01').status).toBe('suspended')
  expect(words(records.nd61, '2026-02-01', of)).toBe(
    'Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP',
  )
})
