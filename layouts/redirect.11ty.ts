// An old address: sends the reader on at once, or by hand.
import { html, type RedirectPage } from '../src/site/index.ts'

export function render({ view }: { view: RedirectPage }): string {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.title}</title>
<meta http-equiv="refresh" content="0; url=${view.to}">
<link rel="canonical" href="${view.canonical}">
<meta name="color-scheme" content="light dark">
</head>
<body>
<main>
<h1>${view.title}</h1>
<p>Trang này đã chuyển sang địa chỉ mới: <a href="${view.to}">${view.title}</a>.</p>
</main>
</body>
</html>
`.source
}
