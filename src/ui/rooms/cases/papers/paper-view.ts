import type { Fault } from '../../../../modules/cases/interviews/interview.ts'
import type { In, Paper } from '../../../shell/contract.ts'
import type { Failure } from '../../../shell/failure.ts'

export const ASSESSED = ['personal', 'crime', 'circumstances', 'risks', 'needs', 'chosen', 'refused'] as const

/** What stands against an interview, as the server named it; a reason given answers all of it. */
export const faultsIn = (failure: Failure | null): readonly Fault[] =>
  // Other fields have faults of their own; these are what can be answered with a reason.
  (failure?.fields ?? []).filter(({ field }) => field === 'because').map(({ message }) => message as Fault)

/** Who asked about which of these topics before: shown before anybody asks again. */
export const askedBefore = (
  held: readonly { readonly topics: readonly string[] }[],
  topics: readonly string[],
): readonly string[] => topics.filter((topic) => held.some((one) => one.topics.includes(topic)))

/** The last version of each paper, in the order in which they come. */
export const latest = (papers: readonly Paper[]): readonly Paper[] => {
  const seen = new Set<string>()
  return papers.filter(({ paper, version }) => {
    // An older version of a paper that was met already.
    if (seen.has(paper)) return false
    seen.add(paper)
    // Versions come the latest first, so that the first one met is the last one written.
    return version >= 1
  })
}

/** What a save says of the version that was before its writer; without one another paper begins. */
export const following = (before: Paper | undefined): { readonly paper?: string; readonly after?: number } =>
  before ? { paper: before.paper, after: before.version } : {}

type PlanStep = In<'papers.plan'>['words']['steps'][number]

/** A day that there is; 2026-02-30 is none, and the server would refuse the whole plan for it. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

function stepFrom(line: string): PlanStep {
  const [first = '', ...rest] = line.split('|').map((part) => part.trim())
  const by = rest.find(isDay)
  // What is no day stays with who: better in the wrong column than lost.
  const who = rest.filter((part) => part !== by && part !== '').join(', ')
  return {
    // An x and a blank: a word that begins with x is no finished step.
    ...{ what: first.replace(/^x\s+/i, '').slice(0, 300), done: /^x\s/i.test(first) },
    ...(who ? { who: who.slice(0, 120) } : {}),
    ...(by ? { by } : {}),
  }
}

/** Steps of a plan from lines of text, such as `x Doctor | Anna | 2026-12-01`; a line that was ticked off begins with x. */
export const stepsFrom = (text: string): readonly PlanStep[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(stepFrom)

/** The same steps as lines, for the next version: with who and until when, or a new version would forget them. */
export const linesOf = (steps: readonly PlanStep[]): string =>
  steps
    .map(({ what, who, by, done }) => {
      // A stroke within what was written would part it anew.
      const [first = '', second] = [what, who ?? ''].map((text) => text.replaceAll('|', '/'))
      return [done ? `x ${first}` : first, second, by].filter(Boolean).join(' | ')
    })
    .join('\n')
