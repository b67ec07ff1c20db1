import { MOST_AGENCIES, type Receipt } from '../modules/reports/public.ts'
import type { FileIntake } from './file-intake.ts'
import {
  choicesOf,
  chosenOf,
  Form,
  faultOf,
  filledIn,
  lackOf,
  lastStep,
  newForm,
  type Path,
  placeAfter,
  STEPS,
  type Step,
  stepsOf,
} from './form.ts'
import { formPage } from './form-page.ts'
import { tongueBy } from './language.ts'
import { faultPage } from './plain-pages.ts'
import type { Fields } from './posted.ts'
import { receiptPage } from './receipt-page.ts'
import { type Outcome, sentTo } from './sending.ts'
import { faultIn, type Visit } from './visit.ts'
import type { WordKey } from './words/shape.ts'

// The form's requests: each page comes with all that was written before, sealed, and goes out with it again.

const USE = 'form'
// Asked anew on each page: an agency may have closed while somebody wrote.
const desksOf = (visit: Visit, path: Path) => visit.taking(path === 'report' ? 'suspicions' : 'help')

/** A new form at its first page. */
export async function beginForm(visit: Visit, path: Path): Promise<Response> {
  const desks = desksOf(visit, path)
  if (desks.length === 0) return visit.show(faultPage(visit.frame, 'start.closed'))
  return drawn(visit, newForm(path), stepsOf(path, desks.length)[0], null)
}

/** The sealed form with which another page leads here. */
export const sealedForm = (visit: Visit, form: Form): string => visit.site.forms.seal(USE, form, visit.site.now)

function drawn(visit: Visit, form: Form, step: Step, fault: WordKey | null): Promise<Response> {
  const view = {
    form,
    step,
    fault,
    desks: desksOf(visit, form.path),
    state: sealedForm(visit, form),
    // Drawn on every page and used on the last: how many wait when it is sent nobody knows before.
    sum: visit.site.sum(),
  }
  return visit.show(formPage(visit.frame, view), fault === null ? 200 : fault === 'fault.busy' ? 503 : 422)
}

/** A page of the form that was posted. */
export async function postedForm(visit: Visit, path: Path): Promise<Response> {
  const intake = visit.site.intake(visit.c)
  const opened = (fields: Fields) => openForm(visit, fields.state, path)
  try {
    const fields = await visit.read(async (part, before) => {
      // Only for somebody who came through the form: a stranger's gigabytes are read past and never stored.
      if (opened(before) !== null) await intake.take(part)
      else for await (const _ of part.bytes);
    })
    if (fields.go === 'begin') return await beginForm(visit, path)
    const form = opened(fields)
    // Gone and not wrong: it was good once, and nothing they did was a mistake.
    if (form === null) return await visit.show(faultPage(visit.frame, 'fault.old'), 410)
    return await goOn(visit, form, fields, intake)
  } catch (error) {
    await intake.dropAll()
    throw error
  } finally {
    await intake.leave()
  }
}

function openForm(visit: Visit, state: string | undefined, path: Path): Form | null {
  const read = Form.safeParse(visit.site.forms.open(USE, state ?? '', visit.site.now))
  return read.success && read.data.path === path ? read.data : null
}

async function goOn(visit: Visit, was: Form, fields: Fields, intake: FileIntake): Promise<Response> {
  // What is no step can only come from a program; it is answered like the page where most is written.
  const step = STEPS.find((one) => one === fields.step) ?? 'text'
  const form = filledIn(was, { fields, step, go: fields.go })
  const steps = stepsOf(form.path, choicesOf(form, desksOf(visit, form.path)), form.danger)
  const language = /^language ([a-z]{2})$/.exec(fields.go ?? '')?.[1]
  visit.tongue = tongueBy(language ?? '') ?? visit.tongue
  if (fields.go === 'send') return send(visit, form, intake, fields.sum)
  await intake.dropAll()
  const fault = language === undefined && fields.go !== 'back' ? faultOf(form, step) : null
  const next = placeAfter(steps, step, language === undefined ? (fields.go ?? 'next') : 'stay', fault)
  return drawn(visit, form, next, next === step ? fault : null)
}

async function send(visit: Visit, form: Form, intake: FileIntake, sum: string | undefined): Promise<Response> {
  const desks = desksOf(visit, form.path)
  const chosen = chosenOf(form, desks)
  const last = lastStep(form)
  // Asked once more at the end: a program can come here without having been on that page.
  const lacks = lackOf(form)
  if (lacks !== null || intake.fault !== null || chosen.length === 0 || chosen.length > MOST_AGENCIES) {
    await intake.dropAll()
    if (lacks !== null) return drawn(visit, form, lacks.step, lacks.fault)
    if (intake.fault !== null) return drawn(visit, form, last, intake.fault)
    // Nobody is chosen for the reporter, not even where only one is left.
    return desks.length === 0 ? drawn(visit, form, last, 'fault.closed') : drawn(visit, form, 'desk', 'desk.title')
  }
  try {
    visit.takeSum(sum)
    await visit.site.room.mustTakeWords(form.path !== 'report')
    const { receipt, sent, outcomes } = await sentTo(visit, form, chosen, intake)
    if (intake.fault !== null) return await drawn(visit, form, last, intake.fault)
    return await arrived(visit, { ...form, sent }, outcomes, receipt)
  } catch (error) {
    await intake.dropAll()
    return drawn(visit, form, last, faultIn(error))
  }
}

/** What is shown after it was sent: the receipt, where it arrived at one of them at least. @throws what kept it from all of them */
function arrived(visit: Visit, form: Form, outcomes: readonly Outcome[], receipt: Receipt): Promise<Response> {
  const at = outcomes.flatMap((one) => ('filed' in one ? [one] : []))
  const missed = outcomes.flatMap((one) => ('error' in one ? [one] : []))
  if (at.length === 0) throw missed[0]?.error
  const left = missed.map(({ desk }) => desk)
  const presses = form.path !== 'report' || form.danger === 'now'
  return visit.show(
    receiptPage(visit.frame, { receipt, at, presses, left, state: left.length === 0 ? null : sealedForm(visit, form) }),
  )
}
