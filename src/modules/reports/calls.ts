import { Problem } from '../../kernel/errors.ts'
import { codeOf } from '../../kernel/ids.ts'
import type { RunContext } from '../../kernel/operation.ts'
import type { About, Call, Danger, Kind, State } from './codes.ts'
import { reportRow } from './record.ts'
import type { ReportRow } from './tables.ts'

// Reports behind which a person stands: they are answered, and lead to a first contact, before anything is done about an advert.

type Told = { readonly kind: Kind; readonly about: About }

/** Whether whoever wrote it asks for themselves; else it is a third party's report. */
export const isOwnCall = ({ kind, about }: Told): boolean => kind === 'help' || about === 'me'

/** What a report asks for first; null where it tells of adverts, or of nobody who may need help. */
export function callOf(report: Told & { readonly child: boolean; readonly danger: Danger }): Call | null {
  const { about, child, danger } = report
  if (danger === 'now') return 'danger'
  if (isOwnCall(report)) return 'asked'
  // An advert has readers who may need help later; whoever is at work there, or a child, may need it today.
  return child || danger === 'soon' || (about !== 'offer' && about !== 'other') ? 'person' : null
}

/** The same of a row; what somebody here has seen goes before what the reporter told. */
export const callOfRow = (row: Pick<ReportRow, 'kind' | 'about' | 'child' | 'danger_seen' | 'danger_told'>) =>
  callOf({ ...row, danger: row.danger_seen ?? row.danger_told })

/** What another room may know of the report behind a first contact; no word of what was told. */
export type Behind = {
  readonly report: string
  readonly code: string
  readonly state: State
  readonly own: boolean
}

/**
 * The report behind a first contact, for the room that opens the case.
 * @throws Problem `not-permitted` where one's roles open no reports; `not-found`, also for another agency's, and for a complaint where
 * who asks stands at return enforcement
 */
export async function reportBehind({ db, actor, may }: RunContext, id: string): Promise<Behind> {
  // Whoever may not read it must not learn by a refusal where it stands.
  if (!may('reports.get')) throw new Problem('not-permitted', 'Your roles do not open reports.')
  const row = await reportRow(db, actor, id)
  return { report: id, code: codeOf(id), state: row.state, own: isOwnCall(row) }
}
