import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { PrepareContext, RunContext } from '../../../kernel/operation.ts'
import { withMark } from '../../../kernel/vault/row-marks.ts'
import { passkeyKey } from '../../../kernel/vault/wrapping.ts'
import type { CredentialKind } from '../codes.ts'
import { CREDENTIALS } from '../marks.ts'
import { normalEmail, sealCredentialName } from '../profile.ts'
import type { Method } from '../shapes.ts'
import { unpackProof } from './oidc-proof.ts'
import { type Once, spend } from './once.ts'
import { verifyRegistration } from './passkey.ts'
import { stretch } from './stretch.ts'
import { sealTotp, stepOfCode } from './totp.ts'

/** A way to sign in that was checked and can be kept. */
export type Prepared = {
  readonly kind: CredentialKind
  readonly lookup: Uint8Array | null
  readonly verifier: Uint8Array
  readonly counter: number
  readonly totp: { readonly secret: string; readonly step: number } | null
  /** Wraps the member's private key. */
  readonly wrap: Uint8Array
  readonly once: Once | null
  /** The agency whose provider vouches for the person; null where nobody does. */
  readonly vouchedBy: string | null
}

/** From the output of the authenticator's PRF extension to the key that wraps the member's private key. */
export const keyOfPrf = (prf: string): Uint8Array => passkeyKey(Buffer.from(prf, 'base64url'))

const wrong = (field: string, message: string) =>
  new Problem('invalid-input', 'This way to sign in cannot be set up.', {
    fields: [{ field: `method.${field}`, message }],
  })

type Of<K extends Method['kind']> = Extract<Method, { kind: K }>

/**
 * Checks a way to sign in that somebody sets up. Takes time, so it belongs into `prepare`.
 * @throws Problem `invalid-input`
 */
export async function prepareMethod(context: PrepareContext, method: Method, email: string): Promise<Prepared> {
  if (method.kind === 'password') return password(context, method, email)
  if (method.kind === 'passkey') return passkey(context, method)
  return provider(context, method)
}

async function password({ now, ...means }: PrepareContext, method: Of<'password'>, email: string): Promise<Prepared> {
  // A code proves that the app holds the secret, before anybody is locked out by a picture that did not scan.
  const { totp } = method
  const step = stepOfCode(totp.secret, totp.code, now)
  if (step === null) throw wrong('totp.code', 'this code does not belong to the secret shown')
  // Before the transaction: it takes 64 MiB and a fifth of a second, and a few tries at once would hold every connection.
  const stretched = await stretch(means, normalEmail(email), method.password)
  const kept = { secret: totp.secret, step }
  return { kind: 'password', lookup: null, ...stretched, counter: 0, totp: kept, once: null, vouchedBy: null }
}

async function passkey(context: PrepareContext, { response, prf }: Of<'passkey'>): Promise<Prepared> {
  const proved = await verifyRegistration(context, response)
  if (proved === null) throw wrong('response', 'the passkey could not be verified')
  const { id, publicKey, counter, once } = proved
  // The signature does not cover `prf`. A wrong one shuts out only who sent it: it wraps a key that is made for them.
  const known = { lookup: id, verifier: publicKey, counter, once, wrap: keyOfPrf(prf) }
  return { kind: 'passkey', ...known, totp: null, vouchedBy: null }
}

async function provider({ now, ...means }: PrepareContext, method: Of<'oidc'>): Promise<Prepared> {
  const proof = unpackProof(means.secret, method.proof, now)
  if (proof === null) throw wrong('proof', 'sign in with your organisation again')
  const { agency, subject } = proof.value
  // Stretched with the provider's name for the person: their address there may be another's next year.
  const stretched = await stretch(means, subject, method.passphrase)
  const known = { lookup: Buffer.from(subject, 'hex'), ...stretched, once: proof.once }
  return { kind: 'oidc', ...known, counter: 0, totp: null, vouchedBy: agency }
}

type Owner = {
  readonly member: string
  readonly agency: string
  /** What they call it; null where nobody asked. */
  readonly name: string | null
  /** The member's private key under a wrapping key. */
  wrapped(key: Uint8Array): Uint8Array
}

/** Keeps a way to sign in, with the member's private key wrapped by it. @returns its id */
export async function keepCredential(
  { db, secret, now }: Pick<RunContext, 'db' | 'secret' | 'now'>,
  prepared: Prepared,
  { member, agency, name, wrapped }: Owner,
): Promise<string> {
  // Or one agency's provider could let its people into another agency by an invite that went astray.
  if (prepared.vouchedBy !== null && prepared.vouchedBy !== agency)
    throw new Problem('conflict', 'Your organisation is another one than the agency you were invited to.')
  // With the account in one transaction: where that fails, the proof is still good.
  if (prepared.once !== null) await spend(db, prepared.once, now)
  const { kind, lookup, verifier, counter, totp } = prepared
  const id = newId()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('credentials')
    .values(
      withMark(db, CREDENTIALS, {
        id,
        agency,
        member,
        kind,
        lookup,
        verifier,
        counter,
        // Sealed to the id of its row: whoever can write the table cannot move a secret they know to another's account.
        sealed_totp: totp === null ? null : sealTotp(secret, id, totp.secret),
        totp_step: totp?.step ?? null,
        wrapped_key: wrapped(prepared.wrap),
        sealed_name: name === null ? null : sealCredentialName(secret, id, name),
        made_at: now,
        used_at: null,
      }),
    )
    // An authenticator chooses its id itself; one that takes another's must not take over their row.
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n)
    throw new Problem('conflict', 'This way to sign in belongs to an account already.')
  return id
}

/**
 * Notes that a way to sign in was used, and holds it until the transaction ends.
 * @returns false where it was removed a moment ago
 */
export async function noteUse({ db, now }: Pick<RunContext, 'db' | 'now'>, credential: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('credentials')
    .set({ used_at: now })
    .where('id', '=', credential)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
