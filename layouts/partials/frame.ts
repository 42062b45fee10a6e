// The whole document around a page: head, masthead, breadcrumbs, main, footer.
import { type Frame, type Hole, html, type Markup, raw, type StyleName } from '../../src/site/index.ts'
import { icon } from './icon.ts'
import { link } from './links.ts'
import { searchForm } from './search-form.ts'
import { time } from './time.ts'
import { turns } from './turning.ts'

interface Parts {
  frame: Frame
  /** Names the kind of page to the stylesheet. */
  kind: string
  /** Stylesheets beside that of every page. */
  styles: readonly StyleName[]
  main: Hole
  /** The name of the bulletin is the heading of its home page. */
  brandIsHeading?: boolean
  /** False where the page itself asks. */
  searchInMasthead?: boolean
}

export function page({
  frame,
  kind,
  styles,
  main,
  brandIsHeading = false,
  searchInMasthead = true,
}: Parts): string {
  const content = html`${main}`
  // The furniture speaks Vietnamese even around a page in another language.
  const furniture = frame.lang !== 'vi' && html` lang="vi"`
  return html`<!doctype html>
<html lang="${frame.lang}">
<head>
${head(frame, styles)}
${frame.assets.turning !== undefined && turns(content) && html`<script type="module" src="${frame.assets.turning}"></script>`}
</head>
<body class="page-${kind}">
<a class="skip" href="#noi-dung"${furniture}>Chuyển đến nội dung chính</a>
<header class="masthead"${furniture}>
<div class="wrap masthead__top">
${brand(frame, brandIsHeading)}
${searchInMasthead && searchInHead(frame.search)}
<button class="opener" type="button" popovertarget="danh-muc">${icon('menu')} <span>Danh mục</span></button>
</div>
<nav class="sheet menu" id="danh-muc" popover aria-label="Danh mục chính">
<div class="wrap">
<button class="sheet__close" type="button" popovertarget="danh-muc" popovertargetaction="hide">Đóng danh mục</button>
<ul>${frame.menu.map(
    entry =>
      html`<li><a href="${entry.href}"${entry.current !== false && html` aria-current="${entry.current === 'page' ? 'page' : 'true'}"`}>${entry.text}</a></li>`,
  )}</ul>
</div>
</nav>
${frame.masthead.slogan !== undefined && html`<p class="slogan"><span class="wrap">${frame.masthead.slogan}</span></p>`}
<p class="address">${frame.canonical}</p>
</header>
${frame.breadcrumbs.length > 0 && breadcrumbs(frame)}
<main class="wrap" id="noi-dung" tabindex="-1">
${content}
</main>
${footer(frame)}
</body>
</html>
`.source
}

/** Markup of a part that all pages of an edition share, made once for it. */
function shared<Part extends object>(make: (part: Part) => Markup): (part: Part) => Markup {
  const made = new WeakMap<Part, Markup>()
  return part => {
    let markup = made.get(part)
    if (markup === undefined) {
      markup = make(part)
      made.set(part, markup)
    }
    return markup
  }
}

const searchInHead = shared((search: Frame['search']) => searchForm(search, 'masthead'))

