import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { codeOf } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { dutyTelephone } from '../../accounts/index.ts'
import { asMember, heldPerson } from '../record.ts'
import { OneInput } from '../shapes.ts'
import { ofMyTeams } from '../team/mine.ts'
import { GUEST_ACTS } from './codes.ts'
import { isGuestEnd, OPEN_GUESTS, whyNotGuest } from './guest.ts'
import { mattersOf } from './matters.ts'
import { releasedTo } from './released.ts'
import { asItStands, remediesOf } from './remedies.ts'
import { agencyNames, type GuestRow, guestsOf, guestWords, isSeated } from './rows.ts'
import { stepsSaid, unseenSteps } from './seen.ts'
import { GuardiansMissing, GuestsOfPerson } from './shapes.ts'
import { termsOfTeams } from './terms.ts'

export const guestsOfPerson = operation({
  summary: 'See who of other agencies is on a person’s team, since when, until when and on which basis',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: GuestsOfPerson,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, now, may } = context
    const { member, row } = await heldPerson(context, person)
    const mayInvite = may('guests.invite')
    const guests = []
    for (const one of await guestsOf(db, person, now)) {
      const words = await guestWords(db, member, one)
      guests.push({
        ...{ id: one.id, kind: one.kind, urgency: one.urgency, from: one.from_on, until: one.until_on },
        ...{ state: one.state, since: one.since.toISOString(), ground: one.ground },
        words: words && { ...pick(words), reason: words.reason ?? '' },
        openedAt: one.opened_at?.toISOString() ?? null,
        matters: await mattersOf(db, member, one, 'team'),
        documents: await releasedTo(db, member, one, may('documents.open-health')),
        remedies: await remediesOf(db, member, one, asItStands),
        said: await stepsSaid(db, one.id),
        mayTell: mayInvite && one.kind === 'guardian' && isSeated(one, now),
        mayRelease: mayInvite && one.kind === 'lawyer' && isSeated(one, now),
        acts: mayInvite ? GUEST_ACTS.filter((act) => whyNotGuest(one.state, act, 'team') === null) : [],
      })
    }
    return { guests, mayInvite: mayInvite && row.data_key !== null }
  },
})

const pick = ({ name, agency, basis, learns }: NonNullable<Awaited<ReturnType<typeof guestWords>>>) => ({
  name,
  agency,
  basis,
  learns,
})

export const guardiansMissing = operation({
  summary: 'See for which children another guardian is to be found, and which guests wait for the team’s answer',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: GuardiansMissing,
  subject: (_, output) => output?.missing.map(({ person }) => person) ?? [],
  async run({ db, actor, now }) {
    const { agency } = asMember(actor)
    const names = await agencyNames(db)
    const missing = []
    for (const row of await lastGuardians(db, agency, now))
      missing.push({
        ...{ person: row.person, code: codeOf(row.person), since: row.since.toISOString() },
        // Whoever sent the last one is asked first; which agency that is, the team knows.
        telephone: await dutyTelephone(db, row.to_agency),
        agency: names.get(row.to_agency) ?? '',
      })
    return {
      ...{ missing, toAnswer: await toAnswer(db, agency), terms: await termsOfTeams(db, agency, now) },
      said: await unseenSteps(db, agency),
    }
  },
})

/** Objections to weigh and wishes to answer, by person; what waits longest first. */
async function toAnswer(db: Tx, agency: string) {
  const rows = await db
    .selectFrom('guest_matters')
    .innerJoin('person_guests', 'person_guests.id', 'guest_matters.guest')
    .select(['guest_matters.person', 'guest_matters.since'])
    .where('guest_matters.agency', '=', agency)
    .where('guest_matters.person', 'in', ofMyTeams(db, agency).select('id'))
    .where('person_guests.state', '=', 'accepted')
    .where((eb) =>
      eb.or([
        eb('guest_matters.state', '=', 'objected'),
        eb.and({ 'guest_matters.state': 'open', 'guest_matters.kind': 'wish' }),
      ]),
    )
    .orderBy('guest_matters.since')
    .limit(SHOWN)
    .execute()
  return [...Map.groupBy(rows, ({ person }) => person)].map(([person, of]) => ({
    ...{ person, code: codeOf(person), since: of[0].since.toISOString(), count: of.length },
  }))
}

/** As many as a desk has room for. */
const SHOWN = 20

/**
 * The last guardian of each child of one's teams who has none now: who declined, gave it back, was found to have a conflict of interest, or
 * whose days are over. Ended by the team itself, nobody is to be found: the team knows why.
 */
async function lastGuardians(db: Tx, agency: string, now: Date): Promise<readonly GuestRow[]> {
  const persons = ofMyTeams(db, agency).select('id').where('file', '<>', 'closed').where('age', '<>', 'adult')
  const rows = await db
    .selectFrom('person_guests')
    .selectAll()
    .where('agency', '=', agency)
    .where('kind', '=', 'guardian')
    .where('person', 'in', persons)
    .orderBy('invited_at', 'desc')
    .orderBy(sql`state in ('invited', 'accepted')`, 'desc')
    .execute()
  const last = [...Map.groupBy(rows, ({ person }) => person).values()].flatMap((of) =>
    of.some((one) => OPEN_GUESTS.includes(one.state) && one.until_on >= isoDay(now)) ? [] : [of[0]],
  )
  return last
    .filter(({ state, by_guest }) => !isGuestEnd(state) || state !== 'ended' || by_guest)
    .sort((a, b) => a.since.getTime() - b.since.getTime())
    .slice(0, SHOWN)
}
