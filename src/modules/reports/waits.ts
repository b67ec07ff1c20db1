import { type SqlBool, sql } from '../../kernel/database.ts'
import type { Clock } from './clocks.ts'
import type { Danger, State, WAITS } from './codes.ts'
import { OPEN } from './report.ts'

// What keeps a report on the desk: a promise, a message that nobody has read, or somebody who is in danger.

/** The danger that is not over. */
export type Peril = Extract<Danger, 'now' | 'soon'>

export const perilOf = (danger: Danger): Peril | null => (danger === 'now' || danger === 'soon' ? danger : null)

/** States in which a danger waits for nobody any more: somebody decided so with reasons, or it was taken back. */
const OVER: readonly State[] = ['closed', 'withdrawn']

/** Somebody is in danger and nobody has recorded that it is over. An answer makes nobody safe, and no more does passing it on. */
export const inPeril = sql<SqlBool>`(state not in (${sql.join(OVER)}) and coalesce(danger_seen, danger_told) in ('now', 'soon'))`

/** The same where this agency is to act: of what was passed on another authority does, and here it only stays in sight. */
export const toSave = sql<SqlBool>`(state <> 'passed' and ${inPeril})`

/** Waits for the agency. What was passed on or withdrawn and has a message that nobody has read waits like an open one. */
export const waits = sql<SqlBool>`(state in (${sql.join(OPEN)}) or unread_since is not null or ${inPeril})`

/** What is to be done next about a report, and by which day (YYYY-MM-DD). */
export type Wait = { readonly what: (typeof WAITS)[number]; readonly due: string; readonly missed: boolean }

type Stand = {
  readonly state: State
  readonly peril: Peril | null
  readonly filedOn: string
  readonly unreadSince: string | null
  /** Somebody asks for help or is in danger: a message of theirs waits no longer than its day. */
  readonly isCall: boolean
  readonly clocks: readonly Clock[]
}

/** Null where nothing waits. A new message comes before what was promised earlier; who is in danger stays until that is over. */
export function waitOf({ state, peril, filedOn, unreadSince, isCall, clocks }: Stand, today: string): Wait | null {
  if (unreadSince !== null && state !== 'received')
    return { what: 'reply', due: unreadSince, missed: (isCall || peril !== null) && today > unreadSince }
  const next = state === 'received' || state === 'read' ? clocks.find(({ kept }) => kept === null) : undefined
  if (next) return { what: next.what, due: next.due, missed: next.missed }
  if (peril === null || OVER.includes(state)) return null
  // Of each day anew: there is no day by which somebody may be in danger.
  if (state === 'passed') return { what: 'passed', due: today, missed: false }
  return state === 'received'
    ? { what: 'read', due: filedOn, missed: today > filedOn }
    : { what: 'safe', due: today, missed: false }
}

const RANK = { now: 0, soon: 1 } as const
type Placed = { readonly report: string; readonly due: string; readonly danger: Peril | null }

/** Danger first, then what is due first; by number where the days are the same, so that a list does not jump at each look. */
export const byUrgency = (a: Placed, b: Placed): number =>
  rank(a) - rank(b) || compare(a.due, b.due) || compare(a.report, b.report)

const rank = ({ danger }: Placed): number => (danger === null ? 2 : RANK[danger])
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
