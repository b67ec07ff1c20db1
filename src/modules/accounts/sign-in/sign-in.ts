import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import type { PrepareContext, RunContext } from '../../../kernel/operation.ts'
import { unwrap } from '../../../kernel/vault/wrapping.ts'
import type { CredentialKind } from '../codes.ts'
import { accountByEmail, accountByPasskey, enter } from '../enter.ts'
import { emailIndex, normalEmail } from '../profile.ts'
import type { SignIn } from '../shapes.ts'
import { keyOfPrf } from './credential.ts'
import { forgetTries, heldTries, noteFailure } from './lockout.ts'
import { unpackProof } from './oidc-proof.ts'
import { type Once, spend } from './once.ts'
import { verifyAuthentication } from './passkey.ts'
import { agrees, type Stretched, stretch } from './stretch.ts'
import { openTotp, stepOfCode } from './totp.ts'

/** Who proved to be which member, and the private key that what they signed in with has opened. */
export type Proven = {
  readonly member: string
  readonly agency: string
  readonly privateKey: Uint8Array
  readonly credential: string
}

type Of<K extends SignIn['kind']> = Extract<SignIn, { kind: K }>

/** What takes time, done before the transaction. */
export type PreparedSignIn =
  | { readonly kind: 'password'; readonly stretched: Stretched; readonly email: string; readonly code: string }
  | { readonly kind: 'passkey'; readonly given: Of<'passkey'> }
  | {
      readonly kind: 'oidc'
      readonly stretched: Stretched
      readonly agency: string
      readonly subject: Uint8Array
      readonly once: Once
    }

/** One answer for every failure, so that it tells neither whether there is such an account nor what was wrong. */
const refused = (member: string | null) =>
  new Problem('not-signed-in', 'That did not sign you in. Check what you typed; a code counts once.', {
    keeps: member === null ? [] : [member],
  })

/** Who nobody is: looked up where an account is unknown, so that both ways take the same steps. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

export async function prepareSignIn(
  { now, ...means }: Pick<PrepareContext, 'secret' | 'stretching' | 'now'>,
  input: SignIn,
): Promise<PreparedSignIn> {
  if (input.kind === 'passkey') return { kind: 'passkey', given: input }
  if (input.kind === 'password') {
    const stretched = await stretch(means, normalEmail(input.email), input.password)
    // Apps show a code in two groups, and so it is copied.
    return { kind: 'password', stretched, email: input.email, code: input.code.replaceAll(' ', '') }
  }
  const proof = unpackProof(means.secret, input.proof, now)
  if (proof === null) throw new Problem('not-signed-in', 'Sign in with your organisation again.')
  const { agency, subject } = proof.value
  const stretched = await stretch(means, subject, input.passphrase)
  return { kind: 'oidc', stretched, agency, subject: Buffer.from(subject, 'hex'), once: proof.once }
}

/**
 * Proves who somebody is; the transaction works as that member from here on.
 * @throws Problem `not-signed-in`, `too-many-requests`
 */
export async function prove(context: RunContext, prepared: PreparedSignIn): Promise<Proven> {
  const proven = await proofs[prepared.kind](context, prepared as never)
  await enter(context.db, { kind: 'member', member: proven.member, agency: proven.agency })
  return proven
}

const proofs = { password: byPassword, passkey: byPasskey, oidc: byProvider } as const

type PreparedOf<K extends PreparedSignIn['kind']> = Extract<PreparedSignIn, { kind: K }>

async function byPassword(context: RunContext, given: PreparedOf<'password'>): Promise<Proven> {
  const { db, secret, now } = context
  const account = emailIndex(secret, given.email)
  // Before anything is looked up: an address that is nobody's is counted and locked alike.
  const tries = await heldTries(db, account, now)
  const found = await accountByEmail(db, account)
  await enter(db, { kind: 'visitor', member: null, agency: found?.agency ?? NOBODY })
  const credential = await credentialOf(db, { kind: 'password', member: found?.member ?? NOBODY, lookup: null })
  // In this order: asking uses a code up, and who knows an address only must not use up its owner's codes.
  const isRight =
    credential !== null &&
    agrees(given.stretched.verifier, credential.verifier) &&
    (await codeCounts(context, credential, given.code))
  if (!isRight) {
    // A try at nobody's account is entered for no agency.
    if (found === null) await enter(db, { kind: 'visitor', member: null, agency: null })
    await noteFailure(db, account, tries, now)
    throw refused(found?.member ?? null)
  }
  // Only a whole success wipes the slate, or guesses at the code could be mixed with a known password.
  await forgetTries(db, account)
  return proven(credential, given.stretched.wrap)
}

async function byPasskey(context: RunContext, { given }: PreparedOf<'passkey'>): Promise<Proven> {
  const { db } = context
  const lookup = Buffer.from(given.response.id, 'base64url')
  const found = await accountByPasskey(db, lookup)
  // No tries are counted: nobody guesses a signature, and with the id of a key strangers could lock its owner out.
  if (found === null) throw refused(null)
  await enter(db, { kind: 'visitor', member: null, agency: found.agency })
  const credential = await credentialOf(db, { kind: 'passkey', member: found.member, lookup })
  if (credential === null || !(await passkeyCounts(context, credential, given.response))) throw refused(found.member)
  return proven(credential, keyOfPrf(given.prf), refused(found.member))
}

async function byProvider(context: RunContext, given: PreparedOf<'oidc'>): Promise<Proven> {
  const { db, now } = context
  // The proof was sealed here, so the agency in it is not the caller's choice.
  const { agency, subject, stretched, once } = given
  const tries = await heldTries(db, subject, now)
  await enter(db, { kind: 'visitor', member: null, agency })
  const row = await db
    .selectFrom('credentials')
    .selectAll()
    .where('kind', '=', 'oidc')
    .where('lookup', '=', subject)
    .executeTakeFirst()
  if (!row || !agrees(stretched.verifier, row.verifier)) {
    await noteFailure(db, subject, tries, now)
    throw refused(row?.member ?? null)
  }
  // After the passphrase, so that a mistyped one does not send the person back to the provider.
  await spend(db, once, now)
  await forgetTries(db, subject)
  return proven(row, stretched.wrap)
}

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
  response: Of<'passkey'>['response'],
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

function proven({ id, member, agency, wrapped_key }: Credential, wrap: Uint8Array, otherwise?: Problem): Proven {
  try {
    return { member, agency, privateKey: unwrap(wrap, wrapped_key, member), credential: id }
  } catch (error) {
    // A passkey's secret comes beside its signature, so it can be wrong where the signature holds.
    throw otherwise ?? error
  }
}
