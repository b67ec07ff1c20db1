import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { currentKey } from '../../../kernel/vault/agency-key.ts'
import { foundRoleKey } from '../../../kernel/vault/founding.ts'
import { admit as giveKey, type Holder } from '../../../kernel/vault/grants.ts'
import { resealStep, rotateKey } from '../../../kernel/vault/rotation.ts'
import { asMember } from '../actor.ts'
import { activeHolders } from '../members/holders.ts'
import { memberNames } from '../profile.ts'
import { CUSTODIAN } from '../roles.ts'
import { MemberId, Nothing } from '../shapes.ts'
import { resealing, STEP } from './resealing.ts'

// The custodians' own key: what reporters say of who they are is sealed to it, and neither to the agency nor to any other role.

/** Who keeps apart what reporters say of who they are. */
const Custodians = z.object({
  hasKey: z.boolean(),
  /** The agency's recovery key was renewed since the custodians' key was made. */
  paperIsOld: z.boolean(),
  custodians: z.array(z.object({ id: Id, name: z.string().nullable(), holds: z.boolean() })),
})

type Active = Holder & { readonly id: string }

/** Members who have the role now. */
async function custodiansOf(db: Tx): Promise<readonly Active[]> {
  // Who has left the agency holds nothing, whatever roles still stand in their row.
  return (await activeHolders(db)).filter(({ roles }) => roles.includes(CUSTODIAN))
}

export const get = operation({
  summary: 'See the custodians, and who of them holds their key',
  permission: 'custodian:admit',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: Custodians,
  subject: () => [],
  async run(context) {
    const { db, actor } = context
    const { agency } = asMember(actor)
    const [key, agencyKey] = [await currentKey(db, agency, CUSTODIAN), await currentKey(db, agency)]
    const holders = new Set(key === null ? [] : await holdersOf(db, key.id))
    const people = await custodiansOf(db)
    const names = await memberNames(
      context,
      people.map(({ id }) => id),
    )
    // Compared by the public half of the recovery key; the other half is on paper only.
    const paper = (one: { readonly recoveryPublicKey: Uint8Array }) =>
      Buffer.from(one.recoveryPublicKey).toString('hex')
    return {
      hasKey: key !== null,
      // The paper was renewed since: the old one still opens this key until it is changed.
      paperIsOld: key !== null && agencyKey !== null && paper(key) !== paper(agencyKey),
      custodians: people.map(({ id }) => ({ id, name: names.get(id) ?? null, holds: holders.has(id) })),
    }
  },
})

async function holdersOf(db: Tx, key: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('key_grants').select('holder').where('key', '=', key).execute()
  return rows.flatMap(({ holder }) => holder ?? [])
}

// Freshly confirmed: a session left open must not give away who reporters are.
const declared = { permission: 'custodian:admit', purpose: 'administration', confirm: 'mfa' } as const

export const found = operation({
  ...declared,
  summary: 'Make the custodians’ key, for all who have that role now',
  verb: 'collection',
  input: Nothing,
  output: Nothing,
  subject: () => [],
  async run({ db, actor, now }) {
    // Whoever becomes custodian later is admitted by one who holds it.
    await foundRoleKey(db, asMember(actor), { role: CUSTODIAN, holders: await custodiansOf(db), now })
    return {}
  },
})

export const admit = operation({
  ...declared,
  summary: 'Give another custodian the custodians’ key',
  verb: 'disclosure',
  input: MemberId,
  output: Nothing,
  subject: ({ member }) => [member],
  async run({ db, actor, now }, { member }) {
    // The role first, by an administrator; the key second, by a custodian: neither gives both.
    const newcomer = (await custodiansOf(db)).find(({ id }) => id === member)
    if (newcomer === undefined)
      throw new Problem('conflict', 'This member is no custodian. An administrator gives the role.')
    await giveKey(db, asMember(actor), newcomer, { now, role: CUSTODIAN })
    return {}
  },
})

export const change = operation({
  ...declared,
  summary: 'Change the custodians’ key, after one has left or the recovery key was renewed',
  verb: 'alteration',
  reason: true,
  input: Nothing,
  output: z.object({ job: Id }),
  subject: (_, output) => [output.job],
  async run({ db, actor, now, later }) {
    await rotateKey(db, asMember(actor), { role: CUSTODIAN, members: await custodiansOf(db), now })
    // New identities are sealed to the new key from now on; the old ones follow step by step, in a custodian's session.
    return { job: await later({ job: 'custodians.reseal', input: {} }) }
  },
})

export const reseal = operation({
  summary: 'Seal some reporters’ identities to the custodians’ new key',
  permission: 'custodian:admit',
  purpose: 'administration',
  verb: 'alteration',
  internal: true,
  input: Nothing,
  output: z.object({ moved: z.int() }),
  subject: () => [],
  run: async ({ db, actor, now }) => ({
    moved: await resealStep(db, asMember(actor), { role: CUSTODIAN, now, atMost: STEP }),
  }),
})

export const resealJob = resealing('Seal all reporters’ identities to the custodians’ new key', 'custodians.reseal')
