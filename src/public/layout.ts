import { raw } from 'hono/html'
import type { CheckedLine } from '../modules/reports/public.ts'
import { isOld } from './helpline-age.ts'
import { type Lines, ownLines } from './helplines.ts'
import type { Voice } from './language.ts'
import { type Html, html } from './markup.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'
import { SUM_SCRIPT } from './sum-script.ts'
import { ORIGINAL, TONGUES } from './words/index.ts'
import type { Tongue } from './words/shape.ts'

/** What every page needs besides its own words. */
export type Frame = {
  readonly voice: Voice
  readonly nonce: string
  readonly now: Date
  /** Countries of the agencies that take reports here: their numbers stand on every page. */
  readonly countries: readonly string[]
  /** Numbers to call by country, as agencies checked them; left out, none was checked. */
  readonly lines?: Lines
  /** The page's own address after the language. */
  readonly at: string
}

/** How a page is shown. */
export type Shown = {
  /** Number of the form that holds what was written: another language is then asked for with it, so that nothing is lost. */
  readonly form?: string
  /** Somebody said that somebody is in danger now. */
  readonly danger?: boolean
  /** The form does a sum before it is sent. */
  readonly sum?: boolean
}

/** Of weather nobody thinks anything; it has many languages and wants no account. */
export const LEAVE_TO = 'https://www.yr.no/'

export const pathOf = ({ code }: Tongue, at: string): string => (at === '' ? `/p/${code}` : `/p/${code}/${at}`)

export const icon = (name: string, turns = false): Html =>
  html`<svg class="i${turns ? ' turns' : ''}" aria-hidden="true"><use href="#i-${name}"/></svg>`

/** A whole page around its content. */
export function page(frame: Frame, content: Html, shown: Shown = {}): Html {
  const { voice, nonce } = frame
  const { say, tongue } = voice
  return html`<!doctype html>
<html lang="${tongue.code}" dir="${tongue.direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('title')}</title>
<link rel="icon" href="data:,"><style nonce="${nonce}">${raw(STYLE)}</style></head>
<body>
<a class="skip" href="#main">${say('skip')}</a>
<header class="bar"><a class="skip" id="leave-first" href="${LEAVE_TO}" rel="noreferrer noopener">${say('leave')}</a><a class="name" href="${pathOf(tongue, '')}" aria-label="${say('begin')}">${MARK}</a>
${languages(frame, shown)}
<a class="leave" id="leave" href="${LEAVE_TO}" rel="noreferrer noopener" title="${say('leave.hint')}">${icon('leave', true)}${say('leave')}<span class="presses" id="presses" aria-hidden="true"></span></a><span class="vh" id="heard" role="status"></span></header>
<main id="main">
${urgent(frame, shown)}
${content}
</main>
<footer><p>${say('foot.name')}</p>
<p>${say('foot.history')} <a href="${pathOf(tongue, 'trace')}">${say('foot.how')}</a></p>
${shown.form === undefined && html`<p><a href="${pathOf(tongue, 'data')}">${say('rights.link')}</a></p><p><a href="${pathOf(tongue, 'figures')}">${say('figures.title')}</a></p>`}
${source(voice)}</footer>
${SPRITE}
<script nonce="${nonce}">${raw(SCRIPT)}${shown.sum ? raw(SUM_SCRIPT) : ''}</script>
</body></html>`
}

function languages({ voice, at }: Frame, { form }: Shown): Html {
  const { say, tongue } = voice
  // A button of the form where something was written, a link elsewhere: changing language must lose no word.
  const entry = (one: Tongue) => {
    const current = one.code === tongue.code ? raw(' aria-current="true"') : ''
    return form === undefined
      ? html`<li><a href="${pathOf(one, at)}" lang="${one.code}" hreflang="${one.code}"${current}><bdi>${one.name}</bdi></a></li>`
      : html`<li><button form="${form}" name="go" value="language ${one.code}" lang="${one.code}"${current} formnovalidate><bdi>${one.name}</bdi></button></li>`
  }
  return html`<details class="langs"><summary>${icon('globe')}<span class="vh">${say('language')}: </span>${tongue.name}${icon('down')}</summary><ul>${TONGUES.map(entry)}</ul></details>`
}

