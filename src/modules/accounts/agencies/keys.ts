import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { holdCurrentKey } from '../../../kernel/vault/agency-key.ts'
import { foundAnew } from '../../../kernel/vault/founding.ts'
import { recover as recoverKeys } from '../../../kernel/vault/grants.ts'
import { resealStep, rotateKey } from '../../../kernel/vault/rotation.ts'
import { asMember } from '../actor.ts'
import { activeHolders, holderOf, holdersWhoSignIn } from '../members/holders.ts'
import { CUSTODIAN } from '../roles.ts'
import { Nothing } from '../shapes.ts'
import { resealing, STEP } from './resealing.ts'

const RecoverInput = z.object({ recoveryKey: z.string().min(10).max(200) })
const ChangeKeyInput = z.object({ renewRecovery: z.boolean().default(false) })
/** `recoveryKey` is shown once, where a new one was asked for; `job` seals the older records anew. */
const ChangedKey = z.object({ recoveryKey: z.string().nullable(), job: Id })

export const recover = operation({
  summary: 'Get the agency’s keys by the recovery key on paper, where no colleague is left who could admit one',
  permission: 'member:admit',
  purpose: 'administration',
  verb: 'disclosure',
  reason: true,
  // Whoever finds the paper still needs a role that opens content, and a second factor of a moment ago.
  confirm: 'mfa',
  input: RecoverInput,
  output: Nothing,
  subject: () => [],
  rate: '5/min',
  async run({ db, actor, now }, { recoveryKey }) {
    const { id, agency, roles } = asMember(actor)
    const member = await holderOf(db, id)
    await recoverKeys(db, { agency, words: recoveryKey, member, roles, now })
    return {}
  },
})

export const change = operation({
  summary: 'Change the agency’s key, after somebody has left or the recovery key was lost',
  permission: 'member:admit',
  purpose: 'administration',
  verb: 'alteration',
  reason: true,
  confirm: 'mfa',
  input: ChangeKeyInput,
  output: ChangedKey,
  subject: (_, output) => [output.job],
  async run({ db, actor, now, later }, { renewRecovery }) {
    const by = asMember(actor)
    // Ended members are left out, so the new key reaches nobody who has left.
    const members = await activeHolders(db)
    const recoveryKey = await rotateKey(db, by, { members, renewRecovery, now })
    // In the same transaction: or a crash in between would leave all that is older under the ended key.
    return { recoveryKey, job: await later({ job: 'keys.reseal', input: {} }) }
  },
})

/** @throws Problem `conflict` while somebody holds the agency's key who can sign in */
export const startAnew = operation({
  summary: 'Make another key for the agency, where nobody holds its key and the recovery key on paper is lost',
  permission: 'member:admit',
  purpose: 'administration',
  verb: 'alteration',
  reason: true,
  confirm: 'mfa',
  input: Nothing,
  output: z.object({ recoveryKey: z.string() }),
  subject: () => [],
  async run({ db, actor, now }) {
    const { id, agency } = asMember(actor)
    // Held until the end: of two who come at once, the second finds that the first holds it.
    await holdCurrentKey(db, agency, null)
    if ((await holdersWhoSignIn(db)).length > 0)
      throw new Problem('conflict', 'Somebody holds the agency’s key and can sign in. They admit you.')
    const row = await db.selectFrom('members').select('public_key').where('id', '=', id).executeTakeFirstOrThrow()
    const lost = (await holdersWhoSignIn(db, CUSTODIAN)).length === 0 ? [CUSTODIAN] : []
    const recoveryKey = await foundAnew(db, { agency, founder: { id, publicKey: row.public_key }, now }, lost)
    return { recoveryKey }
  },
})

export const reseal = operation({
  summary: 'Seal some records’ keys to the agency’s new key',
  permission: 'member:admit',
  purpose: 'administration',
  verb: 'alteration',
  internal: true,
  input: Nothing,
  output: z.object({ moved: z.int() }),
  subject: () => [],
  run: async ({ db, actor, now }) => ({ moved: await resealStep(db, asMember(actor), { now, atMost: STEP }) }),
})

export const resealJob = resealing('Seal all records’ keys to the agency’s new key', 'keys.reseal')
