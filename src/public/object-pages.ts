import type { BlockDesk } from '../modules/blocking/index.ts'
import { type Frame, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'
import { begin } from './plain-pages.ts'
import type { WordKey } from './words/shape.ts'

/** Longest texts of an objection, in signs. */
export const LONGEST_OBJECTION = { address: 2000, reason: 6000, contact: 500 } as const

/** What somebody has written so far. */
export type Objection = {
  readonly agency: string
  /** Numbered with the page, so that what is sent twice is one objection. */
  readonly appeal: string
  readonly address: string
  readonly reason: string
  readonly contact: string
}

export type ObjectView = {
  readonly objection: Objection
  readonly desks: readonly BlockDesk[]
  readonly fault: WordKey | null
}

const ID = 'o'

/** Where somebody affected by an ordered block writes. */
export function objectForm(frame: Frame, { objection, desks, fault }: ObjectView): Html {
  const { say, show, tongue } = frame.voice
  if (desks.length === 0) return closed(frame)
  const { address, reason, contact } = objection
  // Only what is empty is marked: of two fields one may be right already.
  const bad = (text: string) => fault === 'text.needed' && text.trim() === ''
  // For who hears the page: the red line beside the field says nothing to them.
  const flag = (isBad: boolean) => (isBad ? html` aria-invalid="true"` : '')
  return page(
    frame,
    html`<h1>${say('object.title')}</h1><p class="lead">${say('object.lead')}</p>
<form id="${ID}" action="${pathOf(tongue, 'object')}" method="post" autocomplete="off">
${fault && html`<p class="fault" id="fault" role="alert">${say(fault)}</p>`}
<input type="hidden" name="appeal" value="${objection.appeal}">${desk(frame, objection, desks)}
<div class="field"><label for="address">${say('object.address')}</label><p class="hint" id="address-hint">${say('object.address-hint')}</p>
<input type="text" id="address" name="address" maxlength="${LONGEST_OBJECTION.address}" dir="ltr" autocapitalize="none" spellcheck="false" aria-describedby="address-hint"${flag(bad(address))} value="${address}"></div>
<div class="field"><label for="reason">${say('object.reason')}</label><p class="hint" id="reason-hint">${say('text.hint')}</p>
<textarea class="area" id="reason" name="reason" maxlength="${LONGEST_OBJECTION.reason}" dir="auto" aria-describedby="reason-hint"${flag(bad(reason))}>
${reason}</textarea></div>
<div class="field"><label for="contact">${say('object.contact')}</label><p class="hint" id="contact-hint">${say('optional')} ${say('object.contact-hint')}</p>
<input type="text" id="contact" name="contact" maxlength="${LONGEST_OBJECTION.contact}" dir="auto" aria-describedby="contact-hint" value="${contact}"></div>
<div class="note"><p>${show('object.consent', { name: nameOf(objection, desks) })}</p><p>${show('object.rights')}</p></div>
<p class="go"><button class="primary" name="go" value="send">${say('send')}</button><a href="${pathOf(tongue, '')}">${say('begin')}</a></p></form>`,
    { form: ID },
  )
}

const nameOf = ({ agency }: Objection, desks: readonly BlockDesk[]): string =>
  desks.find((one) => one.agency === agency)?.name ?? desks.map(({ name }) => name).join(' / ')

/** Asked only where there is a choice. */
function desk({ voice: { say } }: Frame, { agency }: Objection, desks: readonly BlockDesk[]): Html {
  // One agency is no choice: a question less for whoever is in a hurry.
  if (desks.length === 1) return html`<input type="hidden" name="agency" value="${desks[0].agency}">`
  const choice = ({ agency: id, name }: BlockDesk) =>
    html`<label class="choice"><input type="radio" name="agency" value="${id}"${id === agency ? html` checked` : ''}><span><b>${name}</b></span></label>`
  return html`<fieldset class="field"><legend class="label">${say('object.desk')}</legend><div class="choices">${desks.map(choice)}</div></fieldset>`
}

/** What somebody takes away: a number, what happens next, and that their rights stand. */
export function objectedPage(frame: Frame, number: string): Html {
  const { say, show } = frame.voice
  return page(
    frame,
    html`<h1>${say('receipt.title')}</h1>
<div class="note done" role="status"><p>${say('object.number', { number })}</p></div>
<p class="lead">${say('object.next')}</p><p class="lead">${show('object.rights')}</p>${begin(frame)}`,
  )
}

const closed = (frame: Frame): Html =>
  page(
    frame,
    html`<h1>${frame.voice.say('object.title')}</h1><p class="lead">${frame.voice.say('object.none')}</p>${begin(frame)}`,
  )