/** 112 first, on every page, and a number to talk to somebody. */
function urgent({ voice, countries, now, at, lines = {} }: Frame, { form, danger }: Shown): Html {
  const { say, tongue } = voice
  // One number beside 112, not ten: in danger nobody reads a list.
  const line = countries.flatMap((country) => ownLines(lines, country))[0]
  voice.keep(`${ORIGINAL.words['danger.ask']} ${ORIGINAL.words['danger.call']}`)
  return html`<div class="now112${danger ? ' high' : ''}">${icon('phone')}<div>
<p>${say('danger.ask')} <a class="call" href="tel:112">${say('danger.call')}</a></p>
${line && html`<p class="line">${say('lines.talk')}: ${line.about?.name ? html`<bdi>${line.about.name}</bdi>, ` : ''}${numberOf(line)} (${checked(voice, line, now)})</p>`}
${form === undefined && at !== 'lines' && html`<p class="line"><a href="${pathOf(tongue, 'lines')}">${say('lines.all')}</a></p>`}
</div></div>`
}

export const numberOf = ({ tel, shown }: Pick<CheckedLine, 'tel' | 'shown'>): Html =>
  html`<a href="tel:${tel}"><bdi>${shown}</bdi></a>`

/** When somebody last made sure that a number is right, in words in each case. */
export function checked({ say, day }: Voice, { verifiedOn }: Pick<CheckedLine, 'verifiedOn'>, now: Date): Html {
  const date = day(verifiedOn)
  return isOld(verifiedOn, now)
    ? html`<span class="old">${say('lines.old', { date })}</span>`
    : html`${say('lines.checked', { date })}`
}

function source({ say, tongue, originals }: Voice): Html {
  // Said there as well: a reader must be able to tell a translation from what was decided.
  if (tongue.code === ORIGINAL.code) return html`<p>${say('foot.original')}</p>`
  if (tongue.reviewed) return html``
  // Folded and at the end, never inside a warning: whoever reads no English must not look for its meaning in a sentence they cannot
  // read. On the page itself and not behind a link, which would leave a form or the words of a receipt behind.
  return html`<p>${say('foot.unchecked')}</p><details class="orig"><summary><u>${say('foot.original-link')}</u></summary><ul lang="en" dir="ltr">${originals().map((sentence) => html`<li>${sentence}</li>`)}</ul></details>`
}

// Drawn in the page: a file of its own would be one more request, and one more line in somebody's log.
const MARK = raw(
  '<svg viewBox="0 0 30 30" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><path d="M3 21.5h24"/><path d="M8 21.5a7 7 0 0 1 14 0z" fill="currentColor"/><path d="M15 6.5v3.5M5.2 11.5l2.5 2.5M24.8 11.5l-2.5 2.5"/></svg>',
)

const SPRITE = raw(`<svg class="sprite" aria-hidden="true">
<symbol id="i-down" viewBox="0 0 20 20"><path d="m5.5 8 4.5 4.5L14.5 8"/></symbol>
<symbol id="i-globe" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c2.3 2.2 3.2 4.4 3.2 7s-.9 4.8-3.2 7c-2.3-2.2-3.2-4.4-3.2-7S7.7 5.2 10 3z"/></symbol>
<symbol id="i-leave" viewBox="0 0 20 20"><path d="M11.5 4H4v12h7.5"/><path d="M8.5 10H17M14 7l3 3-3 3"/></symbol>
<symbol id="i-phone" viewBox="0 0 20 20"><path d="M6.8 3.5 8.5 7.2 6.7 8.7c.9 2 2.3 3.5 4.5 4.6l1.6-1.8 3.7 1.7v2.6c0 .5-.5.9-1 .8C9.3 16 4.2 11 3.5 4.5c0-.5.3-1 .8-1z"/></symbol>
</svg>`)
