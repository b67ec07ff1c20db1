import type { Actor, Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { Unsealable } from '../../kernel/vault/boxes.ts'
import { openJson } from '../../kernel/vault/seal.ts'
import { stateAt } from './notice.ts'
import './statement-tables.ts'
import type { NoticeRow } from './tables.ts'
import type { EventKind, Outcome, Refusal, State } from './vocabulary.ts'

// What everything after a notice needs of it: its row, its key, and its history.

/** @throws Problem `not-permitted` where nobody is signed in */
export function staffOf(actor: Actor): Member {
  if (actor.kind !== 'member') throw new Problem('not-permitted', 'Only members work on notices.')
  return actor
}

export type Followed = { readonly member: Member; readonly row: NoticeRow; readonly state: State }

/**
 * A notice of the member's agency, held until the transaction ends.
 * @throws Problem `not-found`, also for a notice of another agency
 */
export async function followed(db: Tx, actor: Actor, notice: string, now: Date): Promise<Followed> {
  const member = staffOf(actor)
  const row = await db
    .selectFrom('notices')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('id', '=', notice)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such notice.')
  return { member, row, state: stateAt(row, now) }
}

/** The key under which everything about a notice is sealed. @throws Problem `keys-closed` */
export async function keyFor(db: Tx, member: Member, dataKey: string): Promise<Uint8Array> {
  const key = await member.keys?.dataKey(db, dataKey)
  if (!key)
    throw new Problem('keys-closed', 'Your keys are not open, so you cannot see this. Sign in anew or be admitted.')
  return key
}

/** Opens what was sealed as JSON. @throws Problem `unavailable` where it was changed past the program */
export function opened<T>(key: Uint8Array, sealed: Uint8Array, label: string): T {
  try {
    return openJson<T>(key, sealed, label)
  } catch (error) {
    if (!(error instanceof Unsealable)) throw error
    throw new Problem(
      'unavailable',
      'What is kept here does not open: it was changed outside this program. Tell the keeper of the server; a backup may have it.',
    )
  }
}

type Entered = {
  readonly kind: EventKind
  readonly at: Date
  readonly to: State
  readonly outcome?: Outcome | null
  readonly refusal?: Refusal | null
}

/** Enters into a notice's history what happened to it; words stand with the complaint, statement or request itself. */
export async function enterEvent(db: Tx, { member, row, state }: Followed, entered: Entered): Promise<void> {
  const { kind, at, to, outcome = null, refusal = null } = entered
  await db
    .insertInto('notice_events')
    .values({
      id: newId(),
      notice: row.id,
      agency: row.agency,
      at,
      kind,
      by: member.id,
      by_agency: member.agency,
      from_state: state,
      to_state: to,
      outcome,
      refusal,
      sealed: null,
    })
    .execute()
}
