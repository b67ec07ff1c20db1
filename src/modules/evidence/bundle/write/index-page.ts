import { type Html, html, ownMarkup } from '../../../../screening/write/html.ts'
import type { BundleWords } from '../words/shape.ts'
import type { Fact, IndexText, ItemText } from './index-text.ts'

// Data: style rules of the index. Light on purpose: it is printed.
const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{max-inline-size:60rem;margin:0 auto;padding:2rem 1.25rem 4rem;background:#fff;color:#161c28;
font:1rem/1.5 "Segoe UI",-apple-system,Roboto,"Noto Sans","Noto Sans Arabic","DejaVu Sans",Arial,sans-serif;overflow-wrap:anywhere}
header{border-block-end:3px solid #b87309;padding-block-end:1rem;margin-block-end:1.5rem}
h1{margin:0 0 .5rem;font-size:1.6rem;line-height:1.2}
h2{margin:2.5rem 0 .5rem;font-size:1.2rem}
h3{margin:1.5rem 0 .25rem;font-size:1rem}
dl{margin:0}
dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:1rem;padding:.25rem 0;border-block-end:1px solid #dce1e7}
dt{color:#434d5e}
dd{margin:0}
code{font:.875em ui-monospace,Consolas,"DejaVu Sans Mono",monospace;direction:ltr;unicode-bidi:isolate}
pre{margin:0 0 1rem;padding:.5rem .75rem;background:#f2f4f7;white-space:pre-wrap;text-align:left}
ol,ul{padding-inline-start:1.5rem}
ol.log{padding:0;list-style:none}
ol.log li{padding:.375rem 0;border-block-end:1px solid #dce1e7}
ol.log time{display:block;color:#434d5e;font-size:.875rem}
a{color:#0b5394}
.excerpt,.mark{font-weight:600}
@media (max-width:36rem){dl div{grid-template-columns:1fr;gap:0}}
@media print{body{max-inline-size:none;padding:0;font-size:10pt}h2,h3{break-after:avoid}li,dl div{break-inside:avoid}nav{display:none}}
`

/** The index as one page that needs nothing from anywhere and runs nothing. */
export function indexPage(text: IndexText, words: BundleWords): string {
  const page = html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text.title}</title><style>${ownMarkup(STYLE)}</style></head>
<body><header><h1>${text.title}</h1><p class="excerpt">${text.excerpt}</p>${facts(text.facts)}</header>
<nav aria-label="${words.items}"><ol>${text.items.map(({ title }, i) => html`<li><a href="#item-${String(i + 1)}"><bdi>${title}</bdi></a></li>`)}</ol><p><a href="#check">${words.check}</a></p></nav>
<main>${marked(text, words)}${copies(text, words)}${text.items.map((item, i) => section(item, i + 1, words))}
${checking(text, words)}</main></body></html>
`
  return page.markup
}

const checking = ({ check }: IndexText, words: BundleWords): Html =>
  html`<section id="check"><h2>${words.check}</h2>${check.map(
    ({ text, commands }) =>
      html`<p>${text}</p>${commands.length === 0 ? '' : html`<pre dir="ltr"><code>${commands.join('\n')}</code></pre>`}`,
  )}</section>`

const marked = ({ marked: titles }: IndexText, words: BundleWords): Html =>
  titles.length === 0 ? html`` : list(words.exculpatory, titles, 'mark')

const copies = ({ copies: lines }: IndexText, words: BundleWords): Html =>
  lines.length === 0 ? html`` : list(words.copies, lines)

const list = (title: string, lines: readonly string[], kind = ''): Html =>
  html`<section><h2>${title}</h2><ul class="${kind}">${lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}</ul></section>`

const facts = (all: readonly Fact[]): Html =>
  html`<dl>${all.map(
    ({ name, value, code }) =>
      html`<div><dt>${name}</dt><dd>${code ? html`<code>${value}</code>` : html`<bdi>${value}</bdi>`}</dd></div>`,
  )}</dl>`

const section = (item: ItemText, n: number, words: BundleWords): Html =>
  html`<section id="item-${String(n)}"><h2><bdi>${item.title}</bdi></h2>${item.mark === null ? '' : html`<p class="mark">${item.mark}</p>`}
<p><a href="${item.link}">${words.file}</a></p>${facts(item.facts)}
${item.logs.map(
  ({ title, lines }) =>
    html`<h3>${title}</h3><ol class="log">${lines.map(
      ({ when, what, who, said }) =>
        html`<li><time><code>${when}</code></time>${what} · <bdi>${who}</bdi>${said === '' ? '' : html` · <bdi>${said}</bdi>`}</li>`,
    )}</ol>`,
)}</section>`
