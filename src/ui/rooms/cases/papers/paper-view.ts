import type { Fault } from '../../../../modules/cases/interviews/interview.ts'
import type { In, Paper } from '../../../shell/contract.ts'
import type { Failure } from '../../../shell/failure.ts'

export const ASSESSED = ['personal', 'crime', 'circumstances', 'risks', 'needs', 'chosen', 'refused'] as const

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

/** Whether a text is an existing day; the server would refuse the whole plan for 2026-02-30. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

function stepFrom(line: string): PlanStep {
  const [first = '', ...rest] = line.split('|').map((part) => part.trim())
  const by = rest.find(isDay)
  // An invalid day joins the name, so that it is not lost.
  const who = rest.filter((part) => part !== by && part !== '').join(', ')
  return {
    // A finished step has an x and a blank, because a task may begin with x.
    ...{ what: first.replace(/^x\s+/i, '').slice(0, 300), done: /^x\s/i.test(first) },
    ...(who ? { who: who.slice(0, 120) } : {}),
    ...(by ? { by } : {}),
  }
}

/** Steps of a plan from lines of text, such as `x Doctor | Anna | 2026-12-01`; x marks a finished step. */
export const stepsFrom = (text: string): readonly PlanStep[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(stepFrom)

/** The same steps as lines for the next version, with person and day. */
export const linesOf = (steps: readonly PlanStep[]): string =>
  steps
    .map(({ what, who, by, done }) => {
      // A stroke inside a text would split it, so it is replaced.
      const [first = '', second] = [what, who ?? ''].map((text) => text.replaceAll('|', '/'))
      return [done ? `x ${first}` : first, second, by].filter(Boolean).join(' | ')
    })
    .join('\n')
