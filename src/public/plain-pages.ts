import { type CheckedLine, type Desk, EUROPE } from '../modules/reports/public.ts'
import { type Lines, ownLines } from './helplines.ts'
import { localeOf, type Voice } from './language.ts'
import { checked, type Frame, numberOf, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'
import type { WordKey } from './words/shape.ts'

// Pages that only say something: where one begins, numbers to call, what stays on the device, and faults.

type Way = {
  readonly at: string
  readonly key: WordKey
  readonly hint: WordKey
  readonly open: (desks: readonly Desk[]) => boolean
}

// A way that leads to nobody is not shown: a form that is refused at its end costs trust that does not come back.
const takes = (kind: 'suspicions' | 'help') => (desks: readonly Desk[]) => desks.some((desk) => desk[kind])

const WAYS: readonly Way[] = [
  // The call for help first: whoever needs it must not have to read the others.
  { at: 'ask', key: 'start.help', hint: 'start.help-hint', open: takes('help') },
  { at: 'form', key: 'start.report', hint: 'start.report-hint', open: takes('suspicions') },
  { at: 'talk', key: 'start.young', hint: 'start.young-hint', open: takes('help') },
  { at: 'check', key: 'start.check', hint: 'start.check-hint', open: () => true },
  { at: 'return', key: 'start.return', hint: 'start.return-hint', open: () => true },
]

export function startPage(frame: Frame, desks: readonly Desk[]): Html {
  const { say, tongue } = frame.voice
  // Then the numbers stand here, so that nobody leaves with nothing.
  const closed = desks.length === 0 && html`<div class="note"><p>${say('start.closed')}</p></div>`
  const ways = WAYS.filter(({ open }) => open(desks))
  return page(
    frame,
    html`<h1>${say('start.title')}</h1>${closed}
<ul class="choices">${ways.map(({ at, key, hint }) => html`<li><a class="choice" href="${pathOf(tongue, at)}"><span><b>${say(key)}</b><span class="hint">${say(hint)}</span></span></a></li>`)}</ul>
${desks.length === 0 && numbers(frame)}`,
  )
}

export const linesPage = (frame: Frame): Html =>
  page(
    frame,
    html`<h1>${frame.voice.say('lines.title')}</h1><p class="under">${frame.voice.show('lines.hint')}</p>${numbers(frame)}`,
  )

function numbers(frame: Frame): Html {
  const { say, tongue } = frame.voice
  // Countries in the reader's language: who fled may not know their name in the one of the country.
  const names = new Intl.DisplayNames(tongue.code, { type: 'region' })
  // The country of those who read here first; then by name, as the reader's language sorts.
  const rank = (code: string) => (frame.countries.includes(code) ? 0 : 1)
  const order = new Intl.Collator(tongue.code)
  const { lines = {} } = frame
  const countries = Object.keys(lines)
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => rank(a.code) - rank(b.code) || order.compare(a.name, b.name))
  const own = countries.flatMap(({ code, name }) => ownLines(lines, code).map((line) => number(frame, line, name)))
  const reserved = EUROPE.flatMap(({ tel, what }) => reservedLines(frame, lines, countries, tel, say(`lines.${what}`)))
  const emergency = { shown: '112', tel: '112', what: 'lines.emergency' as const }
  return html`<ul class="numbers"><li><p>${say(emergency.what)}</p><p class="tel">${numberOf(emergency)}</p></li></ul>
${own.length > 0 && html`<h2>${say('lines.country')}</h2><ul class="numbers">${own}</ul>`}
${reserved.length > 0 && html`<h2>${say('lines.europe')}</h2><p class="hint">${say('lines.not-everywhere')}</p><ul class="numbers">${reserved}</ul>`}`
}

/** One of the Union's numbers, for each country in which somebody called it. */
const reservedLines = (
  frame: Frame,
  lines: Lines,
  countries: readonly { readonly code: string; readonly name: string }[],
  tel: string,
  what: string,
): Html[] =>
  countries.flatMap(({ code, name }) =>
    (lines[code] ?? []).filter((line) => line.tel === tel).map((line) => number(frame, line, `${what}, ${name}`)),
  )

const number = ({ voice, now }: Frame, line: CheckedLine, name: string): Html =>
  html`<li><p>${line.about?.name ? html`<b dir="auto">${line.about.name}</b>, ` : ''}${name}</p><p class="tel">${numberOf(line)}</p>${met(voice, line)}<p class="hint">${checked(voice, line, now)}</p></li>`

/** What whoever dials it meets, as far as somebody of the agency knows it. */
function met({ say, tongue }: Voice, { about }: CheckedLine): Html {
  if (about === undefined) return html``
  const names = new Intl.DisplayNames(localeOf(tongue), { type: 'language' })
  const languages = about.languages.map((code) => names.of(code) ?? code).join(', ')
  const said = [
    about.cost === 'unknown' ? '' : say(`lines.${about.cost}`),
    about.always ? say('lines.always') : about.opening === '' ? '' : say('lines.open', { when: about.opening }),
    languages === '' ? '' : say('lines.languages', { languages }),
  ].filter((part) => part !== '')
  return html`${said.map((part) => html`<p class="hint">${part}</p>`)}`
}

export function tracePage(frame: Frame): Html {
  const { say, show } = frame.voice
  return page(
    frame,
    html`<h1>${say('history.title')}</h1>
<p class="lead">${show('history.we')}</p><p class="lead">${show('history.stays')}</p>
<p class="lead">${say('history.private')}</p><p class="lead">${say('history.delete')}</p><p class="lead">${say('history.tor')}</p>
${begin(frame)}`,
  )
}

/** The way to the first page. */
export const begin = ({ voice }: Frame): Html =>
  html`<p class="go"><a href="${pathOf(voice.tongue, '')}">${voice.say('begin')}</a></p>`

/** Told instead of a page: what happened and what one can do. */
export const faultPage = (frame: Frame, key: WordKey): Html =>
  page(
    frame,
    html`<h1>${frame.voice.say('fault.title')}</h1><div class="note bad"><p>${frame.voice.say(key)}</p></div>${begin(frame)}`,
  )
