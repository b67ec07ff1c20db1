import type { Member } from '../../kernel/actor.ts'
import { wordsOf } from '../../kernel/events.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { keyIfOpen } from '../../kernel/vault/opening.ts'
import { dutyTelephone, memberNames } from '../accounts/index.ts'
import { shownRows } from './look-at.ts'
import { agencyNames, asMember } from './record.ts'
import { type Act, isEnd, isOfStay, moveOf, RULES, whyNot } from './referral.ts'
import { mustOpen, openSummary, referralRow, type StepWords } from './referral-row.ts'
import { OneReferral, ReferralPage, type ReferralStep, type Summary } from './referral-shapes.ts'
import { canRenew, summaryOf } from './send.ts'
import type { ReferralRow } from './tables.ts'
import { takingOf } from './take.ts'

export const getReferral = operation({
  permission: 'referral:receive',
  purpose: 'protection',
  verb: 'consultation',
  summary: 'Open a referral',
  input: OneReferral,
  output: ReferralPage,
  subject: ({ referral }) => [referral],
  async run(context, { referral }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await referralRow(db, member, referral, now)
    const taking = await takingOf(context, row)
    // Row policies leave out those who go along and whose team the reader is not on.
    const others = await db
      .selectFrom('referrals')
      .selectAll()
      .where('together', '=', row.together)
      .where('id', '<>', row.id)
      .orderBy('id')
      .execute()
    const [shown, ...rest] = await shownRows(context, [row, ...others])
    return {
      ...shown,
      ...{ parts: [...row.parts], party: row.party, accessDays: row.access_days, refusedFor: row.refused_for },
      accessUntil: row.access_until?.toISOString() ?? null,
      accessEndedAt: row.access_ended_at?.toISOString() ?? null,
      consent: row.consent && row.consent_at ? { ground: row.consent, at: row.consent_at.toISOString() } : null,
      summary: await summaryFor(context, member, row, taking.person),
      events: await eventsFor(context, member, row),
      steps: stepsFor(context, taking),
      others: rest,
      childPath: taking.facts.childPath,
      ring: await ringFor(context, taking),
      mayRenew: taking.taker.side === 'sender' && canRenew(row),
    }
  },
})

type Taking = Awaited<ReturnType<typeof takingOf>>

/** The other side’s telephone, while somebody is missing or a clock has run out; row policies show it for as long. */
async function ringFor({ db, now }: RunContext, { row, taker }: Taking): Promise<ReferralPage['ring']> {
  const isLate = row.due !== null && row.due < now
  if (row.to_agency === null || row.sent_at === null || isEnd(row.state) || !(isLate || row.state === 'not-arrived'))
    return null
  const other = taker.side === 'sender' ? row.to_agency : row.agency
  return { name: (await agencyNames(db)).get(other) ?? '', telephone: await dutyTelephone(db, other) }
}

/** Before it is sent the team sees what would go now; afterwards both see what went. */
async function summaryFor(
  context: RunContext,
  member: Member,
  row: ReferralRow,
  person: Taking['person'],
): Promise<Summary | null> {
  const { db } = context
  // Gathered anew at each look: a consent is for what stands there today.
  if (person !== null && row.sent_at === null && !isEnd(row.state))
    return summaryOf(context, row, person, await mustOpen(db, member, row))
  // No key is no error here: that access has ended is the commonest reason, and the page says so.
  const key = await keyIfOpen(db, member, row.data_key)
  return key === null ? null : openSummary(key, row)
}

async function eventsFor(context: RunContext, member: Member, row: ReferralRow): Promise<ReferralPage['events']> {
  const { db } = context
  const key = await keyIfOpen(db, member, row.data_key)
  const events = await db
    .selectFrom('referral_events')
    .selectAll()
    .where('referral', '=', row.id)
    .orderBy('seq', 'desc')
    .execute()
  const names = await memberNames(
    context,
    events.map(({ by }) => by),
  )
  const agencies = await agencyNames(db)
  return events.map(({ id, at, by, by_agency, act, to_state, sealed }) => ({
    id,
    at: at.toISOString(),
    // Members of the other side stand by their agency: their names are their agency's.
    by: { name: names.get(by) ?? null, agency: agencies.get(by_agency) ?? '' },
    act,
    to: to_state,
    // Without the key the steps still stand there: that it happened is no secret of the two sides.
    words: wordsOf<StepWords>('referral_events', { id, sealed }, key),
  }))
}

// A button calls what the table of operations knows; a new act without a line here does not compile.
const OPERATIONS = {
  consent: 'referrals.consent',
  override: 'referrals.override',
  send: 'referrals.send',
  accept: 'referrals.answer',
  reject: 'referrals.answer',
  alarm: 'referrals.alarm',
  found: 'referrals.found',
  'confirm-arrival': 'referrals.confirm-arrival',
  feedback: 'referrals.feedback',
  'end-stay': 'referrals.end-stay',
  finish: 'referrals.finish',
  revoke: 'referrals.revoke',
} as const satisfies Record<Act, string>

/** Every step of where it stands, open or closed and why. */
function stepsFor({ may }: RunContext, { row, facts, taker }: Taking): ReferralStep[] {
  const acts = Object.keys(RULES[row.state].moves) as Act[]
  return (
    acts
      // What a child is not asked, and an adult's danger is not a child's: neither shows the other's way.
      .filter((act) => act !== 'override' || !facts.childPath)
      .map((act) => {
        const operation = act === 'send' && row.abroad ? 'referrals.send-abroad' : OPERATIONS[act]
        const why = whyNot(facts, act, taker) ?? (may(operation) ? null : 'not-permitted')
        return { act, operation, allowed: why === null, why, adverse: moveOf(row.state, act)?.adverse ?? false }
      })
      // Of a stay only where there is one, and only for the house: to all others it is no step at all.
      .filter(({ act, allowed }) => allowed || !isOfStay(row.state, act))
  )
}
