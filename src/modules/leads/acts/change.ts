import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import type { State } from '../codes.ts'
import { recounted } from '../counts.ts'
import { type Act, actionsOf, stateAfter, whyNot } from '../lead.ts'
import { asMember, leadRow, standOf, waitingPasses } from '../record.ts'
import { oneLeadAtATime } from '../search-key.ts'
import type { Changed, Why } from '../shapes.ts'
import type { LeadRow } from '../tables.ts'

const WORDS: Readonly<Record<Why, string>> = {
  'claim-first': 'Claim this lead first.',
  'already-yours': 'You have claimed this lead already.',
  'claimed-by-other': 'Somebody else has claimed this lead. They can release it.',
  'not-claimed': 'Nobody has claimed this lead.',
  'already-decided': 'This lead is decided already. Open it anew first.',
  'not-decided': 'This lead is not decided yet.',
  'passed-on': 'This lead was passed to another authority, which cannot be taken back.',
  'merged-away': 'This lead was merged into another one. Split it off first.',
  'nothing-merged': 'This lead was not merged into another one.',
  'waits-for-second-person':
    'Somebody asked to pass this lead on. It stays as it is until a second person has decided.',
  'not-permitted': 'Your roles do not allow this.',
}

/** A closed action as a problem; the key travels as the message of the field, for pages to translate. */
export const closedProblem = (why: Why, field = 'lead'): Problem =>
  new Problem('conflict', WORDS[why], { fields: [{ field, message: why }] })

/** A lead about to be changed. */
export type Changing = {
  readonly member: Member
  readonly row: LeadRow
  /** Its state once it is done. */
  readonly next: State
}

/**
 * Lets one act happen to a lead if its state allows it, alone among the changes of this agency, and keeps the counts.
 * @param by whose claim counts, where it is not the actor's
 * @throws Problem `conflict` with the why-key as its field's message
 */
export async function changeLead(
  context: RunContext,
  lead: string,
  act: Act,
  change: (changing: Changing) => Promise<void>,
  by?: string,
): Promise<Changed> {
  const { db, actor, now } = context
  const member = asMember(actor)
  await oneLeadAtATime(db, member.agency)
  const row = await leadRow(db, member.agency, lead)
  const seen = await standNow(db, row, now)
  // What is approved has ended its own waiting; were another request for the same lead to hold it up, and it the other,
  // neither could ever be approved. That one finds the lead passed on.
  const stand = by === undefined ? seen : { ...seen, waits: false }
  const why = whyNot(stand, act, by ?? member.id)
  if (why !== null) throw closedProblem(why)
  // Read after the lock was taken, so that nobody can have changed it since.
  const next = stateAfter(stand, act)
  await recounted(db, [row.id], () => change({ member, row, next }))
  return changed(context, lead)
}

/** What the rules look at, as it is now. */
export async function standNow(db: Tx, row: LeadRow, now: Date) {
  // Few wait at a time; looking for one among their subjects would scan as much.
  const waiting = await waitingPasses(db, row.agency, now)
  const rootState = row.root === row.id ? row.state : (await leadRow(db, row.agency, row.root)).state
  return standOf(row, rootState, waiting.has(row.id))
}

/** How a lead stands after a change. */
export async function changed({ db, actor, now, may }: RunContext, lead: string): Promise<Changed> {
  const member = asMember(actor)
  const row = await leadRow(db, member.agency, lead)
  return { lead, state: row.state, actions: actionsOf(await standNow(db, row, now), member.id, may) }
}
