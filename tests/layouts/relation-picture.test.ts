// Where the boxes, lines and words of a document's relations stand.
import { describe, expect, it } from 'vitest'
import { relationPicture as renderPicture } from '../../layouts/partials/relation-picture.ts'
import {
  type PicturedDocument,
  type PicturedGroup,
  relationPicture,
} from '../../src/site/relation-picture.ts'
import type { RelationPicture, StandingText } from '../../src/site/view-models.ts'
import { expired, inForce } from './views.ts'

const self: PicturedDocument = { number: '61/2018/NĐ-CP', standing: expired }
const on = { text: '23/11/2026', iso: '2026-11-23' }
const decrees = (count: number): PicturedDocument[] =>
  Array.from({ length: count }, (_, i) => ({ number: `${100 + i}/2025/NĐ-CP`, standing: inForce }))
const group = (name: string, documents: readonly PicturedDocument[]): PicturedGroup => ({ name, documents })

function picture(above: readonly PicturedGroup[], below: readonly PicturedGroup[] = []): RelationPicture {
  const drawn = relationPicture({ label: 'Nghị định 61/2018/NĐ-CP', self, on, above, below })
  if (drawn === undefined) throw new Error('There is no picture.')
  return drawn
}

const textsOf = ({ boxes }: RelationPicture): string[] =>
  boxes.map(({ lines }) => lines.map(({ text }) => text).join(' | '))

