import type { Writing } from './behind.ts'
import type { FileIntake } from './file-intake.ts'
import {
  choicesOf,
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
import { faultIn, type Visit } from './visit.ts'
import type { WordKey } from './words/shape.ts'

// The form's requests: each page comes with all that was written before, sealed, and goes out with it again.

const USE = 'form'
// A child who writes asks for help, whatever they call it.
const kindOf = (path: Path) => (path === 'report' ? 'suspicion' : 'help')
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
  const desk =
    form.agency === null && desks.length === 1 ? desks[0] : desks.find(({ agency }) => agency === form.agency)
  const last = lastStep(form)
  // Asked once more at the end: a program can come here without having been on that page.
  const lacks = lackOf(form)
  if (lacks !== null || intake.fault !== null || desk === undefined) {
    await intake.dropAll()
    if (lacks !== null) return drawn(visit, form, lacks.step, lacks.fault)
    if (intake.fault !== null) return drawn(visit, form, last, intake.fault)
    // Nobody is chosen for the reporter, not even where only one is left.
    return desks.length === 0 ? drawn(visit, form, last, 'fault.closed') : drawn(visit, form, 'desk', 'desk.title')
  }
  try {
    visit.takeSum(sum)
    const isHelp = form.path !== 'report'
    await visit.site.room.mustTakeWords(isHelp)
    const content = written(visit, form, desk.agency)
    // Files by their bytes: sent once more, they have other numbers and are the same.
    const { id, receipt } = visit.site.drawn(form.form, [content, intake.files.map(({ sha256 }) => sha256)])
    const writing = { ...content, report: id }
    const filed = await visit.ask((behind) => behind.file(receipt, writing, intake.files), isHelp ? 'help' : 'filing')
    return await visit.show(
      receiptPage(visit.frame, { receipt, filed, desk, presses: isHelp || form.danger === 'now' }),
    )
  } catch (error) {
    await intake.dropAll()
    return drawn(visit, form, last, faultIn(error))
  }
}

function written(visit: Visit, form: Form, agency: string): Omit<Writing, 'report'> {
  return {
    agency,
    kind: kindOf(form.path),
    // The pages ask until somebody chooses; what came past them says nothing, and is never refused at its end.
    about: form.about ?? 'other',
    // By the way they came: nobody is asked for an age, and nobody has to prove one.
    child: form.path === 'young',
    danger: form.danger ?? 'unknown',
    // In which they read, so that whoever answers knows in what to write.
    language: visit.tongue.code,
    told: form.told,
  }
}
