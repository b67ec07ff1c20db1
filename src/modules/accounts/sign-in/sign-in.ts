import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import type { LookContext, PrepareContext, RunContext } from '../../../kernel/operation.ts'
import { sound } from '../../../kernel/vault/row-marks.ts'
import { unwrap } from '../../../kernel/vault/wrapping.ts'
import { accountByPasskey, enter } from '../enter.ts'
import { CREDENTIALS } from '../marks.ts'
import { normalEmail } from '../profile.ts'
import type { SignIn } from '../shapes.ts'
import { byAddress, lookAtAddress, refused } from './by-password.ts'
import { keyOfPrf } from './credential.ts'
import { type Credential, credentialOf, passkeyCounts } from './credential-rows.ts'
import { forgetTries, heldTries, mustBeOpen, noteFailure, readTries } from './lockout.ts'
import { unpackProof } from './oidc-proof.ts'
import { type Once, spend } from './once.ts'
import { agrees, type Stretched, stretch } from './stretch.ts'

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

/** What is known before anything is stretched: whether this device has signed in before. */
export type Looked = { readonly known: boolean }

/**
 * Refuses what would be in vain before it costs a stretching.
 * @throws Problem `too-many-requests`
 */
export async function lookAtSignIn(context: LookContext, input: SignIn): Promise<Looked> {
  if (input.kind === 'password') return { known: await lookAtAddress(context, input.email) }
  const proof = input.kind === 'oidc' ? unpackProof(context.secret, input.proof, context.now) : null
  if (proof !== null) mustBeOpen(await readTries(context.db, Buffer.from(proof.value.subject, 'hex')), context.now)
  // Who comes with a proof was let in by an agency's provider.
  return { known: proof !== null }
}

/** Takes what somebody gives at the door, and stretches what must be stretched. */
export async function prepareSignIn(
  { now, ...means }: PrepareContext,
  input: SignIn,
  { known }: Looked,
): Promise<PreparedSignIn> {
  if (input.kind === 'passkey') return { kind: 'passkey', given: input }
  if (input.kind === 'password') {
    const stretched = await stretch(means, normalEmail(input.email), input.password, known)
    // Apps show a code in two groups, and so it is copied.
    return { kind: 'password', stretched, email: input.email, code: input.code.replaceAll(' ', '') }
  }
  const proof = unpackProof(means.secret, input.proof, now)
  if (proof === null) throw new Problem('not-signed-in', 'Sign in with your organisation again.')
  const { agency, subject } = proof.value
  const stretched = await stretch(means, subject, input.passphrase, known)
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
  return proven(context.db, await byAddress(context, given), given.stretched.wrap)
}

async function byPasskey(context: RunContext, { given }: PreparedOf<'passkey'>): Promise<Proven> {
  const { db } = context
  const lookup = Buffer.from(given.response.id, 'base64url')
  const found = await accountByPasskey(db, lookup)
  // No tries are counted: nobody guesses a signature, and with the id of a key strangers could lock its owner out.
  if (found === null) throw refused([])
  await enter(db, { kind: 'visitor', member: null, agency: found.agency })
  const credential = await credentialOf(db, { kind: 'passkey', member: found.member, lookup })
  if (credential === null || !(await passkeyCounts(context, credential, given.response))) throw refused([found])
  return proven(db, credential, keyOfPrf(given.prf), refused([found]))
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
    throw refused(row === undefined ? [] : [row])
  }
  // After the passphrase, so that a mistyped one does not send the person back to the provider.
  await spend(db, once, now)
  await forgetTries(db, subject)
  return proven(db, row, stretched.wrap)
}

function proven(db: Tx, credential: Credential, wrap: Uint8Array, otherwise?: Problem): Proven {
  // After the proof: whoever proves nothing must not learn from it that there is such a row.
  const { id, member, agency, wrapped_key } = sound(db, CREDENTIALS, credential)
  try {
    return { member, agency, privateKey: unwrap(wrap, wrapped_key, member), credential: id }
  } catch (error) {
    // A passkey's secret comes beside its signature, so it can be wrong where the signature holds.
    throw otherwise ?? error
  }
}
