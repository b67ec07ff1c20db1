import type { Fault } from '../../../../modules/cases/interviews/interview.ts'
import { type Lacks, unchosen } from '../../../parts/lacking.ts'
import type { In, Paper, PersonPage } from '../../../shell/contract.ts'
import type { Failure } from '../../../shell/failure.ts'
import type { Voice } from '../../../shell/names.ts'
import { wordFor } from '../case-view.ts'

export const ASSESSED = ['personal', 'crime', 'circumstances', 'risks', 'needs', 'chosen', 'refused'] as const

type Found = Pick<PersonPage['contact'], 'needs' | 'danger' | 'signs'>
type Speaks = Pick<Voice, 'say' | 'catalogue'> & { readonly format: { list(items: readonly string[]): string } }

/** What the first contact found that belongs to a field of an assessment, in words; undefined where it found nothing. */
export function foundAtContact(
  part: (typeof ASSESSED)[number],
  { needs, danger, signs }: Found,
  words: Speaks,
): string | undefined {
  const found: Readonly<Partial<Record<typeof part, readonly string[]>>> = {
    needs: needs.map((need) => `need.${need}`),
    circumstances: signs.map((sign) => `sign.${sign}`),
    risks: danger === 'unknown' ? [] : [`contact.danger-${danger}`],
  }
  const keys = found[part] ?? []
  if (keys.length === 0) return
  return words.say('person.found-then', { what: words.format.list(keys.map((key) => wordFor(key, words))) })
}

/** The faults of an interview as the server named them; one reason overrides all. */
export const faultsIn = (failure: Failure | null): readonly Fault[] =>
  // Faults of this field yield to a reason; other fields have their own.
  (failure?.fields ?? []).filter(({ field }) => field === 'because').map(({ message }) => message as Fault)

/** Earlier interviewers on these topics, shown before anybody asks again. */
export const askedBefore = (
  held: readonly { readonly topics: readonly string[] }[],
  topics: readonly string[],
): readonly string[] => topics.filter((topic) => held.some((one) => one.topics.includes(topic)))

/** The last version of each paper, in the order of the list. */
export const latest = (papers: readonly Paper[]): readonly Paper[] => {
  const seen = new Set<string>()
  return papers.filter(({ paper, version }) => {
    // A version of this paper was already found.
    if (seen.has(paper)) return false
    seen.add(paper)
    // Versions come latest first, so the first one found is the last written.
    return version >= 1
  })
}

/** The fields that tell which version the writer had seen; without one a new paper begins. */
export const following = (before: Paper | undefined): { readonly paper?: string; readonly after?: number } =>
  before ? { paper: before.paper, after: before.version } : {}

type PlanStep = In<'papers.plan'>['words']['steps'][number]

/** A step of a plan as its row holds it: an empty day is none. */
export type StepRow = { readonly what: string; readonly who: string; readonly by: string; readonly done: boolean }

export const freshStep = (): StepRow => ({ what: '', who: '', by: '', done: false })

/** The steps of a plan as rows, for its next version; a plan without any begins with an empty row. */
export const rowsOf = (steps: readonly PlanStep[]): readonly StepRow[] =>
  steps.length === 0
    ? [freshStep()]
    : steps.map(({ what, who = '', by = '', done = false }) => ({ what, who, by, done }))

/** The rows that hold anything; a row for which nobody had words is no step. */
export const written = (rows: readonly StepRow[]): readonly StepRow[] =>
  rows.filter(({ what, who, by }) => `${what}${who}${by}`.trim() !== '')

/** What a plan lacks: words in its first row where nothing is written in any, and the day on which it is looked at again. */
export const planLacks = (rows: readonly StepRow[], reviewOn: string): Lacks => ({
  ...(written(rows).length === 0 ? { 'words.steps.0.what': 'empty' } : {}),
  ...unchosen('reviewOn', reviewOn),
})

/** Rows as the server takes them; it names the row whose task is missing. */
export const stepsFrom = (rows: readonly StepRow[]): PlanStep[] =>
  rows.map(({ what, who, by, done }) => ({
    ...{ what: what.trim(), done },
    ...(who.trim() === '' ? {} : { who: who.trim() }),
    ...(by === '' ? {} : { by }),
  }))
