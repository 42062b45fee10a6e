// The open data: how to read it, each file field by field in both languages, identifiers, versions, examples.
import { type DataField, type DataPage, html, type InBoth, type Markup } from '../src/site/index.ts'
import { page } from './partials/frame.ts'
import { links } from './partials/links.ts'
import { time } from './partials/time.ts'

export function render({ view }: { view: DataPage }): string {
  return page({
    frame: view.frame,
    kind: 'data',
    styles: ['data'],
    main: html`<header class="page-head">
<h1>${view.heading}</h1>
<p class="standfirst">Sổ văn bản, bài viết và từng lần bài viết nhắc đến một văn bản, dưới dạng máy đọc được; tải về không cần đăng ký.</p>
<p class="meta">Dữ liệu của ngày ${time(view.asOf)}, làm lại mỗi lần trang được xuất bản.</p>
</header>
<nav class="data-jumps" aria-label="Trong trang này">${links([
      ...view.files.map(({ id, name }) => ({ text: name.vi, href: `#${id}` })),
      { text: 'Đọc các tệp', href: '#cach-doc' },
      { text: 'Mã của văn bản', href: '#ma-dinh-danh' },
      { text: 'Phiên bản', href: '#phien-ban' },
      { text: 'Ví dụ', href: '#vi-du' },
      { text: 'In English', href: '#english', lang: 'en' },
    ])}</nav>
${view.files.map(dataset)}
<div class="data-notes">
${reading}
${identifiers(view)}
${versions(view)}
${examples(view)}
${english(view)}
</div>`,
  })
}

function dataset(file: DataPage['files'][number]): Markup {
  return html`<section class="dataset" aria-labelledby="${file.id}">
<div class="section-head"><h2 id="${file.id}">${file.name.vi}</h2> <span class="count">${file.rows.toLocaleString('vi')} dòng</span></div>
${inBoth(file.description)}
<nav aria-label="Tải ${file.name.vi}">${links(file.formats, 'formats')}</nav>
<h3>${file.fields.length} trường <span lang="en">(fields)</span></h3>
<dl>${file.fields.map(field)}</dl>
</section>`
}

function field({ name, shape, meaning, parts }: DataField): Markup {
  return html`<div class="field">
<dt><code class="field__name">${name}</code> <code class="field__shape">${shape}</code></dt>
<dd>${inBoth(meaning)}
${
  parts.length > 0 &&
  html`<ul class="field__parts">${parts.map(part => html`<li><code class="field__name">${part.name}</code> <code class="field__shape">${part.shape}</code> ${inBoth(part.meaning)}</li>`)}</ul>`
}</dd>
</div>`
}

function inBoth({ vi, en }: InBoth): Markup {
  return html`<p>${vi}</p><p class="in-english" lang="en">${en}</p>`
}

const reading = html`<section aria-labelledby="cach-doc">
<h2 id="cach-doc">Đọc các tệp</h2>
<dl class="data-terms">
<dt>JSON</dt>
<dd>Đầy đủ nhất. Một mục một dòng trong <code>items</code>; điều chưa biết là null. Đầu tệp có địa chỉ lược đồ (<code>$schema</code>), phiên bản (<code>schemaVersion</code>) và ngày của dữ liệu (<code>generatedFor</code>).</dd>
<dt>CSV</dt>
<dd>Để mở bằng Excel, LibreOffice: UTF-8 có BOM, ngăn bằng dấu phẩy. Danh sách ngăn bằng dấu chấm phẩy; các phần của một mục ngăn bằng dấu <code>|</code>, theo thứ tự nêu ở trên. Ô mở đầu như một công thức (<code>=</code>, <code>+</code>, <code>-</code>, <code>@</code>) có thêm dấu <code>'</code> ở đầu, để bảng tính không chạy nó. Cần đúng từng chữ thì dùng JSON.</dd>
<dt>JSON-LD</dt>
<dd>Bằng từ vựng <a href="https://schema.org/Legislation">schema.org</a>. Văn bản là <code>Legislation</code>; bài là <code>NewsArticle</code>; câu có viện dẫn là một phần của bài, có <code>citation</code> đến văn bản hoặc đến điều khoản của văn bản. Chỉ ghi điều đã biết: hiệu lực chưa kiểm chứng, hoặc chỉ suy ra từ ngày ban hành, thì không có <code>legislationLegalForce</code>. <code>temporalCoverage</code> kết thúc vào ngày cuối còn hiệu lực; <code>expires</code> là ngày liền sau.</dd>
<dt>JSON Schema</dt>
<dd>Bản 2020-12, để kiểm tra tệp trước khi dùng.</dd>
</dl>
<p>Khi cần làm căn cứ pháp lý, hãy đối chiếu với văn bản gốc theo các nguồn ở trường <code>sources</code>.</p>
</section>`

function identifiers({ identifier }: DataPage): Markup {
  return html`<section aria-labelledby="ma-dinh-danh">
