import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { changedWith } from '../../kernel/vault/row-marks.ts'
import { personToRefer, type Referred, raising } from '../cases/index.ts'
import { STAYED_FOR } from './codes.ts'
import { receivers, whyNotTo } from './recipient.ts'
import { asMember } from './record.ts'
import { type Act, after, dueOf, type Facts, isOfStay, type Taker, type Why, whyNot } from './referral.ts'
import { endAccess, enterStep, mustOpen, REFERRALS, referralRow, type StepWords, sideOf } from './referral-row.ts'
import type { ReferralRow } from './tables.ts'

// Whole sentences that say what to do instead: who reads them has somebody sitting opposite.
const WORDS: Readonly<Record<Why, string>> = {
  'party-to-conflict': 'Nobody in a country at war is told of a possible witness. Look for another receiver.',
  'refused-by-person': 'The person does not want this receiver to be told. Look for another one.',
  'asylum-open': 'While asylum is open the consulate is never contacted.',
  'return-enforcement': 'What was complained of never flows to whoever enforces returns.',
  'never-the-employer': 'Whoever may exploit the person is told nothing.',
  'no-such-step': 'From here there is no such step. Somebody may have taken it already: look again.',
  'not-your-step': 'This step is the other side’s.',
  'not-permitted': 'Your roles do not allow this.',
  'children-only': 'This ground is for whoever is or may be under 18. Ask the adult.',
  'ask-the-adult': 'Who is or may be under 18 goes the child’s way.',
  'is-missing': 'The person is missing. Raise the alarm; nobody is referred who is not here.',
  'focal-point-only': 'Across a border the focal point hands over. Put them on the team.',
}

/** A step that is closed, and why. */
export const closed = (why: Why, field = 'act'): Problem =>
  new Problem('conflict', WORDS[why], { fields: [{ field, message: why }] })

/** What the rules read of a referral, for the side that asks; only the sender’s team knows the person. */
export async function factsOf(db: Tx, row: ReferralRow, person: Referred | null): Promise<Facts> {
  return {
    state: row.state,
    byHand: row.to_agency === null,
    abroad: row.abroad,
    // A receiver knows nothing of the person's record, and none of their steps asks about it.
    childPath: person?.childPath ?? false,
    whereabouts: person?.whereabouts ?? 'known',
    stays: livesThere(row),
    notTold: person === null ? null : await whyNow(db, row, person),
  }
}

/** Whether the person lives at the receiver: somebody saw them arrive there for a bed, and nobody has said that the stay has ended. */
export const livesThere = ({ need, arrived_at, stay_ended_at }: ReferralRow): boolean =>
  STAYED_FOR.some((one) => one === need) && arrived_at !== null && stay_ended_at === null

/** As it stands now: an agency may have begun to enforce returns since, and the person may have refused more. */
async function whyNow(db: Tx, row: ReferralRow, person: Referred): Promise<Why | null> {
  const receiver = row.to_agency === null ? null : (await receivers(db)).find(({ id }) => id === row.to_agency)
  return whyNotTo(person, receiver ?? null, row.party)
}

/** Whoever takes a step now, and for whom. */
export type Taking = {
  readonly member: Member
  readonly row: ReferralRow
  readonly person: Referred | null
  readonly facts: Facts
  readonly taker: Taker
}

/**
 * Finds who takes a step and what the rules ask of them: it opens the person's key and looks the receiver up, so an operation
 * asks once and hands the answer to {@link take}.
 * @throws Problem `not-found` where the sender's member is not on the person's team
 */
export async function takingOf(context: RunContext, row: ReferralRow): Promise<Taking> {
  const { db, actor, now, may } = context
  const member = asMember(actor)
  const side = sideOf(row, member)
  // Opens the person's own key: who cannot read the record does not pass it on either.
  const person = side === 'sender' ? await personToRefer(db, member, row.person, now) : null
  const taker = { side, isFocalPoint: may('referrals.send-abroad') }
  return { member, row, person, facts: await factsOf(db, row, person), taker }
}

/** Those who go together and stand where this one stands; the one itself first. */
export async function withThose(context: RunContext, id: string, withOthers: boolean): Promise<readonly ReferralRow[]> {
  const { db, actor, now } = context
  const member = asMember(actor)
  if (!withOthers) return [await referralRow(db, member, id, now)]
  const group = await db
    .selectFrom('referrals')
    .select('id')
    .where('together', '=', ({ selectFrom }) => selectFrom('referrals').select('together').where('id', '=', id))
    // In one order for both sides, whichever of them was pressed: two who act for all at once must not wait for each other.
    .orderBy('person')
    .execute()
  const rows: ReferralRow[] = []
  for (const one of group) rows.push(await referralRow(db, member, one.id, now))
  const row = rows.find((one) => one.id === id) ?? (await referralRow(db, member, id, now))
  // Read once all are held: somebody may have taken a step for one of them meanwhile.
  return [row, ...rows.filter((one) => one.id !== id && one.state === row.state)]
}

/** What a step says, and what it changes besides the state. */
export type Step = {
  readonly act: Act
  readonly words?: StepWords
  readonly set?: Partial<ReferralRow>
}

/**
 * Takes a step for one referral.
 * @param taking what {@link takingOf} found of it in this transaction
 * @returns the row as it is now
 * @throws Problem `conflict` where the step is closed
 */
export async function take(context: RunContext, taking: Taking, { act, words, set }: Step): Promise<ReferralRow> {
  const { db, now, reason } = context
  const { member, row, facts, taker } = taking
  const why = whyNot(facts, act, taker)
  if (why !== null) throw closed(why)
  // Before the state moves: a step without a name behind it is not taken.
  mustSaySo(taking, act, words)
  const state = after(facts, act, taker, { member: member.id, reason: reason ?? words?.text ?? '' })
  // The hour may come with this very step.
  const meetsAt = set?.meets_at ?? row.meets_at
  const moved: Partial<ReferralRow> = { state, since: now, due: dueOf(state, now, meetsAt), ...set }
  const changed = changedWith(db, REFERRALS, row, moved)
  const key = await keyFor(db, taking, act, words)
  const move = () => db.updateTable('referrals').set(changed).where('id', '=', row.id).execute()
  await (state === 'not-arrived' ? raising(db, row.id, move) : move())
  await enterStep(db, member, row, key, { act, from: row.state, to: state, ...(words ? { words } : {}), now })
  const next = { ...row, ...changed }
  // Whoever refuses has no more use for it, and who takes it back means now.
  return state === 'rejected' || state === 'revoked' || act === 'end-stay' ? endAccess(db, next, now) : next
}

/**
 * Nobody takes a step over somebody whom they cannot read about; but a house whose days of reading are over still says that somebody
 * has left it, without words then.
 */
async function keyFor(db: Tx, { member, row }: Taking, act: Act, words: StepWords = {}): Promise<Uint8Array | null> {
  const isSilent = (words.text ?? '').trim() === ''
  if (isSilent && isOfStay(row.state, act) && row.access_ended_at !== null) return null
  return mustOpen(db, member, row)
}

/** Where the sender writes down what a receiver without an account says, it stands by whom: a name, a place, an hour. */
function mustSaySo({ facts, taker }: Taking, act: Act, words: StepWords | undefined): void {
  const isTheirs = ['accept', 'reject', 'confirm-arrival', 'feedback', 'end-stay'].includes(act)
  if (!facts.byHand || taker.side !== 'sender' || !isTheirs) return
  if ((words?.saidBy ?? '').trim() !== '') return
  throw new Problem('invalid-input', 'Say who of them told you so.', {
    fields: [{ field: 'saidBy', message: 'needed' }],
  })
}
