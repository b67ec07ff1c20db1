import type { Tx } from '../../../kernel/database.ts'
import { seatsBy } from '../team/seats.ts'
import { isCallEnd } from './call.ts'
import type { CallState } from './codes.ts'

const HOUR = 3_600_000

type Clock = { readonly since: Date; readonly starts_at: Date; readonly urgency: string }
type Asked = Clock & { readonly session: string; readonly state: CallState }

/** How long an interpreter has to answer: an hour where somebody is in danger, else a day, and never longer than until the hour begins. */
function dueOf({ since, starts_at, urgency }: Clock): Date {
  const first = since.getTime() + (urgency === 'none' ? 24 * HOUR : HOUR)
  return new Date(Math.min(first, starts_at.getTime()))
}

/**
 * Calls that wait for an answer, each for the interpreter who is asked; and hours of one's own persons for which nobody comes, each for the
 * team. Asked by the program: moments and states, and nothing of whom or where.
 */
export async function callsToTell(db: Tx, agency: string, now: Date) {
  return [...(await askedToTell(db, agency, now)), ...(await hoursToTell(db, agency, now))]
}

async function askedToTell(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('interpreter_calls')
    .select(['member', 'since', 'starts_at', 'urgency'])
    .where('to_agency', '=', agency)
    .where('state', '=', 'asked')
    .where('starts_at', '>', now)
    .execute()
  return rows.map((row) => ({
    ...{ permission: 'interpreter:work' as const, members: [row.member] as readonly string[], except: null },
    ...{ came: row.since, due: dueOf(row), urgent: row.urgency !== 'none', unseen: true, sent: false },
  }))
}

async function hoursToTell(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('interpreter_calls as c')
    .innerJoin('interpreter_sessions as s', 's.id', 'c.session')
    .select(['s.person', 'c.session', 'c.state', 'c.since', 'c.starts_at', 'c.urgency'])
    .where('s.agency', '=', agency)
    .where('s.called_off', '=', false)
    .where('c.starts_at', '>', now)
    .execute()
  const teams = await seatsBy(db, agency, 'person', [...new Set(rows.map(({ person }) => person))])
  return [...Map.groupBy(rows, ({ session }) => session).values()].flatMap((calls) => {
    const clock = clockOfHour(calls)
    if (clock === null) return []
    const told = { permission: 'interpreter:ask' as const, members: teams.get(calls[0].person) ?? [], except: null }
    return [{ ...told, ...clock, urgent: calls[0].urgency !== 'none' }]
  })
}

/** What a team is told of an hour: that all who were asked cannot come, or that none of them has answered; null where somebody comes. */
function clockOfHour(calls: readonly Asked[]) {
  const open = calls.filter(({ state }) => !isCallEnd(state))
  if (open.length === 0) return { came: latest(calls), due: calls[0].starts_at, unseen: false, sent: false }
  if (open.some(({ state }) => state !== 'asked')) return null
  // Whoever was asked last has the longest time.
  const last = open.reduce((one, other) => (dueOf(other) > dueOf(one) ? other : one))
  return { came: last.since, due: dueOf(last), unseen: true, sent: true }
}

const latest = (calls: readonly Asked[]): Date => new Date(Math.max(...calls.map(({ since }) => since.getTime())))
