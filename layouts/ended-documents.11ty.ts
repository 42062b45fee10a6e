// Only in the preview: documents that have ended since articles cited them, and what an editor may do.
import { type EndedDocument, type EndedDocumentsPage, html, type Markup } from '../src/site/index.ts'
import { documentTitle } from './partials/document-card.ts'
import { documentLabel } from './partials/document-label.ts'
import { page } from './partials/frame.ts'
import { link } from './partials/links.ts'
import { standingName, standingSentence } from './partials/standing.ts'
import { time } from './partials/time.ts'

export function render({ view }: { view: EndedDocumentsPage }): string {
  return page({
    frame: view.frame,
    kind: 'ended-documents',
    styles: ['lists', 'editors'],
    main: html`<header class="page-head">
<h1>${view.heading}</h1>
<p class="standfirst">${intro(view)}</p>
<p class="meta">Trang này chỉ có khi xem thử, không bao giờ được đăng.</p>
</header>
${
  view.documents.length > 0 &&
  html`${advice()}
<ol class="ended">${view.documents.map(endedDocument)}</ol>`
}`,
  })
}

function intro({ documents, articleCount }: EndedDocumentsPage): string {
  return documents.length === 0
    ? 'Chưa có bài nào nhắc một văn bản mà từ ngày đăng đến nay đã hết hiệu lực.'
    : `${articleCount} bài nhắc ${documents.length} văn bản mà từ ngày đăng đến nay đã hết hiệu lực, hết hiệu lực một phần, ngưng hiệu lực hoặc hết giai đoạn. Văn bản có nhiều bài nhắc đứng trước.`
}

function advice(): Markup {
  return html`<section class="notice advice" aria-labelledby="co-the-lam">
<h2 class="notice__heading" id="co-the-lam">Có thể làm gì</h2>
<ul>
<li>Bài chỉ đưa tin: để nguyên. Bài đúng vào ngày đăng, và cạnh mỗi văn bản trang đã tự ghi tình trạng khi ấy và nay.</li>
<li>Bài hướng dẫn mà người đọc còn làm theo: thêm lời đính chính vào phần đầu tệp (có sẵn dưới mỗi văn bản để chép), hoặc sửa nội dung và ghi ngày vào <code>updated</code>.</li>
<li>Nhiều bài cùng nhắc một văn bản: viết một bài mới về văn bản thay thế, rồi đặt liên kết từ các bài cũ.</li>
<li>Bài không còn dùng được: gỡ bằng <code>withdrawn</code>, địa chỉ vẫn giữ.</li>
</ul>
</section>`
}

function endedDocument(document: EndedDocument): Markup {
  return html`<li class="ended__document">
<h2 class="document__label"><a href="${document.href}">${documentLabel(document)}</a></h2>
${documentTitle(document)}
<p>${standingSentence(document.standing)}</p>
${document.replacements.length > 0 && html`<p class="meta">Nay xem: ${document.replacements.map((replacement, i) => html`${i > 0 && ' → '}${link(replacement)}`)}</p>`}
<p class="meta">Hồ sơ: <code>${document.file}</code></p>
<h3 class="ended__count">${document.articles.length} bài đăng trước ngày ấy</h3>
<ul class="ended__articles">${document.articles.map(article)}</ul>
<details class="more"><summary>Lời đính chính để chép vào phần đầu tệp của bài</summary><pre class="ended__correction"><code>${document.correction}</code></pre></details>
</li>`
}

function article({
  title,
  href,
  date,
  file,
  line,
  standingThen,
  corrected,
}: EndedDocument['articles'][number]): Markup {
  return html`<li>
<p><a href="${href}">${title}</a></p>
<p class="meta">${time(date)} · khi ấy: ${standingName(standingThen)}${corrected && ' · đã có đính chính'}</p>
<p class="meta"><code>${file}:${line}</code></p>
</li>`
}
