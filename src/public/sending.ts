import { randomInt } from 'node:crypto'
import type { Desk, Filed, Receipt } from '../modules/reports/public.ts'
import type { TakenFile, Writing } from './behind.ts'
import type { FileIntake } from './file-intake.ts'
import type { Form, Path } from './form.ts'
import type { Visit } from './visit.ts'

// A form goes to each agency that was chosen as a report of its own: number, keys and sealed files are others at each.

/** What became of it at one agency. */
export type Outcome = { readonly desk: Desk; readonly filed: Filed } | { readonly desk: Desk; readonly error: unknown }

type Sent = {
  readonly receipt: Receipt
  /** Fingerprints of the files that are part of what was sent. */
  readonly sent: string[]
  /** None where there was no room for the files. */
  readonly outcomes: readonly Outcome[]
}

// A child who writes asks for help, whatever they call it.
const kindOf = (path: Path) => (path === 'report' ? 'suspicion' : 'help')

/**
 * Sends a form to the agencies that were chosen. Each is a call of its own, in an order of chance: in one transaction for all its number
 * would stand in the rows of each. What arrived at some of them only is sent to the others by sending the same form once more.
 */
export async function sentTo(visit: Visit, form: Form, chosen: readonly Desk[], intake: FileIntake): Promise<Sent> {
  const content = written(visit, form)
  // Sent once more to those that were missed, it is what it was; the page for that takes no files.
  if (form.sent !== null) await intake.dropAll()
  // Files by their bytes: sent once more, they have other numbers and are the same.
  const sent = form.sent ?? intake.files.map(({ sha256 }) => sha256)
  const agencies = chosen.map(({ agency }) => agency).toSorted()
  const all = [content, agencies, form.known, sent]
  const { receipt } = visit.site.drawn(form.form, all)
  // All of them before anything is sent: where there is no room for one, nothing has arrived anywhere.
  const files = new Map<Desk, readonly TakenFile[]>()
  for (const [at, desk] of chosen.entries()) files.set(desk, at === 0 ? intake.files : await intake.copied())
  if (intake.fault !== null) {
    await intake.dropAll()
    return { receipt, sent, outcomes: [] }
  }
  const outcomes: Outcome[] = []
  for (const desk of shuffled(chosen)) {
    const alsoTo = form.known ? agencies.filter((agency) => agency !== desk.agency) : []
    const report = visit.site.numberAt(form.form, all, desk.agency)
    const writing: Writing = { ...content, agency: desk.agency, report, alsoTo }
    try {
      const lane = content.kind === 'help' ? 'help' : 'filing'
      const filed = await visit.ask((behind) => behind.file(receipt, writing, files.get(desk) ?? []), lane)
      outcomes.push({ desk, filed })
    } catch (error) {
      // Of what did not arrive there no row names the files; the others keep theirs.
      await intake.drop(files.get(desk) ?? [])
      outcomes.push({ desk, error })
    }
  }
  return { receipt, sent, outcomes: chosen.flatMap((desk) => outcomes.find((one) => one.desk === desk) ?? []) }
}

function written(visit: Visit, form: Form): Omit<Writing, 'report' | 'agency'> {
  return {
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

function shuffled<T>(all: readonly T[]): readonly T[] {
  const mixed = [...all]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    ;[mixed[at], mixed[other]] = [mixed[other], mixed[at]]
  }
  return mixed
}
