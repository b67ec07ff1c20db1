import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { currentKey } from '../../../kernel/vault/agency-key.ts'
import { newKeyPair } from '../../../kernel/vault/boxes.ts'
import { foundKey } from '../../../kernel/vault/founding.ts'
import { withMark } from '../../../kernel/vault/row-marks.ts'
import { wrap } from '../../../kernel/vault/wrapping.ts'
import { enter } from '../enter.ts'
import { MEMBERS } from '../marks.ts'
import { emailIndex, type Profile, sealProfile } from '../profile.ts'
import { type AssignableRole, mayHoldKeys } from '../roles.ts'
import { selfOf } from '../self.ts'
import type { Self } from '../shapes.ts'
import { keepCredential, type Prepared } from '../sign-in/credential.ts'
import { knownBy } from '../sign-in/device-cookie.ts'
import { openSession } from '../sign-in/session.ts'

type Newcomer = {
  readonly agency: string
  readonly profile: Profile
  readonly language: string
  readonly roles: readonly AssignableRole[]
  readonly invitedBy: string | null
  readonly prepared: Prepared
}

type Joined = {
  readonly sessionToken: string
  readonly member: Self
  readonly recoveryKey: string | null
  readonly deviceCookie?: string
}

/**
 * Makes a member with a key pair of their own and signs them in. The first who may hold keys makes the agency's; all
 * others wait until a colleague admits them.
 */
export async function join(context: RunContext, newcomer: Newcomer): Promise<Joined> {
  const { db, now } = context
  const { agency, roles, prepared } = newcomer
  const id = newId()
  await enter(db, { kind: 'member', member: id, agency })
  // The private half is never written as it is: the way to sign in wraps it, and so does the session.
  const { publicKey, privateKey } = newKeyPair()
  await insert(context, id, publicKey, newcomer)
  const wrapped = (key: Uint8Array) => wrap(key, privateKey, id)
  const credential = await keepCredential(context, prepared, { member: id, agency, name: null, wrapped })
  // Whoever opens no content must not make the key either: nobody could be admitted by them.
  const makesKey = mayHoldKeys(roles) && (await currentKey(db, agency)) === null
  const recoveryKey = makesKey ? await foundKey(db, { agency, founder: { id, publicKey }, now }) : null
  const sessionToken = await openSession(context, { member: id, agency, privateKey, credential })
  return {
    sessionToken,
    member: await selfOf(context, id),
    recoveryKey,
    ...knownBy(context, prepared.kind, credential),
  }
}

async function insert(
  { db, secret, now }: RunContext,
  id: string,
  publicKey: Uint8Array,
  { agency, roles, language, profile, invitedBy }: Newcomer,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('members')
    .values(
      withMark(db, MEMBERS, {
        id,
        agency,
        roles: [...roles],
        language,
        email_index: emailIndex(secret, profile.email),
        sealed_profile: sealProfile(secret, id, profile),
        public_key: publicKey,
        sealed_pins: null,
        invited_by: invitedBy,
        joined_at: now,
        ended_at: null,
      }),
    )
    // The index decides: two invites to one address, accepted at once, make one account. It is the agency's own: whoever invites
    // must not learn whether the address has an account elsewhere, and gets their colleague all the same.
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n)
    throw new Problem('conflict', 'Your agency has an account with this e-mail address already. Sign in with it.')
}
