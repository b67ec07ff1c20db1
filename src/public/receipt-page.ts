import { raw } from 'hono/html'
import { renderSVG } from 'uqr'
import {
  checkOf,
  type Desk,
  type Filed,
  listFor,
  type Receipt,
  shownBy,
  type WordList,
  wordsOf,
  writeReceipt,
} from '../modules/reports/public.ts'
import { reading } from './form-page.ts'
import type { Voice } from './language.ts'
import { type Frame, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'
import { begin } from './plain-pages.ts'

/** What arrived at an agency. */
type Arrived = { readonly desk: Desk; readonly filed: Filed }

/** What happens with it at one agency, under its name where there are several. */
function next({ voice, now }: Frame, { desk, filed }: Arrived, presses: boolean, isNamed: boolean): Html {
  const { say, day } = voice
  const { readDue, answerDue } = filed
  // Only where the law binds the agency, and never to somebody in danger: nobody is told to wait for a day in three months.
  const promise =
    readDue !== null && answerDue !== null && say('receipt.promise-law', { read: day(readDue), answer: day(answerDue) })
  const shown = seenFrom(voice, now, filed.atOnce, desk.zone)
  return html`${isNamed && html`<h3 dir="auto">${desk.name}</h3>`}${presses && html`<p class="lead">${reading(voice, desk, now)}</p>`}
<p class="lead">${shown}</p>${promise && html`<p class="lead">${promise}</p>`}`
}

/** Sends the same form to those whom it did not reach; where it is already nothing arrives twice. */
const again = ({ voice, at }: Frame, left: readonly Desk[], state: string): Html =>
  html`<form action="${pathOf(voice.tongue, at)}" method="post" autocomplete="off"><input type="hidden" name="state" value="${state}"><input type="hidden" name="step" value="files"><div class="note bad" role="alert"><p>${voice.say('several.left', { names: voice.names(left) })}</p><p class="go"><button class="primary" name="go" value="send">${voice.say('several.again')}</button></p></div></form>`

/** What was sent, and the words that lead back to it. Shown once; sending the same page again shows the same. */
export function receiptPage(
  frame: Frame,
  {
    receipt,
    at,
    presses,
    left,
    state,
  }: {
    readonly receipt: Receipt
    /** Where it arrived. */
    readonly at: readonly Arrived[]
    readonly presses: boolean
    /** Where it did not. */
    readonly left: readonly Desk[]
    /** The form as it was sent, sealed, where it is to be sent once more. */
    readonly state: string | null
  },
): Html {
  const { voice } = frame
  const { say, show, tongue } = voice
  // In the reader's own language where there is a list: seven foreign words are seven slips of the pen.
  const list = listFor(tongue.code)
  return page(
    frame,
    html`<h1>${say('receipt.title')}</h1><p class="lead">${say('receipt.lead')}</p>
<h2 class="vh">${say('receipt.words')}</h2>
<ol class="words" lang="${list.language}" dir="${list.language === tongue.code ? tongue.direction : 'ltr'}">${wordsOf(receipt, list).map((word, at) => html`<li><span class="n">${at + 1}</span>${word}</li>`)}<li><span class="n" lang="${tongue.code}"><span class="vh">${say('receipt.number')}</span></span>${checkOf(receipt)}</li></ol>
${ofWords(voice, list)}
<div class="note"><p>${show('receipt.safe')}</p>${at.length + left.length > 1 && html`<p>${say('several.words', { names: voice.names([...at.map(({ desk }) => desk), ...left]) })}</p>`}</div>
${keeping(frame, receipt)}
<h2>${say('receipt.next')}</h2>
${state !== null && again(frame, left, state)}
${at.map((one) => next(frame, one, presses, at.length > 1 || left.length > 0))}${presses && html`<p class="lead">${show('desk.no-emergency')}</p>`}
<p class="lead">${say('receipt.come-back')}</p>
${begin(frame)}`,
  )
}

/** Why the words are in English, or that nobody has looked at them yet: a strange word in them is no fault of the reader's. */
function ofWords({ say, tongue }: Voice, list: WordList): Html {
  if (list.language !== tongue.code) return html`<p class="hint">${say('receipt.words-english')}</p>`
  return list.reviewed ? html`` : html`<p class="hint">${say('receipt.words-unread')}</p>`
}

/** Ways to keep the words. Never by mail: it would stand in two mailboxes, and on the way between. */
export function keeping({ voice: { say, tongue } }: Frame, receipt: Receipt): Html {
  // As one line with its number, so that what is pasted later is checked before it is looked up.
  const words = writeReceipt(receipt, tongue.code)
  return html`<p class="go screen" data-js hidden><button class="second" type="button" id="print">${say('receipt.print')}</button><button class="second" type="button" id="copy" value="${words}">${say('receipt.copy')}</button></p>
<p class="hint" id="copied" role="status" hidden>${say('receipt.copied')}</p>
<details class="field"><summary class="label">${say('receipt.picture')}</summary><div class="qr" role="img" aria-label="${say('receipt.picture')}">${raw(renderSVG(words, { ecc: 'M', border: 2 }))}</div></details>`
}

/** From when people there can see what was sent. No answer is promised by it, nor that somebody reads in that moment. */
export function seenFrom({ say, day }: Voice, now: Date, atOnce: boolean, zone: string): string {
  if (atOnce) return say('receipt.seen-now')
  const { date, time } = shownBy(now, zone)
  return say('receipt.seen-by', { date: day(date), time })
}
