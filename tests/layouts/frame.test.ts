// What stands around every page.
import { describe, expect, it } from 'vitest'
import { render as renderHome } from '../../layouts/home.11ty.ts'
import { render as renderPage } from '../../layouts/page.11ty.ts'
import { render as renderSearch } from '../../layouts/search.11ty.ts'
import type { Frame } from '../../src/site/index.ts'
import * as views from './views.ts'

const framed = (change: Partial<Frame>) =>
  renderPage({ view: { ...views.staticPage, frame: { ...views.frame, ...change } } })

describe('the frame of a page', () => {
  it('lets the keyboard skip to the text', () => {
    const page = framed({})
    expect(page).toMatch(/<body[^>]*>\s*<a class="skip" href="#noi-dung">Chuyển đến nội dung chính<\/a>/)
    expect(page).toMatch(/<main[^>]* id="noi-dung" tabindex="-1">/)
  })

  it('asks the search page without a script, once on every page', () => {
    for (const page of [framed({}), renderSearch({ view: views.search }), renderHome({ view: views.home })]) {
      expect(page.match(/<form[^>]* action="\/tim-kiem\/" method="get" role="search"/g)).toHaveLength(1)
      expect(page.match(/<input[^>]* name="q"/g)).toHaveLength(1)
    }
  })

  it('marks the place in the menu and in the way back', () => {
    const page = framed({})
    expect(page).toContain('<a href="/van-ban/" aria-current="true">Văn bản</a>')
    expect(page).toContain('<a href="/chu-de/">Chủ đề</a>')
    expect(page).toContain('<li aria-current="page">Một trang</li>')
  })

  it('shows no slogan when none holds', () => {
    expect(framed({})).not.toContain('slogan')
    expect(framed({ masthead: { ...views.frame.masthead, slogan: 'Đoàn kết & sáng tạo' } })).toContain(
      'Đoàn kết &amp; sáng tạo',
    )
  })

  it('keeps a page out of search engines only when asked', () => {
    expect(framed({})).not.toContain('noindex')
    expect(framed({ noIndex: true })).toContain('<meta name="robots" content="noindex">')
  })

  it('prints JSON-LD as it was made', () => {
    expect(framed({ jsonLd: ['{"name":"KH\\u003cCN & bạn"}'] })).toContain(
      '<script type="application/ld+json">{"name":"KH\\u003cCN & bạn"}</script>',
    )
  })

  it('says which language the page and its furniture speak', () => {
    const english = framed({ lang: 'en' })
    expect(english).toContain('<html lang="en">')
    expect(english).toMatch(/<header[^>]* lang="vi">/)
    expect(english).toMatch(/<footer[^>]* lang="vi">/)
    expect(english).toContain('<li aria-current="page" lang="en">Một trang</li>')
    expect(framed({})).not.toMatch(/<header[^>]* lang=/)
  })

  it('says which language a link leads to', () => {
    const pages = [{ text: 'About this bulletin', href: '/en/about/', lang: 'en' }]
    expect(framed({ footer: { ...views.frame.footer, pages } })).toContain(
      '<a href="/en/about/" lang="en" hreflang="en">About this bulletin</a>',
    )
  })

  it('heads the home page with the name of the bulletin', () => {
    expect(renderHome({ view: views.home })).toMatch(/<h1 class="brand">.*Bản tin thử/)
    expect(framed({})).toMatch(/<p class="brand">.*Bản tin thử/)
  })
})
