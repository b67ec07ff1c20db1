import type { Run, Source } from '../../shell/contract.ts'
import { type Catalogue, type Key, knows, type Say } from '../../shell/words.ts'

/** The fields that a column can be read as, in the order of a form. */
export const FIELDS = ['title', 'text', 'id', 'employer', 'date', 'source', 'address'] as const
export type FieldName = (typeof FIELDS)[number]

/** Which columns fill which field, as the command line writes it: `text=a+b,title=c`. */
export type Chosen = Readonly<Record<string, FieldName>>

/** What was chosen for each column, from the words of a map. */
export function chosenFrom(map: string): Chosen {
  const chosen: Record<string, FieldName> = {}
  // As the server cuts it: a comma belongs to a column's name unless a field follows.
  for (const part of map.split(/,(?=\s*\p{L}+\s*=)/u)) {
    const equals = part.indexOf('=')
    const field = FIELDS.find((one) => one === part.slice(0, Math.max(0, equals)).trim().toLowerCase())
    if (field === undefined) continue
    for (const column of part.slice(equals + 1).split('+')) if (column.trim() !== '') chosen[column.trim()] = field
  }
  return chosen
}

/** The words of a map after one column was chosen anew; null takes it out. */
export function choose(map: string, column: string, field: FieldName | null): string {
  const chosen = Object.entries(chosenFrom(map)).filter(([name]) => name !== column)
  if (field !== null) chosen.push([column, field])
  return FIELDS.flatMap((one) => {
    const columns = chosen.filter(([, its]) => its === one).map(([name]) => name)
    return columns.length > 0 ? [`${one}=${columns.join('+')}`] : []
  }).join(',')
}

/** When a source is read, in words. */
export const planSaid = (plan: Source['plan'], say: Say): string =>
  plan.unit === 'hours' ? say('sources.hours', { n: plan.every }) : say('sources.days', { n: plan.every, at: plan.at })

/** Leads of a thousand postings; null where nothing was screened. */
export const yieldOf = ({ postings, leads }: { readonly postings: number; readonly leads: number }): number | null =>
  postings === 0 ? null : (1000 * leads) / postings

/** How a source stands, as a key of its words. */
export const standOf = ({ pausedWhy }: Pick<Source, 'pausedWhy'>): Key =>
  pausedWhy === null ? 'sources.active' : `sources.paused-${pausedWhy}`

/** Those that somebody must look at before they are read again. */
export const needLook = (sources: readonly Source[] | undefined): readonly Source[] | undefined =>
  sources?.filter(({ pausedWhy }) => pausedWhy === 'failures' || pausedWhy === 'review')

/** Why a run failed, in words; the server's number stands behind. */
export function faultSaid(problem: string, say: Say, catalogue: Catalogue): string {
  const [code, status] = problem.split(' ')
  const key = `source-fault.${code}`
  const words = knows(catalogue, key) ? say(key) : problem
  return status === undefined ? words : `${words} (${status})`
}

/** Runs that screened something, oldest first, for drawing. */
export const drawnRuns = (runs: readonly Run[]): readonly { readonly at: Date; readonly yields: number }[] =>
  runs
    .flatMap((run) => {
      const yields = yieldOf(run)
      return yields === null ? [] : [{ at: new Date(run.startedAt), yields }]
    })
    .reverse()

/** Whether something still happens to a source, so that a page looks again soon. */
export const isBusy = (runs: readonly (Pick<Run, 'state' | 'job'> | null)[]): boolean =>
  runs.some((run) => run?.state === 'waiting' || run?.job?.state === 'running')
