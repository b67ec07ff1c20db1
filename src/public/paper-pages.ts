import type { OwnDocuments } from '../modules/cases/public.ts'
import type { Voice } from './language.ts'
import { type Frame, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'
import type { WordKey } from './words/shape.ts'

// Documents of a person's own, for whoever typed the person's return words: what is kept, and nothing of the person besides.

const ID = 'f'

type One = OwnDocuments['documents'][number]
type View = {
  readonly papers: OwnDocuments
  /** The words, sealed for a short time. */
  readonly state: string
  readonly notice?: WordKey
  readonly fault?: WordKey
}

const form = ({ voice }: Frame, state: string, content: Html): Html =>
  html`<form id="${ID}" action="${pathOf(voice.tongue, 'return')}" method="post" autocomplete="off"><input type="hidden" name="papers" value="${state}">
${content}</form>`

/** Which documents of theirs are kept. */
export function papersPage(frame: Frame, { papers, state, notice, fault }: View): Html {
  const { say } = frame.voice
  const { documents, agency, looks } = papers
  const originals = documents.filter(({ copyOf }) => copyOf === null)
  const content = html`${
    documents.length === 0
      ? html`<p class="lead">${say('papers.none')}</p>`
      : html`<p class="lead">${say('papers.lead', { name: agency })}</p>${looks && html`<p class="hint">${say('papers.save-hint')}</p>`}<ul class="messages">${originals.map((one) => document(frame.voice, papers, one))}</ul>`
  }
<p class="go"><a href="${pathOf(frame.voice.tongue, '')}">${say('mine.leave')}</a></p>`
  return page(
    frame,
    html`<h1>${say('papers.title')}</h1>
${notice && html`<div class="note done" role="status"><p>${say(notice)}</p></div>`}
${fault && html`<div class="note bad" role="alert"><p>${say(fault)}</p></div>`}
${form(frame, state, content)}`,
    { form: ID },
  )
}

/** What it is; of a copy that was made of a document of theirs how it was made. */
const kindOf = ({ say }: Voice, { document: kind, copyOf }: One): string => say(`papers.${copyOf?.way ?? kind}`)

const copiesOf = ({ documents }: OwnDocuments, { media }: One): readonly One[] =>
  documents.filter(({ copyOf }) => copyOf?.item === media)

function document(voice: Voice, papers: OwnDocuments, one: One): Html {
  const { say } = voice
  const { looks, withdraws } = papers
  const copies = copiesOf(papers, one)
  const acts = html`<p class="go">${looks && save(voice, one)}${withdraws && html`<button class="plain" name="go" value="back ${one.media}">${say('papers.take')}${about(voice, one)}</button>`}</p>`
  return html`<li class="own"><p class="who"><b>${kindOf(voice, one)}</b></p><p><bdi>${one.name}</bdi></p>${since(voice, one)}${(looks || withdraws) && acts}${copies.length > 0 && html`<ul class="made">${copies.map((copy) => madeOf(voice, papers, copy))}</ul>`}</li>`
}

/** A copy that was made of a document: it goes with it, and has no button of its own for that. */
const madeOf = (voice: Voice, { looks }: OwnDocuments, copy: One): Html =>
  html`<li><p class="who"><b>${kindOf(voice, copy)}</b></p>${since(voice, copy)}${looks && html`<p class="go">${save(voice, copy)}</p>`}</li>`

const about = (voice: Voice, one: One): Html =>
  html`<span class="vh">: ${kindOf(voice, one)}, <bdi>${one.name}</bdi></span>`

const since = ({ say, day }: Voice, { on }: One): Html =>
  html`<p class="hint">${say('papers.kept', { date: day(on) })}</p>`

const save = (voice: Voice, one: One): Html =>
  html`<button class="second" name="go" value="look ${one.media}">${voice.say('papers.save')}${about(voice, one)}</button>`

type Asking = { readonly papers: OwnDocuments; readonly one: One; readonly state: string }

/** Asks once more before one is taken back, and says what that means. */
export function takeBackPage(frame: Frame, { papers, one, state }: Asking): Html {
  const { say } = frame.voice
  return page(
    frame,
    html`<h1>${say('papers.ask')}</h1><p class="lead"><b>${kindOf(frame.voice, one)}</b>: <bdi>${one.name}</bdi></p>
<p class="lead">${say('papers.back')}${copiesOf(papers, one).length > 0 && html` ${say('papers.with')}`}</p>
${form(frame, state, html`<p class="go"><button class="second" name="go" value="back-yes ${one.media}">${say('papers.yes')}</button><button class="plain" name="go" value="list">${say('withdraw.no')}</button></p>`)}`,
    { form: ID },
  )
}