function head(frame: Frame, styles: readonly StyleName[]): Markup {
  const { openGraph, assets } = frame
  return html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${frame.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.title}</title>
<meta name="description" content="${frame.description}">
${frame.noIndex && html`<meta name="robots" content="noindex">`}
<link rel="canonical" href="${frame.canonical}">
${assets.fonts.map(font => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
${(['site', ...styles] as const).flatMap(name => assets.stylesheets[name] ?? []).map(href => html`<link rel="stylesheet" href="${href}">`)}
${assets.stylesheets.print !== undefined && html`<link rel="stylesheet" href="${assets.stylesheets.print}" media="print">`}
${assets.scripts.map(script => html`<script type="module" src="${script}"></script>`)}
${assets.icon !== undefined && html`<link rel="icon" type="image/svg+xml" href="${assets.icon}">`}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#faf7f0" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#131a19" media="(prefers-color-scheme: dark)">
<meta name="format-detection" content="telephone=no">
<meta property="og:site_name" content="${frame.masthead.bulletin}">
<meta property="og:locale" content="${frame.lang === 'vi' ? 'vi_VN' : frame.lang}">
<meta property="og:type" content="${openGraph.type}">
<meta property="og:url" content="${frame.canonical}">
<meta property="og:title" content="${openGraph.title}">
<meta property="og:description" content="${frame.description}">
${openGraph.image !== undefined && shareImage(openGraph.image)}
${openGraph.published !== undefined && html`<meta property="article:published_time" content="${openGraph.published}">`}
${openGraph.modified !== undefined && html`<meta property="article:modified_time" content="${openGraph.modified}">`}
<meta name="twitter:card" content="${openGraph.image === undefined ? 'summary' : 'summary_large_image'}">
${frame.feeds.map(feed => html`<link rel="alternate" type="${feed.type}" title="${feed.text}" href="${feed.href}">`)}
${frame.jsonLd.map(json => html`<script type="application/ld+json">${raw(json)}</script>`)}`
}

function shareImage({ address, alt, width, height }: NonNullable<Frame['openGraph']['image']>): Markup {
  return html`<meta property="og:image" content="${address}">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta property="og:image:alt" content="${alt}">`
}

function brand({ masthead }: Frame, isHeading: boolean): Markup {
  const name = html`<a href="${masthead.home}"><span class="brand__department">${masthead.department}</span> <span class="brand__bulletin">${masthead.bulletin}</span></a>`
  return isHeading ? html`<h1 class="brand">${name}</h1>` : html`<p class="brand">${name}</p>`
}

function breadcrumbs(frame: Frame): Markup {
  return html`<nav class="breadcrumbs wrap" aria-label="Đường dẫn"${frame.lang !== 'vi' && html` lang="vi"`}>
<ol>${frame.breadcrumbs.map(crumb =>
    crumb.href === undefined
      ? html`<li aria-current="page"${frame.lang !== 'vi' && html` lang="${frame.lang}"`}>${crumb.text}</li>`
      : html`<li><a href="${crumb.href}">${crumb.text}</a></li>`,
  )}</ol>
</nav>`
}

const footerContact = shared(
  ({ contact }: Frame['footer']) =>
    html`${contact.length > 0 && html`<dl>${contact.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`}`,
)

const footerLinks = shared(
  ({ pages, links, editors }: Frame['footer']) =>
    html`${
      editors !== undefined &&
      html`<nav aria-labelledby="danh-cho-bien-tap"><h2 id="danh-cho-bien-tap">Dành cho biên tập (chỉ khi xem thử)</h2><ul>${editors.map(entry => html`<li>${link(entry)}</li>`)}</ul></nav>
`
    }${pages.length > 0 && html`<nav aria-labelledby="trang-khac"><h2 id="trang-khac">Các trang</h2><ul>${pages.map(entry => html`<li>${link(entry)}</li>`)}</ul></nav>`}
${links.length > 0 && html`<nav aria-labelledby="lien-ket"><h2 id="lien-ket">Liên kết</h2><ul>${links.map(entry => html`<li>${link(entry)}</li>`)}</ul></nav>`}`,
)

function footer(frame: Frame): Markup {
  return html`<footer class="footer"${frame.lang !== 'vi' && html` lang="vi"`}>
<div class="wrap footer__columns">
<section aria-labelledby="lien-he">
<h2 class="footer__name" id="lien-he"><span class="brand__department">${frame.masthead.department}</span> <span class="brand__bulletin">${frame.masthead.bulletin}</span></h2>
${footerContact(frame.footer)}
</section>
${footerLinks(frame.footer)}
${frame.feeds.length > 0 && html`<nav aria-labelledby="theo-doi"><h2 id="theo-doi">Theo dõi</h2><ul>${frame.feeds.map(feed => html`<li><a href="${feed.href}">${icon('feed')} ${feed.text}</a></li>`)}</ul></nav>`}
</div>
<p class="footer__as-of wrap">${time(frame.footer.asOf)}</p>
</footer>`
}
