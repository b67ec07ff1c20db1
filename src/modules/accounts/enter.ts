import { sql, type Tx } from '../../kernel/database.ts'

/** On whose behalf the rest of a transaction works. */
export type Standing = {
  readonly kind: 'visitor' | 'member' | 'system'
  readonly member: string | null
  readonly agency: string | null
}

/**
 * Somebody at the door is known from here on: policies and the audit entry of this transaction read the new standing.
 * A visitor with an agency is somebody who claims an account there and has not proved it.
 */
export async function enter(db: Tx, { kind, member, agency }: Standing): Promise<void> {
  // `true`: until the transaction ends. The connection goes back to the pool and must not stay this person.
  await sql`select set_config('app.kind', ${kind}, true), set_config('app.actor', ${member ?? ''}, true),
    set_config('app.agency', ${agency ?? ''}, true)`.execute(db)
}

type Account = { readonly member: string; readonly agency: string }

/** An account that an address may mean; `password` is null where its member signs in otherwise. */
export type Addressed = Account & { readonly password: string | null }

/** Whose accounts an e-mail address is, by its keyed hash: at most one in each agency. */
export async function accountsByEmail(db: Tx, index: Uint8Array): Promise<readonly Addressed[]> {
  const { rows } = await sql<Addressed>`select member, agency, password from app.accounts_by_email(${index})`.execute(
    db,
  )
  return rows
}

export async function accountByPasskey(db: Tx, id: Uint8Array): Promise<Account | null> {
  const { rows } = await sql<Account>`select member, agency from app.account_by_passkey(${id})`.execute(db)
  return rows[0] ?? null
}

export async function sessionByToken(
  db: Tx,
  hash: Uint8Array,
): Promise<{ readonly session: string; readonly agency: string } | null> {
  const { rows } = await sql<{ session: string; agency: string }>`
    select session, agency from app.session_by_token(${hash})`.execute(db)
  return rows[0] ?? null
}

export async function inviteBySecret(
  db: Tx,
  hash: Uint8Array,
): Promise<{ readonly invite: string; readonly agency: string } | null> {
  const { rows } = await sql<{ invite: string; agency: string }>`
    select invite, agency from app.invite_by_secret(${hash})`.execute(db)
  return rows[0] ?? null
}

/** Whether there is an agency yet. */
export async function isFounded(db: Tx): Promise<boolean> {
  const { rows } = await sql<{ founded: boolean }>`select app.is_founded() as founded`.execute(db)
  return rows[0].founded
}
