import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { seatsBy } from '../team/seats.ts'
import type { MatterKind, Timing } from './codes.ts'
import type { GuestSide } from './guest.ts'
import { matterTurn } from './matter.ts'
import { termsToTell } from './terms.ts'

const HOUR = 3_600_000

/** How long a guest has for a first look: an hour where somebody is in danger, else a day. */
const firstLook = (came: Date, isDanger: boolean): Date => new Date(came.getTime() + (isDanger ? HOUR : 24 * HOUR))

/**
 * Invitations and matters of guests that wait for an agency: at the guest's each for them alone, on the side of the person's team for the
 * team; there also what the guest has not looked at in time. Asked by the program: moments and states, and nothing of whom they are of.
 */
export async function guestsToTell(db: Tx, agency: string, now: Date) {
  return [
    ...(await invitationsToTell(db, agency, now)),
    ...(await mattersToTell(db, agency, now)),
    ...(await termsToTell(db, agency, now)),
    ...(await saidToTell(db, agency)),
  ]
}

async function invitationsToTell(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('person_guests')
    .select(['person', 'member', 'to_agency', 'urgency', 'invited_at'])
    .where('state', '=', 'invited')
    .where('until_on', '>=', isoDay(now))
    .where(({ or, eb }) => or([eb('to_agency', '=', agency), eb('agency', '=', agency)]))
    .execute()
  const toldOf = await telling(db, agency, rows)
  return rows.flatMap(({ invited_at: came, urgency, ...row }) => {
    const urgent = urgency !== 'none'
    return toldOf(row, 'guest', { came, due: firstLook(came, urgent), urgent, unseen: true }, now)
  })
}

async function mattersToTell(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('guest_matters as m')
    .innerJoin('person_guests as g', 'g.id', 'm.guest')
    .select([
      'm.person',
      'm.kind',
      'm.state',
      'm.timing',
      'm.on_day',
      'm.since',
      'g.member',
      'g.to_agency',
      'g.opened_at',
    ])
    .where('g.state', '=', 'accepted')
    .where('g.from_on', '<=', isoDay(now))
    .where('g.until_on', '>=', isoDay(now))
    .where('m.state', 'in', ['open', 'objected'])
    .where(({ or, eb }) => or([eb('g.to_agency', '=', agency), eb('m.agency', '=', agency)]))
    .execute()
  const toldOf = await telling(db, agency, rows)
  return rows.flatMap(({ kind, state, since: came, opened_at: opened, ...row }) => {
    const turn = matterTurn(kind, state)
    if (turn === null) return []
    const unseen = turn === 'guest' && (opened === null || opened < came)
    return toldOf(row, turn, { came, unseen, ...clockOf(kind, row, came, turn) }, now)
  })
}

/** Steps that guests said and nobody of the team has seen. */
async function saidToTell(db: Tx, agency: string): Promise<Told[]> {
  const rows = await db
    .selectFrom('guest_steps')
    .select(['person', 'said_at'])
    .where('agency', '=', agency)
    .where('seen_at', 'is', null)
    .execute()
  const teams = await seatsBy(db, agency, 'person', [...new Set(rows.map(({ person }) => person))])
  return rows.map(({ person, said_at: came }) => ({
    ...{ permission: 'guest:invite', members: teams.get(person) ?? [], except: null, came, due: null },
    ...{ urgent: false, unseen: true, sent: false },
  }))
}

type Timed = { readonly timing: Timing; readonly on_day: string }

/** Until when a side has time: never longer than until the day of the act. A wish has no clock. */
function clockOf(kind: MatterKind, { timing, on_day }: Timed, came: Date, turn: GuestSide) {
  if (kind === 'wish') return { due: null, urgent: false }
  if (timing === 'afterwards') return { due: turn === 'guest' ? firstLook(came, true) : null, urgent: turn === 'guest' }
  const day = new Date(`${on_day}T00:00:00Z`)
  const isAhead = day > came
  if (turn === 'team') return { due: isAhead ? day : null, urgent: false }
  const look = firstLook(came, false)
  return { due: isAhead && day < look ? day : look, urgent: false }
}

type OfGuest = { readonly person: string; readonly member: string; readonly to_agency: string }
type Clock = { readonly came: Date; readonly due: Date | null; readonly urgent: boolean; readonly unseen: boolean }
type Told = Clock & {
  readonly permission: 'guest:work' | 'guest:invite'
  readonly members: readonly string[]
  readonly except: null
  readonly sent: boolean
}

/** @returns by which side's turn it is, what an agency is told of: nothing where it is not its own, nor late at the guest's */
async function telling(db: Tx, agency: string, rows: readonly OfGuest[]) {
  const own = rows.filter(({ to_agency }) => to_agency !== agency).map(({ person }) => person)
  const teams = await seatsBy(db, agency, 'person', [...new Set(own)])
  return ({ person, member, to_agency }: OfGuest, turn: GuestSide, clock: Clock, now: Date): Told[] => {
    const told = { except: null, ...clock } as const
    if (to_agency === agency)
      return turn === 'guest' ? [{ ...told, permission: 'guest:work', members: [member], sent: false }] : []
    const sent = turn === 'guest'
    // What lies at the guest's waits for nobody here until its time is over.
    if (sent && !(clock.unseen && clock.due !== null && clock.due < now)) return []
    return [{ ...told, permission: 'guest:invite', members: teams.get(person) ?? [], sent }]
  }
}
