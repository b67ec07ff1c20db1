import type { RunContext } from '../../../kernel/operation.ts'
import { holds, removeMember } from '../../../kernel/vault/grants.ts'
import { changedWith, type MarkedRow } from '../../../kernel/vault/row-marks.ts'
import { MEMBERS } from '../marks.ts'
import { indexOf, openProfile, sealProfile } from '../profile.ts'
import { CUSTODIAN } from '../roles.ts'

type Means = Pick<RunContext, 'db' | 'now' | 'secret'>

type Leaving = {
  /** Their row as it was found sound. */
  readonly before: MarkedRow<typeof MEMBERS>
  readonly sealedProfile: Uint8Array
  /** Also where nobody else holds the agency's key: what is sealed to it then opens with the recovery key on paper alone. */
  readonly evenLast?: boolean
}

/**
 * Ends a membership: its sessions, its keys, how it signed in and its e-mail address. The name stays for the history.
 * @throws Problem `conflict` where a key in use would be left without a holder, unless it may
 */
export async function endMembership(means: Means, { before, sealedProfile, evenLast }: Leaving): Promise<void> {
  const { db, now, secret } = means
  const { id: member, agency } = before
  await db.deleteFrom('sessions').where('member', '=', member).execute()
  // With it goes the last wrapped copy of their private key: no password found later opens anything.
  await db.deleteFrom('credentials').where('member', '=', member).execute()
  // Nobody else has a use for what they looked for.
  await db.deleteFrom('saved_filters').where('member', '=', member).execute()
  await takeKeys(means, agency, member, evenLast)
  const { name } = openProfile(secret, member, sealedProfile)
  // Colleagues still read in the history who it was; the address is needed no more.
  await db
    .updateTable('members')
    .set(
      changedWith(db, MEMBERS, before, {
        ended_at: now,
        email_index: indexOf(secret, 'ended', member),
        sealed_profile: sealProfile(secret, member, { name, email: '' }),
      }),
    )
    .where('id', '=', member)
    .execute()
  // Last, since row security shows those of others only once they have left.
  await db.deleteFrom('mentions').where('member', '=', member).execute()
}

/**
 * Takes the keys of the agency and of its roles from a member.
 * @throws Problem `conflict` where a key in use would be left without a holder, unless it may
 */
export async function takeKeys(
  { db }: Pick<Means, 'db'>,
  agency: string,
  member: string,
  evenLast = false,
): Promise<void> {
  // Somebody who was never admitted takes nothing along; then it does not matter who else holds the key.
  const isHolder = (await holds(db, agency, member)) || (await holds(db, agency, member, CUSTODIAN))
  if (isHolder) await removeMember(db, agency, member, evenLast)
}
