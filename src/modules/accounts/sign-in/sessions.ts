import { Problem } from '../../../kernel/errors.ts'
import { CONFIRMED_FOR } from '../../../kernel/execute.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { sound } from '../../../kernel/vault/row-marks.ts'
import { asMember } from '../actor.ts'
import { CREDENTIALS } from '../marks.ts'
import { unseenLetIns } from '../members/let-in.ts'
import { indexOf } from '../profile.ts'
import { keyHolders, keyState, selfOf } from '../self.ts'
import { Confirmation, Confirmed, Current, Nothing, SessionId, SessionList, SignedIn, SignIn } from '../shapes.ts'
import { noteUse } from './credential.ts'
import { type Credential, codeCounts, credentialOf, passkeyCounts } from './credential-rows.ts'
import { knownBy } from './device-cookie.ts'
import { forgetTries, heldTries, mustBeOpen, noteFailure, readTries } from './lockout.ts'
import { unpackProof } from './oidc-proof.ts'
import { spend } from './once.ts'
import { changeSession, openSession } from './session.ts'
import { lookAtSignIn, prepareSignIn, prove } from './sign-in.ts'
import { agrees, stretch } from './stretch.ts'

export const open = operation({
  summary: 'Sign in',
  permission: 'anyone',
  purpose: 'administration',
  verb: 'consultation',
  input: SignIn,
  output: SignedIn,
  subject: (_, output) => [output.member.id],
  rate: '20/min',
  look: lookAtSignIn,
  prepare: prepareSignIn,
  async run(context, { kind }, prepared) {
    const proven = await prove(context, prepared)
    const sessionToken = await openSession(context, proven)
    return { sessionToken, member: await selfOf(context, proven.member), ...knownBy(context, kind, proven.credential) }
  },
})

export const current = operation({
  summary: 'Show who is signed in, what they may do, and whether their keys are open',
  permission: 'self',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: Current,
  subject: () => [],
  async run(context) {
    const { id, confirmedAt, roles } = asMember(context.actor)
    const keys = keyState(await keyHolders(context), id, roles)
    const confirmedUntil = new Date(confirmedAt + CONFIRMED_FOR).toISOString()
    const letIns = await unseenLetIns(context, id)
    const { demo, withoutMail = false } = context.site
    return { member: await selfOf(context, id), keys, confirmedUntil, demo, mail: !withoutMail, letIns }
  },
})

export const close = operation({
  summary: 'Sign out',
  permission: 'self',
  purpose: 'administration',
  verb: 'erasure',
  input: Nothing,
  output: Nothing,
  subject: () => [],
  async run({ db, actor }) {
    await db.deleteFrom('sessions').where('id', '=', asMember(actor).session).execute()
    return {}
  },
})

export const list = operation({
  summary: 'List the own open sessions',
  permission: 'self',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: SessionList,
  subject: () => [],
  async run({ db, actor, now }) {
    const { id, session } = asMember(actor)
    const rows = await db
      .selectFrom('sessions')
      .select(['id', 'opened_at', 'seen_at', 'expires_at'])
      .where('member', '=', id)
      .where('expires_at', '>', now)
      .orderBy('opened_at', 'desc')
      .execute()
    const sessions = rows.map((row) => ({
      id: row.id,
      openedAt: row.opened_at.toISOString(),
      seenAt: row.seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      current: row.id === session,
    }))
    return { sessions }
  },
})

export const revoke = operation({
  summary: 'End one of the own sessions, wherever it is open',
  permission: 'self',
  purpose: 'administration',
  verb: 'erasure',
  input: SessionId,
  output: Nothing,
  subject: ({ session }) => [session],
  async run({ db, actor }, { session }) {
    const { numDeletedRows } = await db
      .deleteFrom('sessions')
      .where('id', '=', session)
      // Row policies keep other agencies out; that it is one’s own is said here.
      .where('member', '=', asMember(actor).id)
      .executeTakeFirst()
    if (numDeletedRows !== 1n) throw new Problem('not-found', 'There is no such session.')
    return {}
  },
})

export const confirm = operation({
  summary: 'Prove with the second factor once more that it is you',
  permission: 'self',
  purpose: 'administration',
  verb: 'consultation',
  input: Confirmation,
  output: Confirmed,
  subject: () => [],
  rate: '20/min',
  async look({ db, actor, secret, now }) {
    mustBeOpen(await readTries(db, confirmations(secret, asMember(actor).id)), now)
  },
  async prepare({ now, ...means }, input) {
    // Who signs in with the organisation confirms there again: the passphrase alone is only one factor.
    const proof = input.kind === 'oidc' ? unpackProof(means.secret, input.proof, now) : null
    if (input.kind !== 'oidc' || proof === null) return null
    return { ...proof, stretched: await stretch(means, proof.value.subject, input.passphrase) }
  },
  async run(context, input, proof) {
    const { db, now } = context
    const { id, session } = asMember(context.actor)
    const credential = await credentialOf(db, { kind: input.kind, member: id, lookup: lookupOf(input, proof) })
    const account = confirmations(context.secret, id)
    const tries = await heldTries(db, account, now)
    if (credential === null || !(await counts(context, credential, input, proof))) {
      await noteFailure(db, account, tries, now)
      throw new Problem('confirmation-needed', 'That did not confirm it. A code counts once.', { keeps: [id] })
    }
    sound(db, CREDENTIALS, credential)
    await forgetTries(db, account)
    await noteUse(context, credential.id)
    await changeSession(db, session, { confirmed_at: now })
    return { confirmedUntil: new Date(now.getTime() + CONFIRMED_FOR).toISOString() }
  },
})

/** By what the way to sign in is found that somebody confirms with: any of theirs will do. */
function lookupOf(input: Confirmation, proof: Proof | null): Uint8Array | null {
  if (input.kind === 'passkey') return Buffer.from(input.response.id, 'base64url')
  return proof === null ? null : Buffer.from(proof.value.subject, 'hex')
}

type Proof = NonNullable<ReturnType<typeof unpackProof>> & { readonly stretched: Awaited<ReturnType<typeof stretch>> }

async function counts(
  context: RunContext,
  credential: Credential,
  input: Confirmation,
  proof: Proof | null,
): Promise<boolean> {
  // Two factors were proved when the session began; what somebody at an unlocked screen lacks is the phone.
  if (input.kind === 'password') return codeCounts(context, credential, input.code.replaceAll(' ', ''))
  if (input.kind === 'passkey') return passkeyCounts(context, credential, input.response)
  if (proof === null) return false
  // A proof left over from signing in says nothing about who sits there now.
  if (!proof.value.anew) return false
  if (!agrees(proof.stretched.verifier, credential.verifier)) return false
  await spend(context.db, proof.once, context.now)
  return true
}

/** Tries to confirm count by themselves: a stolen session guesses no codes, and no stranger at the door locks out who is inside. */
const confirmations = (secret: Uint8Array, member: string): Uint8Array => indexOf(secret, 'confirmations', member)
