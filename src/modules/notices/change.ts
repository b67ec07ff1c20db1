import type { Member } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { actionsOf } from './actions.ts'
import type { State, Why } from './codes.ts'
import { backFromPost } from './from-the-post.ts'
import { type Act, stateAfter, stateAt, stored, TAKES_BACK, whyNot } from './notice.ts'
import { enter, heldNotice, type NewEvent, openContent } from './record.ts'
import type { Changed, Content } from './shapes.ts'
import { missingNow, standAfter, standNow } from './stand.ts'
import { remindOfPolice } from './suspicion/police-reminder.ts'
import type { NoticeRow } from './tables.ts'

// In English, for whoever comes by command or program; pages have their own words for the same keys.
const WORDS: Readonly<Record<Why, string>> = {
  'not-approved': 'A second person must approve this notice first.',
  'already-approved': 'This notice is approved. Open it anew to change it.',
  'held-by-police': 'Police hold this notice. It goes on by itself when their time is up.',
  'not-held': 'Nobody holds this notice.',
  'waits-for-second-person': 'Somebody asked that it be approved. It stays as it is until a second person has decided.',
  'you-drafted-it': 'You wrote at this notice; somebody who did not must approve it.',
  'on-its-way': 'It is on its way to the recipient.',
  'waits-for-mail':
    'It waits already: no mail server is set. Save it, send it by hand, and then say how with notices.hand-over.',
  'not-sent': 'This notice was not sent yet.',
  'already-sent': 'This notice was sent already.',
  'not-decided': 'The recipient has not decided yet.',
  closed: 'This notice is closed.',
  withdrawn: 'This notice was withdrawn.',
  corrected: 'This notice was replaced by a corrected one.',
  'correction-under-way': 'A correction of it is being written already.',
  incomplete: 'Something that the law asks for is missing. The page says what.',
  'child-abuse-material': 'It may show the abuse of a child: nothing leaves but the address, to police or the hotline.',
  'evidence-closed':
    'Evidence on which it rests was closed to everybody. Withdraw it, and draft one from what is left of the lead.',
  'evidence-destroyed':
    'Evidence on which it rests was destroyed. Withdraw it, and draft one from what is left of the lead.',
  'evidence-differs':
    'Evidence on which it rests is not what was kept. Check it among evidence, or withdraw this and draft one from what is left.',
  'not-permitted': 'Your roles do not allow this.',
}

/** A closed action as a problem; the key travels as the message of the field, for pages to translate. */
export const closedProblem = (why: Why): Problem =>
  new Problem('conflict', WORDS[why], { fields: [{ field: 'notice', message: why }] })

/** A notice about to be changed. */
export type Changing = {
  readonly member: Member
  readonly row: NoticeRow
  readonly key: Uint8Array
  readonly content: Content
  /** As it is now, and once it is done. */
  readonly from: State
  readonly next: State
}

type Event = Omit<NewEvent, 'at' | 'by' | 'from' | 'to' | 'key'>

/**
 * Lets one act happen to a notice if its state allows it, and enters it. What the change gives is written to the row, with the
 * new state.
 * @param approver of `approve`, the second person
 * @throws Problem `conflict` with the why-key as its field's message
 */
export async function changeNotice(
  context: RunContext,
  notice: string,
  act: Act,
  change: (changing: Changing) => Promise<{ readonly set?: Partial<NoticeRow>; readonly event: Event }>,
  approver: string | null = null,
): Promise<Changed> {
  const { db, now } = context
  // The row is locked before anything is judged by it: of two people at once the second sees what the first has made of it.
  const { member, row, key } = await heldNotice(context, notice)
  const content = openContent(key, row)
  const stand = await standNow(context, row, await missingNow(context, row, content))
  // Asked here and not by each operation, so that an act that is added cannot forget to ask.
  const why = whyNot(stand, act, approver)
  if (why !== null) throw closedProblem(why)
  // A withdrawal that is told to the recipient waits in the post as well, of a notice that is over.
  const back = TAKES_BACK.includes(act) && row.state === 'approved' ? await backFromPost(context, row) : {}
  if (back === null) throw closedProblem('on-its-way')
  const next = stateAfter(stand.state, act, row.state)
  const { set, event } = await change({ member, row, key, content, from: stand.state, next })
  // The state comes last: no change can set one that the table of moves does not give.
  const written = { ...back, ...set, state: stored(next, row.state) }
  await db.updateTable('notices').set(written).where('id', '=', notice).execute()
  await enter(db, row, { ...event, at: now, by: member.id, from: stand.state, to: next, key })
  await remindOfPolice(db, row.agency, now, notice)
  // What a page offers next rests on what the change wrote, never on what was true before.
  const after = await standAfter(context, { act, before: stand, row: { ...row, ...written }, key })
  return { notice, state: after.state, actions: actionsOf(after, context.may) }
}

/** How a notice stands now, for an operation that changed nothing of it or has just made it. */
export async function changed(context: RunContext, notice: string): Promise<Changed> {
  const { now, may } = context
  const { row, key } = await heldNotice(context, notice)
  const content = openContent(key, row)
  const stand = await standNow(context, row, await missingNow(context, row, content))
  return { notice, state: stateAt(row, now), actions: actionsOf(stand, may) }
}
