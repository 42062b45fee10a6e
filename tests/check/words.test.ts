// Rules that judge by words: what they must speak up about, and what they must let pass.
import { describe, expect, test } from 'vitest'
import { rulesIn } from './rows.ts'

describe('an article of 2026 and a decree that ended on 01/7/2025', () => {
  test.each([
    'Hồ sơ được giải quyết theo Nghị định 61/2018/NĐ-CP.',
    'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ, Sở ban hành kế hoạch năm 2026.',
    'Việc tiếp nhận áp dụng khoản 2, Điều 5 Nghị định 61/2018/NĐ-CP.',
    'Thủ tục thực hiện theo quy định tại điểm a khoản 1 Điều 17 của Nghị định 61/2018/NĐ-CP.',
  ])('leaning on it is reported: %s', async sentence => {
    expect(await rulesIn(sentence)).toEqual(['ended-document'])
  })

  test.each([
    // Naming is not leaning.
    'Nghị định 61/2018/NĐ-CP gồm bảy chương.',
    'Nghị định 61/2018/NĐ-CP quy định về một cửa.',
    'Bộ phận một cửa làm việc theo giờ hành chính, Nghị định 61/2018/NĐ-CP nói thế.',
    // The author knows.
    'Trước đây hồ sơ được giải quyết theo Nghị định 61/2018/NĐ-CP.',
    'Hồ sơ giải quyết theo Nghị định 61/2018/NĐ-CP đã hết hiệu lực.',
    'Quy trình theo Nghị định 61/2018/NĐ-CP được thay thế từ năm 2025.',
    'Tổng kết việc thực hiện Nghị định 61/2018/NĐ-CP.',
    'Sau bảy năm thực hiện Nghị định 61/2018/NĐ-CP, tỉnh đã có 200 bộ phận một cửa.',
    'Năm 2020, Sở triển khai Nghị định 61/2018/NĐ-CP.',
    'Hồ sơ nộp theo Nghị định 61/2018/NĐ-CP. Nay áp dụng Nghị định 118/2025/NĐ-CP.',
    'Hồ sơ nộp theo Nghị định 61/2018/NĐ-CP. Nghị định 61/2018/NĐ-CP hết hiệu lực từ 01/7/2025.',
    // What holds may be leaned on.
    'Hồ sơ được giải quyết theo Nghị định 118/2025/NĐ-CP.',
    // Taken out by the editor.
    'Hồ sơ được giải quyết theo [Nghị định 61/2018/NĐ-CP](van-ban:).',
  ])('nothing is said: %s', async sentence => {
    expect(await rulesIn(sentence)).toEqual([])
  })
})

describe('words for an image', () => {
  // Where it lies is told as well.
  const isOfWords = (rule: string) => rule !== 'outside-image'

  test.each([
    'Description: C:\\Users\\An\\tải xuống.jpg',
    'so do.PNG',
    'IMG_2041',
    'image001',
    'D:\\anh\\1',
    'Picture 3',
  ])('«%s» is the name of a file', async alt => {
    expect((await rulesIn(`![${alt}](https://anh.example/a.jpg)`)).filter(isOfWords)).toEqual([
      'alt-is-file-name',
    ])
  })

  test.each([
    'Ba cán bộ bên quầy một cửa',
    'Hình 1: sơ đồ quy trình',
    'Ảnh chụp màn hình trang image.gov.vn',
    'ISO 9001',
  ])('«%s» is not', async alt => {
    expect((await rulesIn(`![${alt}](https://anh.example/a.jpg)`)).filter(isOfWords)).toEqual([])
  })
})

describe('words of a link', () => {
  test.each(['tại đây', 'TẠI ĐÂY', 'xem thêm…', 'Chi tiết »', '**ở đây**', 'click here'])(
    '«%s» say nothing',
    async text => {
      expect(await rulesIn(`[${text}](/)`)).toEqual(['link-text'])
    },
  )

  test.each(['Trang chủ', 'Xem danh sách văn bản', 'chi tiết của kế hoạch', 'https://ban-tin.example/'])(
    '«%s» say enough',
    async text => {
      expect(await rulesIn(`[${text}](/)`)).toEqual([])
    },
  )
})

describe('letters', () => {
  test.each(['NÐ-CP', 'Ðảng', 'QÐ', 'NĐ-СР', '15/2020/NĐ-СР'.slice(8)])(
    '«%s» only looks right',
    async word => {
      expect(await rulesIn(`Chữ ${word} ở đây.`)).toEqual(['look-alike-letter'])
    },
  )

  test.each([
    'Đảng',
    // All Cyrillic, as in a name.
    'Россия',
    'СССР',
    // Letters that Vietnamese borrows.
    'façade',
    'αβγ',
    '[ảnh](https://vi.example/Ðảng.html)',
  ])('«%s» is what it is', async word => {
    expect(await rulesIn(`Chữ ${word} ở đây.`)).toEqual([])
  })
})

describe('debris', () => {
  test.each([
    'Description: C:\\Users\\Tinh Tu Computer\\Desktop\\tải xuống.jpg',
    'Xem Error! Reference source not found. để biết.',
    'mso-bidi-font-weight:normal;',
    '\uF0B7 Mục một',
    'Skip to main content',
  ])('«%s» was pasted', async text => {
    expect(await rulesIn(text)).toEqual(['word-debris'])
  })

  test.each([
    'Description là từ tiếng Anh của mô tả.',
    'Lưu tệp vào ổ D: rồi mở.',
    'Thư mục `C:\\Users\\An` là của An.',
    'Thông báo “Error!” hiện ra khi mất mạng.',
  ])('«%s» was written', async text => {
    expect(await rulesIn(text)).toEqual([])
  })
})

test('a long hostile text is judged in no time', async () => {
  const body = [
    'theo '.repeat(2000),
    'theo khoản v x trong '.repeat(2000),
    'Description: C:\\'.repeat(2000),
    '](a'.repeat(2000),
    '# '.repeat(2000),
    '[x](#'.repeat(2000),
  ].join('\n\n')
  expect(await rulesIn(`${body}\n\nÐ theo Nghị định 61/2018/NĐ-CP`)).not.toEqual([])
})

describe('silences', () => {
  test.each([
    // For the whole article, or for the words where the problem stands, or for the words around them.
    ['{rule: look-alike-letter, reason: thử}', []],
    ['{rule: look-alike-letter, reason: thử, text: NÐ}', []],
    ['{rule: look-alike-letter, reason: thử, text: Chữ NÐ-CP}', []],
    ['{rule: look-alike-letter, reason: thử, text: QÐ}', ['unused-silence', 'look-alike-letter']],
    ['{rule: look-alike-letter}', ['silence-without-reason']],
    ['{rule: dead-link, reason: thử}', ['unused-silence', 'look-alike-letter']],
  ])('%s', async (silence, expected) => {
    expect(await rulesIn('Chữ NÐ-CP.', `silence: [${silence}]\n`)).toEqual(expected)
  })
})
