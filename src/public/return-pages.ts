import { FILES_AT_ONCE, fileKind, LONGEST, type Mine, type Told, type Unread } from '../modules/reports/public.ts'
import { asks, fromAgency } from './asks.ts'
import { MOST_MEGABYTES } from './file-intake.ts'
import { faultWords } from './form-page.ts'
import { lines, localeOf, type Voice } from './language.ts'
import { type Frame, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'
import { pageOf } from './message-pages.ts'
import { ownParts } from './own-pages.ts'
import { begin } from './plain-pages.ts'
import { sumPart } from './sum-part.ts'
import type { Sum } from './sums.ts'
import type { WordKey } from './words/shape.ts'

const ID = 'f'

type WordsView = {
  readonly fault?: WordKey | null
  readonly suggestion?: string | null
  /** What was typed: it stays, so that one word is put right and not seven typed anew. */
  readonly typed?: string
  /** Which of the typed words are in no list. */
  readonly unread?: Unread | null
  /** To be done before the words are sent, while many are waiting. */
  readonly sum?: Sum | null
}

/** Asks for the words of a receipt. */
export function wordsPage(frame: Frame, view: WordsView = {}): Html {
  const { fault = null, suggestion = null, typed = '', unread = null, sum = null } = view
  const { say, tongue } = frame.voice
  const action = pathOf(tongue, 'return')
  // A slip of one letter is offered, not taken: whoever meant another word must see what they typed.
  const guess =
    suggestion &&
    html`<form action="${action}" method="post" autocomplete="off"><p class="go"><button class="second" name="words" value="${suggestion}">${say('return.suggestion', { words: suggestion })}</button></p></form>`
  return page(
    frame,
    html`<form action="${action}" method="post" autocomplete="off">
<div class="field"><h1><label for="words">${say('return.title')}</label></h1><p class="hint under" id="words-hint">${say('return.hint')}</p>
${fault && html`<p class="fault" id="words-fault" role="alert">${say(fault)}</p>`}${unread && unreadWords(frame.voice, unread)}
<textarea class="short" id="words" name="words" maxlength="400" dir="auto" autocapitalize="none" spellcheck="false" aria-describedby="words-hint${fault ? ' words-fault' : ''}${unread ? ' words-unread' : ''}"${fault ? html` aria-invalid="true"` : ''}>
${typed}</textarea></div>
${sumPart(frame.voice, sum)}
<p class="go"><button class="primary" name="go" value="send">${say('return.open')}</button><a href="${pathOf(tongue, '')}">${say('back')}</a></p></form>
${guess}${unread && !suggestion && nearWords(frame, unread)}`,
    { sum: sum !== null },
  )
}

/** Which of the typed words could not be read, by their place and as they were typed. */
const unreadWords = ({ say }: Voice, { typed, words }: Unread): Html =>
  html`<div class="fault" id="words-unread"><p>${say('return.counted', { n: typed })}</p>${words.length > 0 && html`<ul>${words.map(({ at, word }) => html`<li>${say('return.unread', { n: at, word })}</li>`)}</ul>`}</div>`

/** The nearest words of the list. Each is a press, and goes in what is posted, never in an address. */
function nearWords({ voice: { say, tongue } }: Frame, { words }: Unread): Html {
  const proposed = words.filter(({ near }) => near.length > 0)
  if (proposed.length === 0) return html``
  return html`<form action="${pathOf(tongue, 'return')}" method="post" autocomplete="off">${proposed.map(
    ({ at, word, near }) =>
      html`<p>${say('return.near', { n: at, word })}</p><p class="go">${near.map((one) => html`<button class="second" name="words" value="${one.corrected}"><bdi>${one.word}</bdi></button>`)}</p>`,
  )}</form>`
}

type MineView = {
  readonly mine: Mine
  /** No other agency got it. */
  readonly isOne: boolean
  /** The receipt, sealed for a short time. */
  readonly state: string
  /** Number of the next message, so that what is sent twice is written once. */
  readonly message: string
  /** To be done before something is written, while many are waiting. */
  readonly sum: Sum | null
  readonly notice?: WordKey
  /** From when people there see what was just sent. */
  readonly seen: string
  readonly fault?: WordKey | null
  /** What was typed and could not be sent. */
  readonly typed?: string
  /** Words of an earlier report that were typed and opened none. */
  readonly earlier?: string
  /** Only messages before this place are shown. */
  readonly before?: number
}

/** A reporter's own report: where it is, what was asked and answered, and room to write. */
export function minePage(frame: Frame, view: MineView): Html {
  const { voice } = frame
  const { say, day, tongue } = voice
  const { mine, state, notice, seen, fault } = view
  // The latest first come to the eye: most come to see whether somebody has answered.
  const { shown, earlier } = pageOf(mine.messages, view.before)
  const content = html`<h1>${say(mine.kind === 'help' ? 'mine.title-help' : 'mine.title')}</h1>
<p class="hint under">${say('mine.sent', { date: day(mine.filedOn), name: mine.agency })}</p>
${notice && html`<div class="note done" role="status"><p>${say(notice)} ${seen}</p></div>`}
${fault && html`<div class="note bad" role="alert"><p>${faultWords(voice, fault)}</p></div>`}
<h2>${say('mine.stage')}</h2><p><b>${say(`stage.${mine.state}`)}</b></p>${promises(voice, mine)}
<h2>${say('mine.messages')}</h2>${earlier !== null && html`<p class="go"><button class="plain" form="${ID}" name="go" value="earlier ${earlier}" formnovalidate>${say('mine.earlier')}</button></p>`}
<ol class="messages">${shown.map((message) => shownMessage(voice, message))}</ol>
<form id="${ID}" action="${pathOf(tongue, 'return')}" method="post" enctype="multipart/form-data" autocomplete="off">
<input type="hidden" name="state" value="${state}"><input type="hidden" name="message" value="${view.message}">
${mine.canReply && writing(voice, mine, view)}
${ownParts(voice, mine, view.earlier ?? '')}
<p class="go">${mine.canWithdraw && html`<button class="plain" name="go" value="withdraw" formnovalidate>${say('mine.withdraw')}</button>`}${view.isOne ? '' : html`<button class="plain" name="go" value="all" formnovalidate>${say('several.all')}</button>`}<a href="${pathOf(tongue, '')}">${say('mine.leave')}</a></p></form>`
  return page(frame, content, { form: ID, sum: mine.canReply && view.sum !== null })
}

/** Whether the last word of the agency is a question: news has nothing to answer. */
const asksNow = (messages: Mine['messages']): boolean =>
  messages.findLast(({ kind, text }) => kind === 'question' && asks(text)) ===
  messages.findLast(({ kind }) => kind === 'question')

function writing(voice: Voice, { asked, messages }: Mine, { typed = '', sum }: MineView): Html {
  const { say, show } = voice
  return html`<div class="field"><label for="text">${say(asked && asksNow(messages) ? 'mine.write-asked' : 'mine.write')}</label><textarea id="text" name="text" maxlength="${LONGEST.text}" dir="auto" spellcheck="false">
${typed}</textarea></div>
<div class="field"><label for="files">${say('files.add')}</label><p class="hint" id="files-hint">${show('files.hint', { n: FILES_AT_ONCE, size: MOST_MEGABYTES })}</p><input id="files" type="file" name="files" multiple aria-describedby="files-hint"></div>
${sumPart(voice, sum)}
<p class="go"><button class="primary" name="go" value="send">${say('send')}</button></p>`
}

/** What was promised and is still to come, or late. */
function promises({ say, show, day }: Voice, { clocks, pressing, state }: Mine): Html {
  if (state === 'withdrawn') return html``
  // Whoever cannot wait is told what does not wait, and no day.
  if (pressing && (state === 'received' || state === 'read')) return html`<p>${show('desk.no-emergency')}</p>`
  // Only what is still owed: kept promises are no news.
  const due = clocks.filter(({ kept }) => kept === null)
  if (due.length === 0 || state === 'passed' || state === 'closed') return html``
  return html`<ul>${due.map(({ what, due: date, missed }) => html`<li>${say(what === 'read' ? 'mine.due-read' : 'mine.due-answer', { date: day(date) })}${missed && html` <b class="old">${say('mine.late')}</b>`}</li>`)}</ul>
<p class="hint">${say('mine.law')}</p>`
}

const WHO = { report: 'mine.first', reply: 'mine.reply', answer: 'mine.answer' } as const

export function shownMessage(voice: Voice, { kind, on, text, told, files, alsoTo }: Mine['messages'][number]): Html {
  const { say, day } = voice
  // By side and by word, not by colour: a picture of the page in grey must tell who wrote.
  const isTheirs = kind === 'question' || kind === 'answer'
  const words = told === null ? html`<p dir="auto">${lines(text ?? '')}</p>` : toldParts(told)
  const body = html`${words}${files.length > 0 && html`<p class="hint">${say('mine.files')}: ${files.map(({ type, size }) => `${say(`file.${fileKind(type)}`)} (${megabytes(voice, size)})`).join(', ')}</p>`}${alsoTo && html`<p class="hint">${say('several.told', { names: voice.names(alsoTo.map((name) => ({ name }))) })}</p>`}`
  // What they wrote first stays folded: somebody may look over their shoulder.
  const content =
    kind === 'report' ? html`<details><summary><u>${say('mine.show')}</u></summary>${body}</details>` : body
  return html`<li class="${isTheirs ? 'from' : 'own'}"><p class="who"><b>${say(kind === 'question' ? fromAgency(text) : WHO[kind])}</b>, ${day(on)}</p>${content}</li>`
}

const toldParts = (told: Told): Html =>
  html`${Object.values(told)
    .filter((part) => part !== '')
    .map((part) => html`<p dir="auto">${lines(part)}</p>`)}`

const megabytes = ({ tongue }: Voice, size: number): string =>
  new Intl.NumberFormat(localeOf(tongue), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
    // Never «0 MB»: a small file would look as if nothing had come.
  }).format(Math.max(0.1, size / 1_000_000))

export const donePage = (frame: Frame, key: WordKey): Html =>
  page(frame, html`<div class="note done"><h1>${frame.voice.say(key)}</h1></div>${begin(frame)}`)
