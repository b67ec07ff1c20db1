import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { operation } from '../../../kernel/operation.ts'
import { sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { keysIfOpen } from '../../../kernel/vault/opening.ts'
import { colleagueOf } from '../../accounts/index.ts'
import { asMember } from '../../reports/index.ts'
import { sealPerson } from './record.ts'
import { AdmitInput, Admitted, PassOverInput, TellInput } from './shapes.ts'
import { change, type Doing, declared } from './work.ts'

/** Keeps somebody as told, or as not told; of one who stands there already, the words are new. */
async function keep(
  { db, now }: RunContext,
  { member, row, key }: Doing,
  { state, who, how, person }: { state: 'told' | 'not-told'; who: string; how: string; person: string | null },
): Promise<void> {
  const id = person ?? newId()
  const values = { state, at: now, by: member.id, sealed: sealPerson(key, id, { who, how }) }
  if (person === null) {
    await db
      .insertInto('breach_persons')
      .values({ id, breach: row.id, agency: row.agency, ...values })
      .execute()
    return
  }
  const { numUpdatedRows } = await db
    .updateTable('breach_persons')
    .set(values)
    .where('id', '=', id)
    .where('breach', '=', row.id)
    // Whoever was told stays told.
    .where('state', '=', 'not-told')
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw notFound('Nobody stands there who was not told.')()
}

export const tellPerson = operation({
  ...declared,
  summary: 'Record that a person was told of a breach, through a way that is safe for them',
  verb: 'disclosure',
  input: TellInput,
  run: (context, { breach, person, who, channel }) =>
    change(context, breach, 'tell', async (doing) => {
      await keep(context, doing, { state: 'told', who, how: channel, person })
      // Names stand in one place, with the person.
      return { words: null }
    }),
})

export const passOver = operation({
  ...declared,
  summary: 'Record who cannot be told of a breach safely, and why',
  input: PassOverInput,
  run: (context, { breach, who, why }) =>
    change(context, breach, 'pass-over', async (doing) => {
      await keep(context, doing, { state: 'not-told', who, how: why, person: null })
      return { words: null }
    }),
})

export const admitOfficer = operation({
  summary: 'Give the records of breaches to a data protection officer, by whoever opens them with the agency’s keys',
  // Those who admit newcomers to content: they hold the key that is passed on, and see nothing of it by this.
  permission: 'member:admit',
  purpose: 'administration',
  verb: 'disclosure',
  input: AdmitInput,
  output: Admitted,
  subject: ({ member }) => [member],
  async run({ db, actor, now }, { member: to }) {
    const member = asMember(actor)
    const { agency } = member
    const officer = await colleagueOf(db, agency, to)
    if (!officer?.roles.includes('data-protection-officer'))
      throw new Problem('conflict', 'Only a data protection officer of this agency is given the records of breaches.')
    const rows = await db.selectFrom('breaches').select('data_key').where('agency', '=', agency).execute()
    const keys = await keysIfOpen(db, member, rows)
    if (rows.length > 0 && keys.size === 0)
      throw new Problem('keys-closed', 'Your keys are not open, so you cannot give these records to anybody.')
    const recipient = { id: officer.id, agency, publicKey: officer.publicKey }
    for (const [id, bytes] of keys) await sealDataKey(db, { id, bytes }, agency, recipient, now)
    return { given: keys.size }
  },
})
