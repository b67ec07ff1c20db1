import {
  DANGERS,
  type Desk,
  FILES_AT_ONCE,
  FILES_IN_ALL,
  LONGEST,
  MOST_AGENCIES,
  nextReading,
  type Told,
} from '../modules/reports/public.ts'
import { MOST_MEGABYTES } from './file-intake.ts'
import { ASKED, choicesOf, chosenOf, type Fault, type Form, lastStep, type Step, stepsOf } from './form.ts'
import { lines, type Voice } from './language.ts'
import { type Frame, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'
import { sumPart } from './sum-part.ts'
import type { Sum } from './sums.ts'
import type { WordKey } from './words/shape.ts'

/** A page of the form as it is drawn. */
export type FormView = {
  readonly form: Form
  readonly step: Step
  /** The agencies that take what this way asks about. */
  readonly desks: readonly Desk[]
  /** The form, sealed. */
  readonly state: string
  readonly fault: WordKey | null
  /** To be done before it is sent, while many are waiting. */
  readonly sum: Sum | null
}

const ID = 'f'

/** Whether a fault is said beside the field that it is about, and not above the page. */
const isOfField = (fault: WordKey): fault is Fault =>
  fault === 'text.needed' || fault === 'choice.needed' || fault === 'spot.needed' || fault === 'desk.needed'

export function formPage(frame: Frame, view: FormView): Html {
  const { voice } = frame
  const { say, tongue } = voice
  const { form, step, desks, state, fault } = view
  const steps = stepsOf(form.path, choicesOf(form, desks), form.danger)
  const at = steps.indexOf(step)
  // How much is still to come: whoever does not know gives up on the third page.
  const progress = say('step', { n: at + 1, of: steps.length })
  const isLast = at === steps.length - 1
  // Only the last page takes files: on each earlier one they would travel to and fro with the form.
  const withFiles = step === 'files'
  const content = html`<form id="${ID}" action="${pathOf(tongue, frame.at)}" method="post" autocomplete="off"${withFiles ? html` enctype="multipart/form-data"` : ''}>
<input type="hidden" name="state" value="${state}"><input type="hidden" name="step" value="${step}">
<button class="vh" name="go" value="next" tabindex="-1" aria-hidden="true"></button>
<p class="step">${progress}</p>
${fault && !isOfField(fault) && html`<div class="note bad" role="alert"><p><b>${say('fault.check')}</b></p><p>${faultWords(voice, fault)}</p></div>`}
${QUESTIONS[step](frame, view)}
${isLast && sumPart(voice, view.sum)}
${at === 0 && desks.length === 1 && html`<p class="hint lead">${voice.show('desk.only', { name: desks[0].name })}</p>`}
<p class="go"><button class="primary" name="go" value="${isLast ? 'send' : 'next'}">${say(isLast ? 'send' : 'next')}</button>
${at > 0 ? html`<button class="plain" name="go" value="back" formnovalidate>${say('back')}</button>` : html`<a href="${pathOf(tongue, '')}">${say('back')}</a>`}</p>
</form>`
  return page(frame, content, { form: ID, danger: form.danger === 'now', sum: isLast && view.sum !== null })
}

export const faultWords = ({ say }: Voice, fault: WordKey): string =>
  say(fault, { n: FILES_AT_ONCE, all: FILES_IN_ALL, size: MOST_MEGABYTES })

type Question = (frame: Frame, view: FormView) => Html

const QUESTIONS: Readonly<Record<Step, Question>> = {
  desk: (frame, view) => desksToTick(frame, view),
  about: ({ voice: { say, show } }, { form, fault }) =>
    radios({
      fault: fault && say(fault),
      name: 'about',
      title: say('about.title'),
      hint: show('about.hint'),
      picked: form.about,
      choices: (['offer', 'work', 'sexual', 'child', 'begging'] as const)
        .map((value): Choice => ({ value, label: say(`about.${value}`), hint: html`${say(`about.${value}-hint`)}` }))
        .concat({ value: 'other', label: say('about.other') }),
    }),
  urgent: ({ voice: { say, show } }, { form, fault }) =>
    radios({
      fault: fault && say(fault),
      name: 'danger',
      title: say(form.path === 'report' ? 'urgent.title' : 'urgent.title-help'),
      picked: form.danger,
      choices: DANGERS.map((value) => ({
        value,
        label: say(`urgent.${value}`),
        ...(value === 'now' || value === 'soon' ? { hint: show(`urgent.${value}-hint`) } : {}),
      })),
    }),
  text: ({ voice: { say, show } }, { form, fault }) => {
    // A child and somebody who asks for themselves are asked in other words than a witness.
    const kind = form.path === 'report' ? '' : form.path === 'help' ? '-help' : '-young'
    return html`${one({ part: 'text', label: say(`text.title${kind}` as WordKey), hint: show(`text.hint${kind}` as WordKey), value: form.told.text, fault: fault && say(fault) })}`
  },
  place: (frame, view) => two(frame, view, 'place'),
  who: (frame, view) => two(frame, view, 'who'),
  source: ({ voice: { say, show } }, { form }) =>
    one({ part: 'source', label: say('source.title'), hint: show('source.hint'), value: form.told.source }),
  spot: ({ voice: { say, show } }, { form, fault }) =>
    one({
      part: 'where',
      label: say('place.where'),
      hint: show('spot.hint'),
      value: form.told.where,
      fault: fault && say(fault),
    }),
  reach: (frame, view) => reach(frame, view),
  files: (frame, view) => sending(frame, view),
}

/**
 * Who gets it, one or several. None is ticked beforehand: whoever wants one of them only must not send to another by leaving a tick where it
 * stood.
 */
function desksToTick({ voice: { say, show } }: Frame, { form, desks, fault }: FormView): Html {
  const box = (name: string, ticked: boolean, label: Html, more = html``) =>
    html`<label class="choice"><input type="checkbox" name="${name}"${ticked ? html` checked` : ''}${more}><span>${label}</span></label>`
  const bad = fault === 'desk.needed'
  return html`<fieldset aria-describedby="desk-hint${bad ? ' desk-fault' : ''}"><legend><h1>${say('desk.title')}</h1></legend><p class="hint under" id="desk-hint">${show('several.hint', { n: MOST_AGENCIES })}</p>${bad && html`<p class="fault" id="desk-fault" role="alert">${say('desk.needed', { n: MOST_AGENCIES })}</p>`}<div class="choices">${desks.map(({ agency, name }) => box(`to-${agency}`, form.agencies.includes(agency), html`<b dir="auto">${name}</b>`))}</div></fieldset>
<div class="choices">${box('known', form.known, html`<b>${say('several.known')}</b><span class="hint" id="known-hint">${show('several.known-hint')}</span>`, html` aria-describedby="known-hint"`)}</div>`
}

type Choice = { readonly value: string; readonly label: string; readonly hint?: Html }

function radios({
  name,
  title,
  hint,
  picked,
  choices,
  fault = null,
}: {
  readonly name: string
  readonly title: string
  readonly hint?: Html
  /** Null where nothing was chosen yet. */
  readonly picked: string | null
  readonly choices: readonly Choice[]
  readonly fault?: string | null
}): Html {
  const choice = ({ value, label, hint: more }: Choice, at: number) => {
    // Said with the choice and not after it: a screen reader would else tell it when it is too late.
    const described = more ? html` aria-describedby="h${at}"` : ''
    return html`<label class="choice"><input type="radio" name="${name}" value="${value}"${described}${value === picked ? html` checked` : ''}><span><b>${label}</b>${more && html`<span class="hint" id="h${at}">${more}</span>`}</span></label>`
  }
  const bad = fault === null ? '' : html` aria-describedby="${name}-fault"`
  return html`<fieldset${bad}><legend><h1>${title}</h1></legend>${hint && html`<p class="hint under">${hint}</p>`}${fault && html`<p class="fault" id="${name}-fault" role="alert">${fault}</p>`}<div class="choices">${choices.map(choice)}</div></fieldset>`
}

type One = {
  readonly part: keyof Told
  readonly label: string
  readonly hint: Html
  readonly value: string
  readonly fault?: string | null
}

/** A page with one field, whose label is the question. */
const one = ({ part, label, hint, value, fault = null }: One): Html =>
  html`<div class="field"><h1><label for="${part}">${label}</label></h1><p class="hint under" id="${part}-hint">${hint}</p>${fault && html`<p class="fault" id="${part}-fault" role="alert">${fault}</p>`}${area(part, value, fault !== null, '')}</div>`

/** A page with two fields under one question. */
function two({ voice: { say, show } }: Frame, { form }: FormView, step: 'place' | 'who'): Html {
  const field = (part: keyof Told) => {
    const key = `${step}.${part}` as WordKey
    return html`<div class="field"><label for="${part}">${say(key)}</label><p class="hint" id="${part}-hint">${show(`${key}-hint` as WordKey)}</p>${area(part, form.told[part], false, ' short')}</div>`
  }
  return html`<h1>${say(`${step}.title`)}</h1><p class="hint">${say('optional')}</p>${ASKED[step].map(field)}`
}

const area = (part: keyof Told, value: string, isBad: boolean, size: string): Html =>
  html`<textarea class="area${size}" id="${part}" name="${part}" maxlength="${part === 'text' ? LONGEST.text : LONGEST.part}" dir="auto" spellcheck="false" aria-describedby="${part}-hint${isBad ? ` ${part}-fault` : ''}"${isBad ? html` aria-invalid="true"` : ''}>
${value}</textarea>`

/** How one can be reached; for somebody in danger now the last question, beneath which stands what sending means. */
function reach({ voice, now }: Frame, view: FormView): Html {
  const { say, show } = voice
  const { form } = view
  const question = one({ part: 'reach', label: say('reach.title'), hint: show('reach.hint'), value: form.told.reach })
  if (lastStep(form) !== 'reach') return question
  // Written before somebody said that it is urgent: it goes along, so it is shown.
  const before = (['text', 'who', 'source'] as const).filter((step) =>
    ASKED[step].some((part) => form.told[part] !== ''),
  )
  const desks = toldOf(view)
  return html`${question}
${before.length > 0 && html`<h2>${say('files.told')}</h2><dl class="told">${before.map((step) => told(voice, form, step, false))}</dl>`}
<div class="note"><p>${show('files.consent', { name: voice.names(desks) })} ${show('spot.later')}</p>${readings(voice, desks, now)}<p>${show('desk.no-emergency')}</p></div>`
}

/** Who gets it, as the page tells it before anything is sent. */
const toldOf = ({ form, desks }: FormView): readonly Desk[] => chosenOf(form, desks)

/** When somebody next reads it, by name where it goes to several. */
export function readings(voice: Voice, desks: readonly Desk[], now: Date): Html {
  if (desks.length < 2) return html`<p>${reading(voice, desks[0], now)}</p>`
  return html`${desks.map((desk) => html`<p><b dir="auto">${desk.name}</b>: ${reading(voice, desk, now)}</p>`)}`
}

/** What was told, with a way to change each part, files, and what sending means. */
function sending({ voice, now }: Frame, view: FormView): Html {
  const { say, show } = voice
  const { form, desks } = view
  const chosen = toldOf(view)
  // What was told, in the order of the questions; whom it goes to stands in the sentence on consent.
  const steps = stepsOf(form.path, choicesOf(form, desks)).filter((step) => step !== 'files' && step !== 'desk')
  return html`<h1>${say('files.title')}</h1><h2>${say('files.told')}</h2>
<dl class="told">${steps.map((step) => told(voice, form, step))}</dl>
<div class="field"><label for="files">${say('files.add')}</label><p class="hint" id="files-hint">${say('optional')} ${show('files.hint', { n: FILES_AT_ONCE, size: MOST_MEGABYTES })}</p>
<input id="files" type="file" name="files" multiple aria-describedby="files-hint"></div>
<div class="note"><p>${show('files.consent', { name: voice.names(chosen) })}</p>${form.path === 'report' ? '' : html`${readings(voice, chosen, now)}<p>${show('desk.no-emergency')}</p>`}</div>`
}

/** @param changes whether its question is one of this way, so that a button leads to it */
function told({ say }: Voice, form: Form, step: Step, changes = true): Html {
  const title = say(TITLES[step](form))
  // Empty ones are left out, or the page would look as if something were missing.
  const parts = ASKED[step].map((part) => form.told[part]).filter((text) => text !== '')
  const value =
    step === 'about'
      ? html`${say(`about.${form.about ?? 'other'}` as WordKey)}`
      : step === 'urgent'
        ? html`${say(`urgent.${form.danger ?? 'unknown'}`)}`
        : html`${parts.length === 0 ? html`<span class="hint">${say('files.nothing')}</span>` : parts.map((text) => html`<p dir="auto">${lines(text)}</p>`)}`
  return html`<div><dt>${title}</dt><dd>${value}</dd>${changes && html`<dd class="change"><button class="plain" name="go" value="${step}" formnovalidate>${say('files.change')}<span class="vh">: ${title}</span></button></dd>`}</div>`
}

// By the same words as the question: whoever goes back must find what they want to change.
const TITLES: Readonly<Record<Step, (form: Form) => WordKey>> = {
  desk: () => 'desk.title',
  about: () => 'about.title',
  urgent: ({ path }) => (path === 'report' ? 'urgent.title' : 'urgent.title-help'),
  text: ({ path }) => (path === 'report' ? 'text.title' : path === 'help' ? 'text.title-help' : 'text.title-young'),
  place: () => 'place.title',
  who: () => 'who.title',
  source: () => 'source.title',
  spot: () => 'place.where',
  reach: () => 'reach.title',
  files: () => 'files.title',
}

/** When somebody next reads what asks for help. */
export function reading({ say, day }: Voice, desk: Desk | undefined, now: Date): string {
  // In the agency's hours, and never «soon»: whoever waits for help plans by it.
  const next = desk === undefined ? { kind: 'unknown' as const } : nextReading(desk.hours, desk.zone, now)
  if (next.kind === 'now') return say('desk.next-now')
  return next.kind === 'later'
    ? say('desk.next-later', { date: day(next.date), time: next.from })
    : say('desk.next-unknown')
}
