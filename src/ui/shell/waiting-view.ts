import { PERILOUS } from '../../modules/shares/codes.ts'
import { toDecide, toMend } from '../rooms/today/desk-view.ts'
import type { Out } from './contract.ts'

/** Why some of what waits cannot wait: a day is over; or it never had one, as where somebody is in danger. */
export type Haste = 'late' | 'urgent'
/** How much waits for somebody in a room, and whether some of it cannot wait. */
export type Waiting = { readonly n: number; readonly haste: Haste | null }

export const NOTHING: Waiting = { n: 0, haste: null }

const hasteOf = (late: boolean, urgent = false): Haste | null => {
  if (late) return 'late'
  return urgent ? 'urgent' : null
}

/** What rooms of a workspace have together. */
export const together = (all: readonly (Waiting | undefined)[]): Waiting => ({
  n: all.reduce((sum, one) => sum + (one?.n ?? 0), 0),
  haste: hasteOf(
    all.some((one) => one?.haste === 'late'),
    all.some((one) => one?.haste === 'urgent'),
  ),
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
  readonly shares?: Out<'shares.waiting'> | undefined
  readonly asks?: Out<'asks.waiting'> | undefined
  readonly jobs?: Out<'jobs.list'> | undefined
}

/** How much waits in each room, by its address. What a colleague alone can do is not counted. */
export const waitingIn = (answers: Answers): Readonly<Record<string, Waiting>> => ({
  '/leads': { n: answers.leads?.total.leads ?? 0, haste: null },
  '/reports': ofReports(answers),
  '/notices': { n: answers.notices?.reminders.length ?? 0, haste: hasteOf((answers.notices?.overdue ?? 0) > 0) },
  '/cases': together([ofPersons(answers.persons), ofMatches(answers.matches)]),
  '/referrals': ofReferrals(answers.referrals),
  '/breaches': ofClocks(answers.breaches?.breaches),
  '/requests': ofClocks(answers.requests?.requests),
  '/approvals': { n: toDecide(answers.approvals?.approvals)?.length ?? 0, haste: null },
  '/evidence': ofEvidence(answers.evidence),
  '/shares': together([ofShares(answers.shares), ofAsks(answers.asks)]),
  '/jobs': { n: toMend(answers.jobs?.jobs)?.length ?? 0, haste: null },
})

function ofReports({ reports: found, persons }: Answers): Waiting {
  if (!found) return NOTHING
  // Whose person was opened stands on the desk of that person, and is counted there.
  const moved = new Set((persons?.perils ?? []).map(({ report }) => report))
  const inDanger = found.inDanger.filter((report) => !moved.has(report)).length
  // Nobody may wait for help until a clock runs out: an unread call is urgent at once, and late only once its day is over.
  return {
    n: found.helpUnread + found.unread + found.replies + inDanger,
    haste: hasteOf(found.overdue > 0, found.helpUnread + inDanger > 0),
  }
}

function ofPersons(found: Answers['persons']): Waiting {
  if (!found) return NOTHING
  const { missing, overdue, children, reviews, devices = 0, reopened = 0, keeping = 0, perils = [] } = found
  return {
    n: missing + overdue + children + reviews + devices + reopened + keeping + perils.length,
    haste: hasteOf(overdue > 0, missing + perils.length > 0),
  }
}

const ofMatches = (found: Answers['matches']): Waiting => ({
  n: found ? found.toAnswer + found.answered : 0,
  haste: null,
})

function ofReferrals(found: Answers['referrals']): Waiting {
  if (!found) return NOTHING
  const { toAnswer, arrivals, late, notArrived } = found
  return { n: toAnswer + arrivals + late + notArrived, haste: hasteOf(late > 0, notArrived > 0) }
}

function ofShares(found: Answers['shares']): Waiting {
  if (!found) return NOTHING
  const { toAcknowledge, toAnswer, corrected, recalled, late, answered, due } = found
  return {
    n: toAcknowledge + toAnswer + corrected + recalled + late + answered,
    haste: hasteOf(
      due.some(({ missed }) => missed),
      due.some(({ urgency, clock }) => urgency !== 'none' && clock !== 'say'),
    ),
  }
}

function ofAsks(found: Answers['asks']): Waiting {
  if (!found) return NOTHING
  const { toAcknowledge, toAnswer, late, answered, due } = found
  return {
    n: toAcknowledge + toAnswer + late + answered,
    haste: hasteOf(
      due.some(({ missed }) => missed),
      due.some(({ urgency }) => PERILOUS.includes(urgency)),
    ),
  }
}

const ofEvidence = (found: Answers['evidence']): Waiting =>
  found ? { n: found.offered.length + found.differs.length, haste: hasteOf(false, found.differs.length > 0) } : NOTHING

const ofClocks = (rows: readonly { readonly late: boolean }[] | undefined): Waiting =>
  rows ? { n: rows.length, haste: hasteOf(rows.some(({ late }) => late)) } : NOTHING
