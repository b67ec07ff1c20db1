import {
  denominatorsOf,
  numberIn,
  type PublishedRelease,
  type ReturnFormat,
  type ToldLine,
  type ToldTable,
  toldTable,
} from '../modules/statistics/public.ts'
import { localeOf } from './language.ts'
import { type Frame, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'
import { begin } from './plain-pages.ts'
import type { Tongue } from './words/shape.ts'

// Published figures, for anybody: each table with its bars, of how many it is, and why a number is not told.

/** Files of a release, by the ending of their address. */
export const FILES: readonly { readonly format: ReturnFormat; readonly ending: string; readonly name: string }[] = [
  { format: 'xlsx', ending: 'xlsx', name: 'XLSX' },
  { format: 'csv', ending: 'csv', name: 'CSV' },
  { format: 'json-stat', ending: 'json', name: 'JSON-stat 2.0' },
  { format: 'sdmx-csv', ending: 'sdmx.csv', name: 'SDMX-CSV 2.1' },
  { format: 'sdmx-structure', ending: 'structure.json', name: 'SDMX-JSON 2.1' },
]

/** Of countries the Union writes two in its own way. */
const ISO: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' }

export const noFiguresPage = (frame: Frame): Html =>
  page(
    frame,
    html`<h1>${frame.voice.say('figures.title')}</h1><p class="lead">${frame.voice.say('figures.none')}</p>${begin(frame)}`,
  )

/** One release whole, and the way to the others. */
export function figuresPage(frame: Frame, release: PublishedRelease, others: readonly PublishedRelease[]): Html {
  const { say, tongue, day } = frame.voice
  const { number: n, vintage: v, agency, way } = release
  const date = day(release.publishedAt.slice(0, 10))
  return page(
    frame,
    html`<h1>${say('figures.title')}</h1><p class="lead"><b>${titleOf(tongue, release)}</b></p>
<p class="lead">${say('figures.lead')}</p><p class="hint under">${say('figures.release', { n, date, agency, v })}</p>
<p class="hint">${say(way === 'rounded' ? 'figures.rounded' : 'figures.hidden')}</p>
${release.tables.map((chosen) => figuresTable(frame, toldTable(chosen, release.told, tongue.code)))}
<h2>${say('figures.files')}</h2><ul class="files">${FILES.map(({ ending, name, format }) => html`<li><a href="${pathOf(tongue, `figures-${release.id}.${ending}`)}" download><bdi>${name}</bdi></a>${format === 'sdmx-structure' && html` (${say('figures.structure')})`}</li>`)}</ul>
<h2>${say('figures.method')}</h2><p class="lead">${say('figures.method-from')}</p><p class="lead">${say('figures.method-attack')}</p>
${others.length > 0 && html`<h2>${say('figures.others')}</h2><ul class="files">${others.map((one) => html`<li><a href="${pathOf(tongue, `figures-${one.id}`)}">${titleOf(tongue, one)}</a> <span class="hint">${day(one.publishedAt.slice(0, 10))}, <bdi>${one.agency}</bdi></span></li>`)}</ul>`}
${begin(frame)}`,
  )
}

function titleOf(tongue: Tongue, { geo, year }: PublishedRelease): string {
  const names = new Intl.DisplayNames(localeOf(tongue), { type: 'region', fallback: 'code' })
  return `${names.of(ISO[geo] ?? geo) ?? geo}${tongue.code === 'ar' ? '،' : ','} ${year}`
}

function figuresTable(frame: Frame, table: ToldTable): Html {
  const { say } = frame.voice
  const { name, columns, lines, hasSeveral } = table
  const most = Math.max(1, ...lines.map(({ told }) => numberIn(told) ?? 0))
  const of = denominatorsOf(table)
  return html`<table class="told-figures"><caption><span>${[name, ...columns].join(' · ')}</span>${of && html`<span class="hint">${of.known === null ? say('figures.all', { n: of.all }) : say('figures.known', { n: of.all, m: of.known })}</span>`}${hasSeveral && html`<span class="hint">${say('figures.several')}</span>`}</caption>
<thead><tr>${(columns.length === 0 ? [''] : columns).map((column) => html`<th scope="col">${column}</th>`)}<th scope="col" class="n">${say('figures.number')}</th></tr></thead>
<tbody>${lines.map((line) => figuresLine(frame, line, most))}</tbody></table>`
}

function figuresLine({ voice }: Frame, { words, told, isWhole }: ToldLine, most: number): Html {
  const number = numberIn(told)
  const [first = '', ...more] = words
  const share = number === null ? 0 : Math.round((100 * number) / most)
  const bar = html`<svg class="bar-of" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${share}" height="4"/></svg>`
  const said =
    number === null
      ? html`<span class="hint">${voice.say(told === 'unknown' ? 'figures.not-known' : told === 'blank' ? 'figures.not-said' : 'figures.not-told')}</span>`
      : html`${new Intl.NumberFormat(localeOf(voice.tongue)).format(number)}`
  return html`<tr${isWhole ? html` class="whole"` : ''}><th scope="row">${first}${number !== null && bar}</th>${more.map((word) => html`<td>${word}</td>`)}<td class="n">${said}</td></tr>`
}
