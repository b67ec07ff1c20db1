import { type Actor, type Member, memberFor } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { newEvent } from '../../kernel/events.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { keyFor } from '../../kernel/vault/opening.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import type { EventKind, HandWay, Outcome, Refusal, State } from './codes.ts'
import type { Content } from './shapes.ts'
import type { NoticeRow } from './tables.ts'

// A notice's rows: how they are found, and how their content is sealed and opened.

/** @throws Problem `not-permitted` where nobody is signed in */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members work on notices.')

export const NO_NOTICE = 'There is no such notice.'

/**
 * A notice, held against others that would change it meanwhile.
 * @throws Problem `not-found`, also for a notice of another agency
 */
export async function noticeRow(db: Tx, agency: string, id: string): Promise<NoticeRow> {
  return (
    db
      .selectFrom('notices')
      .selectAll()
      .where('agency', '=', agency)
      .where('id', '=', id)
      .forUpdate()
      // The same words as for one that never was: a number must not tell what another agency has.
      .executeTakeFirstOrThrow(notFound(NO_NOTICE))
  )
}

/**
 * A data key of this room: of a notice, a piece of evidence or a recipient.
 * @throws Problem `keys-closed`
 */
export const keyOf = (db: Tx, member: Member, dataKey: string): Promise<Uint8Array> =>
  keyFor(db, member, dataKey, 'Your keys are not open, so you cannot see this notice. Sign in anew or be admitted.')

/**
 * A notice that a member asks for: who asks, the row as {@link noticeRow} holds it, and its key.
 * @throws Problem `not-found`, `keys-closed`
 */
export async function heldNotice({ db, actor }: Pick<RunContext, 'db' | 'actor'>, id: string) {
  const member = asMember(actor)
  const row = await noticeRow(db, member.agency, id)
  return { member, row, key: await keyOf(db, member, row.data_key) }
}

// Each sealed thing says what it is and whose, so that no row can stand in for another.
const contentLabel = (notice: string) => `notices.content ${notice}`

export const sealContent = (key: Uint8Array, notice: string, content: Content): Uint8Array =>
  sealJson(key, content, contentLabel(notice))

export const openContent = (key: Uint8Array, { id, sealed }: Pick<NoticeRow, 'id' | 'sealed'>): Content =>
  openUnaltered<Content>(key, sealed, contentLabel(id))

/** How a notice was sent by hand, and on which day (YYYY-MM-DD). */
export type Handed = { readonly way: HandWay; readonly on: string }

export type NewEvent = {
  readonly kind: EventKind
  readonly at: Date
  readonly by: string | null
  /** The member's agency, where police of another one hold it. */
  readonly byAgency?: string
  readonly from: State
  readonly to: State
  readonly outcome?: Outcome | null
  readonly refusal?: Refusal | null
  /** Words of a person, sealed under the notice's key, which is then needed. */
  readonly words?: string | null
  /** To whom it was given; sealed as words are. */
  readonly colleague?: string
  /** How and on which day somebody sent it by hand; sealed as well. */
  readonly handed?: Handed
  readonly key?: Uint8Array
}

/** Enters what was done with a notice. */
export async function enter(db: Tx, { id: notice, agency }: Pick<NoticeRow, 'id' | 'agency'>, event: NewEvent) {
  const { kind, at, by, from, to, words, colleague, handed, key = null } = event
  const said = words || colleague || handed ? { words, colleague, handed } : null
  // A fault of the program: words without a key would have to stand there in plain.
  if (said && !key) throw new Error('words of an event need a key')
  const row = {
    notice,
    agency,
    at,
    kind,
    by,
    // Who did it may be of another agency than whose notice it is; both are needed to read the row and to trust it.
    by_agency: event.byAgency ?? agency,
    from_state: from,
    to_state: to,
    outcome: event.outcome ?? null,
    refusal: event.refusal ?? null,
  }
  await db
    .insertInto('notice_events')
    .values(newEvent('notice_events', row, said, key))
    .execute()
}

/** Whether a lead may become no notice, since it may show the abuse of a child. */
export const isBarred = async (db: Tx, lead: string): Promise<boolean> =>
  (await db.selectFrom('notice_barred').select('lead').where('lead', '=', lead).executeTakeFirst()) !== undefined

/** @throws Problem `conflict` where nothing of the lead may be captured or sent */
export async function unlessBarred(db: Tx, lead: string): Promise<void> {
  if (!(await isBarred(db, lead))) return
  throw new Problem(
    'conflict',
    'This lead may show the abuse of a child. Nothing of it is captured or sent but its address, to police or the hotline.',
    { fields: [{ field: 'lead', message: 'child-abuse-material' }] },
  )
}

/** Who asked that a notice be approved, and waits for a second person. */
export type Waiting = { readonly approval: string; readonly askedBy: string; readonly askedAt: Date }

export async function waitingApproval(db: Tx, agency: string, notice: string, now: Date): Promise<Waiting | null> {
  const rows = await db
    .selectFrom('approvals')
    .select(['id', 'subjects', 'asked_by', 'asked_at'])
    .where('agency', '=', agency)
    .where('state', '=', 'waiting')
    .where('operation', '=', 'notices.approve')
    // Not left to the sweep that ends them: a notice must not be held by what can no longer be approved.
    .where('expires_at', '>', now)
    .execute()
  // The first subject is the notice (see `subject` of its operation); the input itself is sealed.
  const found = rows.find(({ subjects }) => subjects[0] === notice)
  return found ? { approval: found.id, askedBy: found.asked_by, askedAt: found.asked_at } : null
}