<h2 id="ma-dinh-danh">Mã của văn bản</h2>
<p>Một số, ký hiệu có thể là của hai văn bản khác năm hoặc khác cơ quan, nên không đủ để phân biệt. Hãy dùng mã ở trường <code>document</code>, hoặc địa chỉ ở trường <code>url</code>: cả hai không đổi.</p>
<p>Trường <code>siteIdentifier</code>${identifier !== undefined && html`, ví dụ <code>${identifier}</code>,`} viết theo lối ELI (European Legislation Identifier, mã định danh văn bản pháp luật của châu Âu): nước, loại văn bản, năm, mã. Đó là mã do trang này tự đặt; không phải mã do Nhà nước cấp, và không phải địa chỉ để mở.</p>
</section>`
}

function versions({ schemaVersion }: DataPage): Markup {
  return html`<section aria-labelledby="phien-ban">
<h2 id="phien-ban">Phiên bản</h2>
<p>Phiên bản hiện nay là ${schemaVersion}. Một trường đổi nghĩa, đổi kiểu, đổi tên hoặc mất đi thì <code>schemaVersion</code> tăng, và lược đồ mới có địa chỉ mới; lược đồ cũ vẫn ở địa chỉ cũ. Thêm trường mới thì không tăng: chương trình đọc dữ liệu nên bỏ qua những trường nó không biết.</p>
</section>`
}

function examples({ examples: { documents, citations } }: DataPage): Markup {
  return html`<section aria-labelledby="vi-du">
<h2 id="vi-du">Ví dụ</h2>
<p id="vi-du-jq">Bài nào nhắc đến văn bản khi đó còn hiệu lực, nay đã hết hiệu lực (curl, jq):</p>
<section class="code" tabindex="0" aria-labelledby="vi-du-jq"><pre><code>curl -s ${citations} |
  jq -r '.items[]
    | select(.validityThen == "in-force" and .validityNow == "expired")
    | [.article, .document, .text] | @tsv'</code></pre></section>
<p id="vi-du-python">Tình trạng của mỗi văn bản vào ngày 20/4/2020 (Python):</p>
<section class="code" tabindex="0" aria-labelledby="vi-du-python"><pre><code>import json, urllib.request

with urllib.request.urlopen("${documents}") as file:
    documents = json.load(file)["items"]

def validity_on(document, day):
    for period in document["validityPeriods"]:
        if (period["from"] or "0000") &lt;= day &lt;= (period["until"] or "9999"):
            return period["status"]

for document in documents:
    print(document["number"], validity_on(document, "2020-04-20"))</code></pre></section>
</section>`
}

function english({ files, asOf, schemaVersion }: DataPage): Markup {
  return html`<section lang="en" aria-labelledby="english">
<h2 id="english">In English</h2>
<p>This page documents the open data of the bulletin: its register of legal documents, its articles, and every citation of a document in an article. The data are of <time datetime="${asOf.iso}">${asOf.iso}</time> and are made anew each time the site is published. No registration is needed. Every field above is explained in Vietnamese and in English.</p>
<ul>${files.map(file => html`<li><a href="#${file.id}">${file.name.en}</a>: ${file.description.en}</li>`)}</ul>
<dl class="data-terms">
<dt>JSON</dt>
<dd>The most complete. One item a line in <code>items</code>; what is not known is null. The head names the schema, its version and the day of the data.</dd>
<dt>CSV</dt>
<dd>UTF-8 with a byte order mark, separated by commas, quoted as in RFC 4180. Members of a list are separated by semicolons, the parts of a member by <code>|</code>, in the order given above. A cell that a spreadsheet would take for a formula begins with <code>'</code>. For the exact text use JSON.</dd>
<dt>JSON-LD</dt>
<dd>In the vocabulary of schema.org: documents are <code>Legislation</code>, articles are <code>NewsArticle</code>, a sentence that cites is a part of its article whose <code>citation</code> is the document, or the provision of it. Only what is known is said: where the validity is unverified, or inferred from the day of issue, there is no <code>legislationLegalForce</code>. <code>temporalCoverage</code> ends on the last day in force, <code>expires</code> is the day after.</dd>
<dt>JSON Schema</dt>
<dd>Draft 2020-12. The version is ${schemaVersion}: it is raised, and the schema gets a new address, when a field changes its meaning, type or name or goes away. New fields do not raise it, so ignore those you do not know.</dd>
</dl>
<p>A number such as 61/2018/NĐ-CP does not always identify a document; <code>document</code> and <code>url</code> do, and are permanent. <code>siteIdentifier</code> is written in the manner of the European Legislation Identifier, but it is this site’s own: it is not assigned by the State of Viet Nam, and it is no address to open. For legal purposes rely on the original, by way of <code>sources</code>.</p>
</section>`
}
