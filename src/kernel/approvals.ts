import { type Actor, type Member, memberFor } from './actor.ts'
import type { Tx } from './database.ts'
import { Problem } from './errors.ts'
import { isId, newId } from './ids.ts'
import { eraseDataKeys, newDataKey } from './vault/data-keys.ts'
import { keyFor } from './vault/opening.ts'
import { type MarkedRow, rowMarks, sound, withMark } from './vault/row-marks.ts'
import { sealJson } from './vault/seal.ts'
import { openUnaltered } from './vault/unaltered.ts'

/** A call that waits for a second person, opened. */
export type Approval = { readonly id: string; readonly input: unknown; readonly askedBy: string }

type Asked = {
  readonly operation: string
  readonly subjects: readonly string[]
  readonly input: unknown
  readonly now: Date
}

/** Who asked for what: whoever could write that would need one person only, the one who approves. */
export const APPROVALS = rowMarks('approvals', [
  'id',
  'agency',
  'operation',
  'subjects',
  'asked_by',
  'asked_at',
  'expires_at',
  'data_key',
  'sealed_input',
])

const inputLabel = (id: string) => `approvals.input ${id}`

/**
 * Opens what was asked for.
 * @throws Problem `unavailable` where the request was changed or put in outside the program
 */
export function openAsked(db: Tx, key: Uint8Array, row: MarkedRow<typeof APPROVALS>): unknown {
  const { id, sealed_input } = sound(db, APPROVALS, row)
  return openUnaltered<unknown>(key, sealed_input, inputLabel(id))
}

/** A week covers a weekend, and the facts behind a request have seldom changed by then. */
const WAITS_FOR = 7 * 24 * 3600_000

/** Keeps a call sealed until a second person decides. Returns the approval's id. */
export async function askApproval(db: Tx, actor: Actor, { operation, subjects, input, now }: Asked): Promise<string> {
  const { agency, id: askedBy } = asMember(actor)
  const id = newId()
  // Each input has a key of its own, so erasing that key erases the input in backups as well.
  const key = await newDataKey(db, agency, now)
  await db
    .insertInto('approvals')
    .values(
      withMark(db, APPROVALS, {
        id,
        agency,
        operation,
        subjects: [...subjects],
        asked_by: askedBy,
        asked_at: now,
        expires_at: new Date(now.getTime() + WAITS_FOR),
        data_key: key.id,
        sealed_input: sealJson(key.bytes, input, inputLabel(id)),
        state: 'waiting' as const,
      }),
    )
    .execute()
  return id
}

/**
 * Opens a waiting call for the second person.
 * @throws Problem `not-found` where the operation has no such request, `conflict` where it no longer waits,
 *   `not-permitted` where the same member asked for it, `keys-closed`, `unavailable` where it was changed outside the program
 */
export async function openApproval(db: Tx, actor: Actor, operation: string, id: string, now: Date): Promise<Approval> {
  const member = asMember(actor)
  // The row stays locked: a second approver reads the outcome of the first, not a key erased meanwhile.
  // `isId` comes first: Postgres fails on other text, and a malformed header must not look like a fault of the server.
  const held = () => db.selectFrom('approvals').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  const row = isId(id) && (await held())
  if (!row || row.operation !== operation)
    throw new Problem('not-found', 'Nothing waits for approval under this number.')
  if (row.state !== 'waiting' || row.expires_at <= now)
    throw new Problem('conflict', 'This no longer waits for approval. Ask for it anew if it is still needed.')
  // Two people, not two sessions: the table has the same rule as a constraint.
  if (row.asked_by === member.id)
    throw new Problem('not-permitted', 'You asked for this yourself; another member must approve it.')
  const closed = 'Your keys are not open, so you cannot see what you would approve.'
  const key = await keyFor(db, member, row.data_key, closed)
  return { id, askedBy: row.asked_by, input: openAsked(db, key, row) }
}

/**
 * Ends the waiting of a request and erases its input. An approval ends in the transaction that runs the operation, so
 * that the operation runs once.
 * @throws Problem `conflict` where the request no longer waits
 */
export async function endApproval(
  db: Tx,
  actor: Actor,
  id: string,
  { state, now }: { readonly state: 'approved' | 'declined' | 'withdrawn'; readonly now: Date },
): Promise<void> {
  const { id: member, agency } = asMember(actor)
  const row = await db
    .updateTable('approvals')
    .set({ state, decided_by: member, decided_at: now })
    .where('id', '=', id)
    // This update checks the state again: it, not the earlier read, decides which member was first.
    .where('state', '=', 'waiting')
    .returning('data_key')
    .executeTakeFirst()
  if (!row) throw new Problem('conflict', 'Somebody else has just decided this.')
  await eraseDataKeys(db, [row.data_key], agency, now)
}

/**
 * Ends requests that nobody decided in time and erases their input, which nobody needs any more.
 * @returns ids of these requests
 */
export async function endExpired(db: Tx, agency: string, now: Date, atMost: number): Promise<readonly string[]> {
  const late = await db
    .selectFrom('approvals')
    .select(['id', 'data_key'])
    .where('agency', '=', agency)
    .where('state', '=', 'waiting')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(atMost)
    // A request that is being approved right now is locked and belongs to its approver.
    .forUpdate()
    .skipLocked()
    .execute()
  if (late.length === 0) return []
  const ids = late.map(({ id }) => id)
  // No member declined these, so `decided_by` stays empty.
  await db.updateTable('approvals').set({ state: 'declined', decided_at: now }).where('id', 'in', ids).execute()
  await eraseDataKeys(
    db,
    late.map(({ data_key }) => data_key),
    agency,
    now,
  )
  return ids
}

const asMember = (actor: Actor): Member => memberFor(actor, 'Only members approve and ask for approval.')