describe('the picture of a document’s relations', () => {
  it('is not drawn where there are none', () => {
    expect(relationPicture({ label: 'A', self, on, above: [], below: [] })).toBeUndefined()
  })

  it('stands in tiers: what it acts upon, the document, what acts upon it', () => {
    const drawn = picture(
      [group('Thay thế', [{ number: '09/2015/QĐ-TTg' }])],
      [group('Được thay thế bởi', [{ number: '118/2025/NĐ-CP', standing: inForce }])],
    )
    expect(textsOf(drawn)).toEqual(['09/2015/QĐ-TTg', '61/2018/NĐ-CP | Hết hiệu lực', '118/2025/NĐ-CP'])
    const heights = [drawn.words[0], ...drawn.boxes.slice(0, 2), drawn.words[1], drawn.boxes[2]].map(
      part => part?.y ?? 0,
    )
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    expect(drawn.words.map(({ text }) => text)).toEqual(['Thay thế', 'Được thay thế bởi'])
  })

  it('keeps every box inside and none upon another, however many there are', () => {
    for (const count of [1, 2, 3, 6, 7, 8, 300]) {
      const documents = decrees(count).flatMap((decree, i) => [
        decree,
        ...(i % 3 === 0
          ? [{ number: '63/2020/QH14', name: 'Luật có một cái tên dài đến mức nào cũng được viết ra' }]
          : []),
      ])
      const drawn = picture(
        [group('Căn cứ', documents), group('Thay thế', documents)],
        [group('Là căn cứ của', documents)],
      )
      for (const [i, a] of drawn.boxes.entries()) {
        expect(a.x + a.width).toBeLessThanOrEqual(drawn.width)
        expect(a.y + a.height).toBeLessThanOrEqual(drawn.height)
        for (const b of drawn.boxes.slice(i + 1)) {
          const apart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
          expect(apart, `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBe(true)
        }
      }
      for (const { y, text } of drawn.words) expect(y, text).toBeLessThanOrEqual(drawn.height)
    }
  })

  it('sets two short numbers side by side, in their order', () => {
    const [first, second, third] = picture([group('Bãi bỏ', decrees(3))]).boxes
    expect(first?.y).toBe(second?.y)
    expect(first?.x).toBeLessThan(second?.x ?? 0)
    expect(third?.y).toBeGreaterThan(first?.y ?? 0)
  })

  it('draws six of a kind and counts the others; one more is drawn as well', () => {
    expect(picture([group('Căn cứ', decrees(7))]).boxes).toHaveLength(8)
    const many = picture([group('Căn cứ', decrees(18))])
    expect(many.boxes).toHaveLength(7)
    expect(many.words.at(-1)).toMatchObject({ text: 'và 12 văn bản khác', rest: true })
  })

  it('breaks the name of a law between words, and cuts what is longer than two lines', () => {
    const name =
      'Luật Sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật và của nhiều luật khác'
    const [lines] = textsOf(picture([group('Sửa đổi, bổ sung', [{ number: '87/2025/QH15', name }])]))
    expect(lines).toBe(
      'Luật Sửa đổi, bổ sung một số điều của | Luật Ban hành văn bản quy phạm… | 87/2025/QH15',
    )
  })

  it('cuts a word that fits no line', () => {
    const [lines] = textsOf(picture([group('Căn cứ', [{ number: 'W'.repeat(60) }])]))
    expect(lines).toMatch(/^W{10,40}…$/)
  })

  it('points at what is acted upon', () => {
    const above = picture([group('Thay thế', decrees(1))])
    expect(above.points.match(/M/g)).toHaveLength(1)
    expect(above.points).toMatch(new RegExp(`^M${above.boxes[0]?.x} `))
    const below = picture([], [group('Được thay thế bởi', decrees(5))])
    expect(below.points.match(/M/g)).toHaveLength(1)
    expect(below.points).toMatch(/^M8 /)
  })

  it('does not turn, and says of which day it is where a standing in it is going to change', () => {
    const standing = { ...inForce, next: [{ ...expired, on: '2027-01-01' }] }
    const turning = picture([], [group('Được thay thế bởi', [{ number: '1/2026/NĐ-CP', standing }])])
    expect(renderPicture(turning).source).toContain(
      'Hiệu lực trong hình: tính đến ngày <time datetime="2026-11-23">23/11/2026</time>.',
    )
    expect(renderPicture(turning).source).not.toContain('<template')
    const lasting = picture([], [group('Được thay thế bởi', decrees(1))])
    expect(renderPicture(lasting).source).not.toContain('tính đến ngày')
  })

  it('is named and described in words, and has no links of its own', () => {
    const drawn = picture([group('Căn cứ', decrees(2))], [group('Được thay thế bởi', decrees(1))])
    expect(drawn.description).toBe(
      'Phía trên: Căn cứ 2 văn bản. Phía dưới: Được thay thế bởi 1 văn bản. Danh sách đi cùng hình nêu đủ từng văn bản.',
    )
    const markup = renderPicture(drawn).source
    expect(markup).toContain('role="img" aria-labelledby="hinh-ten hinh-ta"')
    expect(markup).toContain('<title id="hinh-ten">Lược đồ của Nghị định 61/2018/NĐ-CP</title>')
    expect(markup).not.toContain('<a ')
    expect(markup).not.toContain('style=')
  })

  it('marks standings by shapes, explains those that occur, and outlines what the register lacks otherwise', () => {
    const tones: StandingText['tone'][] = ['good', 'caution', 'ended', 'unknown']
    const documents = tones.map((tone, i) => ({
      number: `${i}/2025/NĐ-CP`,
      standing: { ...inForce, tone, name: tone },
    }))
    const markup = renderPicture(
      picture([group('Căn cứ', [...documents, { number: '9/2025/NĐ-CP' }])]),
    ).source
    const shapes = tones.map(tone => new RegExp(`<g id="dau-${tone}">(.*?)</g>`).exec(markup)?.[1])
    expect(new Set(shapes).size).toBe(tones.length)
    expect(shapes).not.toContain(undefined)
    expect(markup).toContain('relation-picture__box--unknown')
    expect(markup).toContain('Chưa có trong sổ')
    const plain = renderPicture(picture([group('Căn cứ', decrees(1))])).source
    expect(plain).not.toContain('dau-unknown')
    expect(plain).not.toContain('Chưa có trong sổ')
  })
})
