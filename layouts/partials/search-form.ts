// Asks the search page by an ordinary address (`?q=…`), so that it needs no script.
import { type Frame, html, type Markup } from '../../src/site/index.ts'
import { icon } from './icon.ts'

export function searchForm(search: Frame['search'], place: 'masthead' | 'page'): Markup {
  const id = place === 'masthead' ? 'o-tim' : 'o-tim-trang'
  return html`<form class="search-form${place === 'page' && ' search-form--page'}" action="${search.action}" method="get" role="search">
<label class="${place === 'masthead' ? 'unseen' : 'search-form__label'}" for="${id}">Tìm bài viết, văn bản</label>
<div class="search-form__field">
<input id="${id}" name="q" type="search" maxlength="200" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"${
    place === 'masthead' && html` placeholder="Tìm kiếm"`
  }>
<button type="submit">${icon('search')} <span>Tìm</span></button>
</div>
</form>`
}
