import type { Actor, Member } from './actor.ts'
import type { Tx } from './database.ts'
import { Problem } from './errors.ts'
import { isId, newId } from './ids.ts'
import { eraseDataKeys, newDataKey } from './vault/data-keys.ts'
import { openJson, sealJson } from './vault/seal.ts'

declare module './database.ts' {
  interface Tables {
    approvals: {
      id: string
      agency: string
      operation: string
      subjects: string[]
      asked_by: string
      asked_at: Date
      expires_at: Date
      data_key: string
      sealed_input: Uint8Array
      state: 'waiting' | 'approved' | 'declined' | 'withdrawn'
      decided_by: string | null
      decided_at: Date | null
    }
  }
}

/** What waits for a second person, opened. */
export type Approval = { readonly id: string; readonly input: unknown; readonly askedBy: string }

type Asked = {
  readonly operation: string
  readonly subjects: readonly string[]
  readonly input: unknown
  readonly now: Date
}

/** Long enough for a weekend, short enough that what was decided still fits what is known. */
const WAITS_FOR = 7 * 24 * 3600_000

/** Keeps a call sealed until a second person has looked at it. Gives its id. */
export async function askApproval(db: Tx, actor: Actor, { operation, subjects, input, now }: Asked): Promise<string> {
  const { agency, id: askedBy } = asMember(actor)
  const id = newId()
  // A key for this one input, so that erasing the key erases the input, in every backup too.
  const key = await newDataKey(db, agency, now)
  await db
    .insertInto('approvals')
    .values({
      id,
      agency,
      operation,
      subjects: [...subjects],
      asked_by: askedBy,
      asked_at: now,
      expires_at: new Date(now.getTime() + WAITS_FOR),
      data_key: key.id,
      sealed_input: sealJson(key.bytes, input, `approvals.input ${id}`),
      state: 'waiting',
    })
    .execute()
  return id
}

/**
 * Opens what waits, for the second person.
 * @throws Problem where it waits no more, is another operation, or was asked by the same person
 */
export async function openApproval(db: Tx, actor: Actor, operation: string, id: string, now: Date): Promise<Approval> {
  const member = asMember(actor)
  // Postgres would fail on what is no id, and a stranger's header must not look like a fault of the server.
  // Held, so that who comes second reads how the first one ended and not a key that is erased meanwhile.
  const held = () => db.selectFrom('approvals').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  const row = isId(id) && (await held())
  if (!row || row.operation !== operation)
    throw new Problem('not-found', 'Nothing waits for approval under this number.')
  if (row.state !== 'waiting' || row.expires_at <= now)
    throw new Problem('conflict', 'This no longer waits for approval. Ask for it anew if it is still needed.')
  // Two people, not two sessions: the table has the same rule as a constraint.
  if (row.asked_by === member.id)
    throw new Problem('not-permitted', 'You asked for this yourself; another member must approve it.')
  const key = await member.keys?.dataKey(db, row.data_key)
  if (!key) throw new Problem('keys-closed', 'Your keys are not open, so you cannot see what you would approve.')
  return { id, askedBy: row.asked_by, input: openJson(key, row.sealed_input, `approvals.input ${id}`) }
}

/**
 * Ends the waiting: approved in the transaction that carries it out, so that it is carried out once; declined; or
 * withdrawn. What waited is erased, since the record or nobody has it now.
 * @throws Problem `conflict` where it waits no more
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
    // The state is asked again here: this update, not the look before it, decides who was first.
    .where('state', '=', 'waiting')
    .returning('data_key')
    .executeTakeFirst()
  if (!row) throw new Problem('conflict', 'Somebody else has just decided this.')
  await eraseDataKeys(db, [row.data_key], agency, now)
}

/**
 * Ends the waiting of what nobody decided in time, and erases it: a refused wish must not lie about, sealed or not.
 * @returns ids of what was ended
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
    // Whoever approves it this very moment got in before; it is theirs.
    .forUpdate()
    .skipLocked()
    .execute()
  if (late.length === 0) return []
  const ids = late.map(({ id }) => id)
  // Nobody declined it, so nobody is named as who did.
  await db.updateTable('approvals').set({ state: 'declined', decided_at: now }).where('id', 'in', ids).execute()
  await eraseDataKeys(
    db,
    late.map(({ data_key }) => data_key),
    agency,
    now,
  )
  return ids
}

function asMember(actor: Actor): Member {
  if (actor.kind !== 'member') throw new Problem('not-permitted', 'Only members approve and ask for approval.')
  return actor
}
