import type { Member } from '../../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { codeOf } from '../../../kernel/ids.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { ofMyTeams } from '../team/mine.ts'
import { seatsBy } from '../team/seats.ts'
import type { TermDue } from './codes.ts'
import { decisionsOf } from './decisions.ts'
import { personOf } from './mine.ts'
import { challengesLeft, isTermNear, TERM_NEAR } from './remedy.ts'
import { type GuestRow, isSeated } from './rows.ts'

// Days that come of remedies: on the desk of the lawyer and of the person's team, and in the letters of both.

const onDesk = (kind: TermDue, on: string, today: string) => ({ kind, on, late: on < today })
const byDay = (a: { readonly on: string }, b: { readonly on: string }) => a.on.localeCompare(b.on)

/** Remedies with a term that is near or past. */
const near = (db: Tx, today: string) =>
  db
    .selectFrom('guest_remedies')
    .select(['guest', 'person', 'term', 'term_on'])
    .where('term_on', 'is not', null)
    .where('term_on', '<=', daysAfter(today, TERM_NEAR.desk))
    .orderBy('term_on')

/** What comes of the clients of a lawyer: terms of what they lodged, and what can still be challenged. */
export async function termsOfMine(db: Tx, member: Member, places: readonly GuestRow[], now: Date) {
  const today = isoDay(now)
  const seats = places.filter((one) => one.kind === 'lawyer' && isSeated(one, now))
  if (seats.length === 0) return []
  const ids = seats.map(({ id }) => id)
  const rows = await near(db, today).where('guest', 'in', ids).execute()
  const terms = rows.flatMap(({ guest, term, term_on }) =>
    term === null || term_on === null ? [] : [{ guest, ...onDesk(term, term_on, today) }],
  )
  for (const place of seats)
    for (const on of await challengesOf(db, member, place, today))
      if (isTermNear(on, today)) terms.push({ guest: place.id, ...onDesk('challenge', on, today) })
  return terms.toSorted(byDay)
}

/** The last days on which decisions about a client can still be challenged; none where the keys are not open. */
async function challengesOf(db: Tx, member: Member, place: GuestRow, today: string): Promise<string[]> {
  const person = await personOf(db, place)
  const key = person?.data_key ? await keyIfOpen(db, member, person.data_key) : null
  if (key === null) return []
  const decisions = await decisionsOf(db, key, place.person)
  const remedies = await db.selectFrom('guest_remedies').select('decision').where('guest', '=', place.id).execute()
  return challengesLeft(decisions, remedies, today).map(({ on }) => on)
}

/** As many as a desk has room for. */
const SHOWN = 20

/** Terms of remedies for persons of one's teams, also of a lawyer who has left: somebody else has to see to them. */
export async function termsOfTeams(db: Tx, agency: string, now: Date) {
  const today = isoDay(now)
  const rows = await near(db, today)
    .where('agency', '=', agency)
    .where('person', 'in', ofMyTeams(db, agency).select('id').where('file', '<>', 'closed'))
    .limit(SHOWN)
    .execute()
  return rows.flatMap(({ person, term, term_on }) =>
    term === null || term_on === null ? [] : [{ person, code: codeOf(person), ...onDesk(term, term_on, today) }],
  )
}

/** What comes of the remedies of a person, however far it is. */
export async function remediesDue(db: Tx, person: string, now: Date) {
  const rows = await db
    .selectFrom('guest_remedies')
    .select(['term', 'term_on'])
    .where('person', '=', person)
    .where('term_on', 'is not', null)
    .orderBy('term_on')
    .execute()
  return rows.flatMap(({ term, term_on }) =>
    term === null || term_on === null
      ? []
      : [{ kind: 'remedy' as const, due: term_on, missed: term_on < isoDay(now), what: term, who: '' }],
  )
}

/**
 * Terms that come within a week, for the lawyer and for the person's team: told when they come near, and on the day itself. Asked by the
 * program: moments, and nothing of whom they are of.
 */
export async function termsToTell(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('guest_remedies as r')
    .innerJoin('person_guests as g', 'g.id', 'r.guest')
    .select(['r.person', 'r.term_on', 'r.since', 'g.member', 'g.to_agency', 'g.state', 'g.until_on'])
    .where('r.term_on', 'is not', null)
    .where('r.term_on', '<=', daysAfter(isoDay(now), TERM_NEAR.told))
    .where(({ or, eb }) => or([eb('g.to_agency', '=', agency), eb('r.agency', '=', agency)]))
    .execute()
  const own = rows.filter(({ to_agency }) => to_agency !== agency).map(({ person }) => person)
  const teams = await seatsBy(db, agency, 'person', [...new Set(own)])
  return rows.flatMap(({ person, term_on, since, member, to_agency, state, until_on }) => {
    if (term_on === null) return []
    const isLawyers = to_agency === agency
    // Whose place has ended is told nothing more; the team sees to what they left.
    if (isLawyers && (state !== 'accepted' || until_on < isoDay(now))) return []
    const [permission, members] = isLawyers
      ? (['guest:work', [member]] as const)
      : (['guest:invite', teams.get(person) ?? []] as const)
    const clock = { came: cameOf(term_on, since), due: startOf(term_on) }
    return [{ permission, members, except: null, ...clock, urgent: false, unseen: false, sent: false }]
  })
}

const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** A term that is named late is told of at once. */
function cameOf(on: string, since: Date): Date {
  const near = startOf(daysAfter(on, -TERM_NEAR.told))
  return near > since ? near : since
}
