import { toDecide, toMend } from '../rooms/today/desk-view.ts'
import type { Out } from './contract.ts'

/** How much waits for somebody in a room, and whether some of it is late. */
export type Waiting = { readonly n: number; readonly late: boolean }

export const NOTHING: Waiting = { n: 0, late: false }

/** What rooms of a workspace have together. */
export const together = (all: readonly (Waiting | undefined)[]): Waiting => ({
  n: all.reduce((sum, one) => sum + (one?.n ?? 0), 0),
  late: all.some((one) => one?.late),
})

/** What the server says of what waits; what was not asked, or not answered yet, is left out. */
export type Answers = {
  readonly leads?: Out<'leads.list'> | undefined
  readonly reports?: Out<'reports.waiting'> | undefined
  readonly notices?: Out<'reminders.list'> | undefined
  readonly persons?: Out<'persons.waiting'> | undefined
  readonly matches?: Out<'matches.waiting'> | undefined
  readonly referrals?: Out<'referrals.waiting'> | undefined
  readonly breaches?: Out<'breaches.list'> | undefined
  readonly requests?: Out<'requests.list'> | undefined
  readonly approvals?: Out<'approvals.list'> | undefined
  readonly evidence?: Out<'evidence.waiting'> | undefined
  readonly jobs?: Out<'jobs.list'> | undefined
}

/** How much waits in each room, by its address. What a colleague alone can do is not counted. */
export const waitingIn = (answers: Answers): Readonly<Record<string, Waiting>> => ({
  '/leads': { n: answers.leads?.total.leads ?? 0, late: false },
  '/reports': ofReports(answers.reports),
  '/notices': { n: answers.notices?.reminders.length ?? 0, late: (answers.notices?.overdue ?? 0) > 0 },
  '/cases': together([ofPersons(answers.persons), ofMatches(answers.matches)]),
  '/referrals': ofReferrals(answers.referrals),
  '/breaches': ofClocks(answers.breaches?.breaches),
  '/requests': ofClocks(answers.requests?.requests),
  '/approvals': { n: toDecide(answers.approvals?.approvals)?.length ?? 0, late: false },
  '/evidence': ofEvidence(answers.evidence),
  '/jobs': { n: toMend(answers.jobs?.jobs)?.length ?? 0, late: false },
})

function ofReports(found: Answers['reports']): Waiting {
  if (!found) return NOTHING
  // Nobody may wait for help until a clock runs out: an unread call is late at once.
  return {
    n: found.helpUnread + found.unread + found.replies + found.inDanger,
    late: found.helpUnread + found.inDanger + found.overdue > 0,
  }
}

function ofPersons(found: Answers['persons']): Waiting {
  if (!found) return NOTHING
  const { missing, overdue, children, reviews, devices = 0, reopened = 0, keeping = 0 } = found
  return { n: missing + overdue + children + reviews + devices + reopened + keeping, late: missing + overdue > 0 }
}

const ofMatches = (found: Answers['matches']): Waiting => ({
  n: found ? found.toAnswer + found.answered : 0,
  late: false,
})

function ofReferrals(found: Answers['referrals']): Waiting {
  if (!found) return NOTHING
  const { toAnswer, arrivals, late, notArrived } = found
  return { n: toAnswer + arrivals + late + notArrived, late: late + notArrived > 0 }
}

const ofEvidence = (found: Answers['evidence']): Waiting =>
  found ? { n: found.offered.length + found.differs.length, late: found.differs.length > 0 } : NOTHING

const ofClocks = (rows: readonly { readonly late: boolean }[] | undefined): Waiting =>
  rows ? { n: rows.length, late: rows.some(({ late }) => late) } : NOTHING
