import type { Fault } from '../modules/cases/interview.ts'
import type { In, Paper } from './contract.ts'
import type { Failure } from './failure.ts'

export const INTERVIEW_KINDS = ['first-account', 'screening', 'forensic', 'asylum', 'best-interests', 'needs'] as const
export const TOPICS = [
  'identity',
  'family',
  'recruitment',
  'journey',
  'work',
  'living',
  'control',
  'violence',
  'sexual-violence',
  'money',
  'documents',
  'perpetrators',
  'others-affected',
  'health',
  'fears',
  'wishes',
] as const
export const ACT_KINDS = [
  'theft',
  'drugs',
  'fraud',
  'prostitution',
  'immigration',
  'documents',
  'work-permit',
  'fine',
  'violence',
  'other',
] as const
export type Reopening = In<'papers.reopen'>['by']
/** What may bring papers back to the table, the most pressing first. */
export const REOPENINGS: readonly Reopening[] = [
  'threat',
  'contact-by-trafficker',
  'court-date',
  'move',
  'protection-expires',
  'age-18',
  'whereabouts',
]
export const AGREED = ['not-yet', 'on-paper', 'on-screen'] as const
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

type PlanStep = In<'papers.plan'>['words']['steps'][number]

/** Steps of a plan from lines of text; a line that was ticked off begins with x. */
export const stepsFrom = (text: string): readonly PlanStep[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    // An x and a blank: a word that begins with x is no finished step.
    .map((line) => ({ what: line.replace(/^x\s+/i, '').slice(0, 300), done: /^x\s/i.test(line) }))

/** The same steps as lines, for the next version. */
export const linesOf = (steps: readonly { readonly what: string; readonly done?: boolean | undefined }[]): string =>
  steps.map(({ what, done }) => (done ? `x ${what}` : what)).join('\n')
