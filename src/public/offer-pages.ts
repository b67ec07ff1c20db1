import type { Offer } from '../modules/offers/index.ts'
import { resultSentence } from '../modules/vocabulary/public.ts'
import { type Frame, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'
import { wordedIn } from './offer-words/index.ts'
import type { WordKey } from './words/shape.ts'

/** Longest offer that is looked over, in signs. */
export const LONGEST_OFFER = 20_000

export function offerForm(
  frame: Frame,
  { fault = null, text = '' }: { fault?: WordKey | null; text?: string } = {},
): Html {
  const { say, tongue } = frame.voice
  return page(
    frame,
    html`<form action="${pathOf(tongue, 'check')}" method="post" autocomplete="off">
<div class="field"><h1><label for="offer">${say('check.title')}</label></h1><p class="hint under" id="offer-hint">${say('check.hint')}</p>
${fault && html`<p class="fault" id="offer-fault" role="alert">${say(fault)}</p>`}
<textarea id="offer" name="offer" maxlength="${LONGEST_OFFER}" dir="auto" spellcheck="false" aria-describedby="offer-hint${fault ? ' offer-fault' : ''}">
${text}</textarea></div>
<p class="go"><button class="primary">${say('check.go')}</button><a href="${pathOf(tongue, '')}">${say('back')}</a></p></form>`,
  )
}

type Answer = {
  readonly offer: Offer
  /** In which language the operation said it. */
  readonly spoken: string
  /** A form that begins with this offer, sealed. */
  readonly state: string | null
}

/** What an offer shows and what to ask, in the page's language; where that has no words for it, in the one in which it was asked for. */
export function offerPage(frame: Frame, { offer, spoken, state }: Answer): Html {
  const { say, show, tongue } = frame.voice
  const own = spoken === tongue.code ? { ...offer, sentence: offer.result.sentence } : wordedIn(offer, tongue.code)
  const { sentence, signs, questions } = own ?? { ...offer, sentence: offer.result.sentence }
  if (own !== null) frame.voice.keep(resultSentence(offer.result.code, 'en'))
  // Where the words are in another language than the page, they say so and run in their own direction.
  const foreign = own === null ? html` lang="${spoken}" dir="ltr"` : ''
  const report =
    state !== null &&
    html`<form action="${pathOf(tongue, 'form')}" method="post"><input type="hidden" name="state" value="${state}"><input type="hidden" name="step" value="about"><p class="go"><button class="second" name="go" value="next">${say('check.report')}</button></p></form>`
  return page(
    frame,
    html`<h1>${say('check.answer')}</h1>${foreign !== '' && html`<p class="hint">${say('check.language')}</p>`}
<div class="note"${foreign}><p>${sentence}</p></div>
<h2>${say('check.signs')}</h2>${signs.length === 0 && html`<p>${show('check.no-signs')}</p>`}
<ul${foreign}>${signs.map(({ name, means, quote }) => html`<li><h3>${name}</h3><blockquote lang="${offer.language.code}" dir="auto">${quote.trim()}</blockquote><p class="hint">${means}</p></li>`)}</ul>
<h2>${say('check.questions')}</h2><ol class="messages"${foreign}>${questions.map(({ question, why }) => html`<li><b>${question}</b><p class="hint">${why}</p></li>`)}</ol>
<div class="note"><p>${show('check.rights')}</p></div>
${report}<p class="go"><a href="${pathOf(tongue, 'check')}">${say('check.again')}</a><a href="${pathOf(tongue, '')}">${say('begin')}</a></p>`,
  )
}
