// Are our eyes open? A browser without fonts, or an axe that did not run, finds nothing wrong anywhere.

import { describe, expect } from 'vitest'
import { accessibilityFaults } from './axe.ts'
import { browserTest } from './browser-test.ts'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title>${head}</head>
   <body><main><h1>Nghị định</h1>${body}</main></body></html>`

describe('the browser under test', () => {
  browserTest('reports a planted contrast fault, and the place of it', async ({ page: tab }) => {
    await tab.setContent(
      page('<p class="faint" style="color:#ccc;background:#fff">Quyết định 225/QĐ-TTg</p>'),
    )
    const faults = await accessibilityFaults(tab)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^color-contrast \(serious\) at p: .*contrast of 1\.6.*class="faint"/)
  })

  browserTest('reports nothing on a page without a fault', async ({ page: tab }) => {
    await tab.setContent(page('<p>Quyết định 225/QĐ-TTg</p>'))
    expect(await accessibilityFaults(tab)).toEqual([])
  })

  browserTest('judges a page whose policy allows no scripts', async ({ page: tab }) => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
    await tab.setContent(page('<p style="color:#ccc;background:#fff">Điều 5</p>', policy))
    expect(await accessibilityFaults(tab)).toHaveLength(1)
  })

  browserTest('draws every Vietnamese letter with a glyph of its own', async ({ page: tab }) => {
    await tab.setContent(page(''))
    const undrawn = await tab.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
      if (context === null) return ['no canvas']
      const draw = (letter: string) => {
        context.clearRect(0, 0, 60, 60)
        context.font = '32px sans-serif'
        context.fillText(letter, 10, 45)
        return context.getImageData(0, 0, 60, 60).data.join()
      }
      const marks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
      const letters = [...'aăâeêioôơuưy'].flatMap(vowel => marks.map(mark => (vowel + mark).normalize('NFC')))
      const drawings = new Set([draw(' '), draw('\u{10fffd}')])
      return [...letters, 'đ', 'Đ', 'Ễ', 'Ữ'].filter(letter => {
        const drawing = draw(letter)
        const isNew = !drawings.has(drawing)
        drawings.add(drawing)
        return !isNew || context.measureText(letter).width === 0
      })
    })
    expect(undrawn).toEqual([])
  })
})
