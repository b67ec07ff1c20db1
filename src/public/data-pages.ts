import { checkOf, listFor, type Receipt, wordsOf } from '../modules/reports/public.ts'
import { KINDS, type Kind, type Made, type MyRequest, type PrivacyNotice } from '../modules/requests/public.ts'
import { lines, type Voice } from './language.ts'
import { type Frame, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'
import { begin } from './plain-pages.ts'
import { keeping } from './receipt-page.ts'
import { sumPart } from './sum-part.ts'
import type { Sum } from './sums.ts'
import type { WordKey } from './words/shape.ts'

// What an agency tells of its use of data, and asking it about data on oneself.

const ID = 'f'

export type Typed = { readonly kind: Kind; readonly agency: string; readonly text: string; readonly words: string }

type Asking = {
  readonly notices: readonly PrivacyNotice[]
  /** Number and receipt of the request, sealed. */
  readonly state: string
  readonly typed: Typed
  readonly fault: WordKey | null
  readonly sum: Sum | null
}

/** One of a few, as the form of reports shows it. */
const radio = (name: string, value: string, label: string, picked: boolean): Html =>
  html`<label class="choice"><input type="radio" name="${name}" value="${value}"${picked ? html` checked` : ''}><span><b>${label}</b></span></label>`

/** Asks whom, for what and about what. One page: nobody should click through six of them for a right. */
export function askPage(frame: Frame, { notices, state, typed, fault, sum }: Asking): Html {
  const { say, show, tongue } = frame.voice
  // Its hidden first button takes Enter, which would otherwise press the first language.
  const content = html`<form id="${ID}" action="${pathOf(tongue, 'data')}" method="post" autocomplete="off"><input type="hidden" name="state" value="${state}">
<button class="vh" name="go" value="send" tabindex="-1" aria-hidden="true"></button>
<h1>${say('rights.link')}</h1><p class="lead">${show('rights.lead')}</p>
<p class="hint under"><a href="${pathOf(tongue, 'use')}">${say('notice.title', { name: '…' })}</a></p>
${fault && html`<div class="note bad" role="alert"><p>${say(fault)}</p></div>`}
${notices.length > 1 && html`<fieldset><legend>${say('desk.title')}</legend><div class="choices">${notices.map(({ agency, name }, at) => radio('agency', agency, name, typed.agency === '' ? at === 0 : agency === typed.agency))}</div></fieldset>`}
<fieldset><legend>${say('rights.kind')}</legend><div class="choices">${KINDS.map((kind) => radio('kind', kind, say(`rights.${kind}`), kind === typed.kind))}</div></fieldset>
<div class="field"><label for="text">${say('rights.text')}</label><p class="hint" id="text-hint">${show('rights.text-hint')}</p><textarea id="text" name="text" maxlength="5000" dir="auto" spellcheck="false" aria-describedby="text-hint">
${typed.text}</textarea></div>
<div class="field"><label for="words">${say('rights.words')}</label><p class="hint" id="words-hint">${say('rights.words-hint')}</p><textarea class="short" id="words" name="words" maxlength="400" dir="auto" autocapitalize="none" spellcheck="false" aria-describedby="words-hint">
${typed.words}</textarea></div>
${sumPart(frame.voice, sum)}
<p class="go"><button class="primary" name="go" value="send">${say('send')}</button><a href="${pathOf(tongue, '')}">${say('back')}</a></p></form>`
  return page(frame, content, { form: ID, sum: sum !== null })
}

/** It has arrived: the words that lead back to it, and the day of the answer. */
export function askedPage(frame: Frame, receipt: Receipt, made: Made): Html {
  const { say, show, day, tongue } = frame.voice
  // In the reader's own language where there is a list: seven foreign words are seven slips of the pen.
  const list = listFor(tongue.code)
  return page(
    frame,
    html`<h1>${say('receipt.title')}</h1><p class="lead">${say('receipt.lead')}</p>
<ol class="words" lang="${list.language}" dir="ltr">${wordsOf(receipt, list).map((word, at) => html`<li><span class="n">${at + 1}</span>${word}</li>`)}<li><span class="n" lang="${tongue.code}"><span class="vh">${say('receipt.number')}</span></span>${checkOf(receipt)}</li></ol>
<div class="note"><p>${show('receipt.safe')}</p></div>${keeping(frame, receipt)}
<h2>${say('receipt.next')}</h2>
<p class="lead">${say('mine.due-answer', { date: day(made.due) })} ${made.verified ? '' : show('rights.unknown')}</p>
<p class="lead">${say('receipt.come-back')}</p>${begin(frame)}`,
  )
}

/** Where it is, in one sentence; that it is not known yet who asks is a right to know. */
const stageOf = ({ show, say }: Voice, { state, verified }: MyRequest): Html => {
  if (state === 'received' || state === 'read' || state === 'verified' || state === 'checked')
    return html`${say('rights.open')} ${verified ? '' : show('rights.unknown')}`
  // Each end in its own sentence: one «closed» for all would hide a refusal.
  return html`${say(`rights.${state}`)}`
}

type Mine = {
  readonly mine: MyRequest
  readonly state: string
  readonly message: string
  readonly sum: Sum | null
  readonly fault?: WordKey | null
  readonly notice?: WordKey
  readonly typed?: string
}

/** One's own request: where it is, what was asked and answered, and room to write. */
export function requestPage(frame: Frame, { mine, state, message, sum, fault, notice, typed = '' }: Mine): Html {
  const { voice } = frame
  const { say, day, tongue } = voice
  // A longer wait asks nothing of the person.
  const who = {
    request: 'mine.reply',
    reply: 'mine.reply',
    question: 'mine.question',
    extension: 'mine.news',
  } as const
  // What has ended is read and not written to any more.
  const isOpen = mine.canReply
  const content = html`<h1>${say('rights.mine')}</h1><p class="hint under">${say('mine.sent', { date: day(mine.madeOn), name: mine.agency })}. ${say(`rights.${mine.kind}`)}.</p>
${notice && html`<div class="note done" role="status"><p>${say(notice)}</p></div>`}
${fault && html`<div class="note bad" role="alert"><p>${say(fault)}</p></div>`}
<h2>${say('mine.stage')}</h2><p><b>${stageOf(voice, mine)}</b></p>${isOpen && html`<p>${say('mine.due-answer', { date: day(mine.due) })}</p>`}
<h2>${say('mine.messages')}</h2><ol class="messages">${mine.messages.map(({ kind, on, text }) => html`<li class="${kind === 'request' || kind === 'reply' ? 'own' : 'from'}"><p class="who"><b>${say(kind === 'answer' ? 'mine.answer' : who[kind])}</b>, ${day(on)}</p>${kind === 'request' ? html`<details><summary><u>${say('mine.show')}</u></summary><p dir="auto">${lines(text)}</p></details>` : html`<p dir="auto">${lines(text)}</p>`}</li>`)}</ol>
<form id="${ID}" action="${pathOf(tongue, 'data')}" method="post" autocomplete="off"><input type="hidden" name="mine" value="${state}"><input type="hidden" name="message" value="${message}">
${
  isOpen &&
  html`<div class="field"><label for="text">${say('mine.write')}</label><textarea id="text" name="text" maxlength="5000" dir="auto" spellcheck="false">
${typed}</textarea></div>${sumPart(voice, sum)}<p class="go"><button class="primary" name="go" value="send">${say('send')}</button></p>`
}
<p class="go"><a href="${pathOf(tongue, '')}">${say('mine.leave')}</a></p></form>`
  return page(frame, content, { form: ID, sum: isOpen && sum !== null })
}

/** What each agency says about its use of data (Art. 13 and 14 GDPR, Art. 13 Directive (EU) 2016/680), from its settings. */
export function noticePage(frame: Frame, notices: readonly PrivacyNotice[]): Html {
  const { say, tongue } = frame.voice
  // One agency is named in the title; of several, none is put before the others.
  const [first] = notices
  const title = say('notice.title', { name: notices.length === 1 ? first.name : '…' })
  return page(
    frame,
    html`<h1>${title}</h1>
${notices.length === 0 && html`<p>${say('notice.none')}</p>`}
${notices.map((notice) => oneNotice(frame.voice, notice, notices.length > 1))}
<p class="go"><a class="btn" href="${pathOf(tongue, 'data')}">${say('rights.link')}</a></p>${begin(frame)}`,
  )
}

/** The words of one agency; what it left empty is left out, and what it must say it cannot leave empty. */
function oneNotice({ say, show }: Voice, notice: PrivacyNotice, isNamed: boolean): Html {
  const { name, controller, officer, legalBases, words, closedDays, regime } = notice
  // The law by its number: its name differs in every language, and this is what one searches for.
  const law = regime === 'gdpr' ? 'Regulation (EU) 2016/679' : 'Directive (EU) 2016/680'
  // From the intake's own settings, so that the page cannot promise what the program does not do.
  const days = closedDays === null ? '' : say('notice.days', { n: closedDays })
  const parts: readonly (readonly [WordKey, readonly string[]])[] = [
    ['notice.controller', [controller]],
    ['notice.officer', [officer, words.contact]],
    ['notice.basis', [law, ...Object.values(legalBases)]],
    ['notice.recipients', [words.recipients]],
    ['notice.kept', [words.retention, days]],
    ['notice.limits', [words.restrictions]],
    ['notice.complain', [words.authority, words.authorityContact]],
  ]
  const shown = parts.map(([key, said]) => [key, said.filter((one) => one !== '')] as const)
  return html`${isNamed && html`<h2>${name}</h2>`}<dl class="told">${shown
    .filter(([, said]) => said.length > 0)
    .map(
      ([key, said]) =>
        html`<div><dt>${say(key)}</dt><dd>${said.map((one) => html`<p dir="auto">${lines(one)}</p>`)}</dd></div>`,
    )}</dl>
<p class="lead">${show('notice.rights')}</p>`
}
