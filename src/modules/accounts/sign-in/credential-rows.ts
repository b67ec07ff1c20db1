import type { Tx } from '../../../kernel/database.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import type { CredentialKind } from '../codes.ts'
import type { SignIn } from '../shapes.ts'
import { spend } from './once.ts'
import { verifyAuthentication } from './passkey.ts'
import { openTotp, stepOfCode } from './totp.ts'

type Passkey = Extract<SignIn, { kind: 'passkey' }>

/** A way to sign in as it is kept. */
export type Credential = NonNullable<Awaited<ReturnType<typeof credentialOf>>>

/** Which one is meant: a member has one password, found by whose it is, and else several, each found by its `lookup`. */
export type Which = {
  readonly kind: CredentialKind
  readonly member: string
  readonly lookup: Uint8Array | null
}

/** The member's way to sign in that is meant; null where they have none such. */
export async function credentialOf(db: Tx, { kind, member, lookup }: Which) {
  const row = await db
    .selectFrom('credentials')
    .selectAll()
    .where('kind', '=', kind)
    // Also where it is found by its own id: a colleague's passkey is no proof that it is this member.
    .where('member', '=', member)
    .where('lookup', lookup === null ? 'is' : '=', lookup)
    .executeTakeFirst()
  return row ?? null
}

/** Whether a code belongs to the secret, now, and was not used: it is used up by asking. */
export async function codeCounts(
  { db, secret, now }: RunContext,
  credential: Credential,
  code: string,
): Promise<boolean> {
  if (credential.sealed_totp === null) return false
  const step = stepOfCode(openTotp(secret, credential.id, credential.sealed_totp), code, now)
  if (step === null) return false
  // A code counts once (RFC 6238, 5.2): one read over a shoulder is worth nothing.
  const { numUpdatedRows } = await db
    .updateTable('credentials')
    .set({ totp_step: step })
    .where('id', '=', credential.id)
    // The comparison is in the statement: of two that carry the same code, one finds it used.
    .where('totp_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether a passkey proves itself by a challenge of ours that was not used: it is used up by asking. */
export async function passkeyCounts(
  context: RunContext,
  { id, verifier, lookup, counter }: Credential,
  response: Passkey['response'],
): Promise<boolean> {
  const { db, now } = context
  const passkey = { id: lookup ?? new Uint8Array(), publicKey: verifier, counter: Number(counter) }
  const proved = await verifyAuthentication(context, response, passkey)
  if (proved === null) return false
  // The counter alone stops no replay: many passkeys keep it at 0.
  await spend(db, proved.once, now)
  await db.updateTable('credentials').set({ counter: proved.counter }).where('id', '=', id).execute()
  return true
}
