import type { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Row, Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { eraseDataKeys, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { newKey, sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { asMember, keyOf } from '../record.ts'
import { colleagueNamed } from '../team/team.ts'
import { type GuestRow, isSeated, placesOf } from './rows.ts'
import { type ActOfMine, ActsOfMine, NothingAsked, OneAct } from './shapes.ts'

// What a lawyer of another agency was told and no authority knows: the lawyer's alone, also once their place has ended.

type Words = Pick<ActOfMine, 'what' | 'kind' | 'when'>
type ActRow = Row<'lawyer_acts'>

const label = (id: string) => `lawyer_acts.words ${id}`

/** A key sealed to the member alone; no agency and no holder of its keys gets a seal. */
export async function keyForOneself(db: Tx, member: Member, now: Date) {
  const key = { id: newId(), bytes: newKey() }
  const { id, agency, publicKey } = await colleagueNamed(db, member, member.id)
  await db.insertInto('data_keys').values({ id: key.id, agency, made_at: now }).execute()
  await sealDataKey(db, key, agency, { id, agency, publicKey }, now)
  return key
}

/** The number of the place by which a member is a person's lawyer from another agency today; null where they are not. */
export async function lawyersPlace(db: Tx, member: Member, person: string, now: Date): Promise<string | null> {
  const isTheirs = (one: GuestRow) => one.person === person && one.kind === 'lawyer' && isSeated(one, now)
  return (await placesOf(db, member, now)).find(isTheirs)?.id ?? null
}

type Told = Words & { readonly known: boolean }

/**
 * Keeps what a lawyer of another agency was told.
 * @throws Problem `conflict` where an authority knows it: that is the team's to enter
 */
export async function keepAsGuest(db: Tx, member: Member, guest: string, { known, ...words }: Told, now: Date) {
  if (known)
    throw new Problem('conflict', 'What an authority knows is entered by the person’s team. Ask the team.', {
      fields: [{ field: 'known', message: 'team-enters' }],
    })
  const key = await keyForOneself(db, member, now)
  const id = newId()
  await db
    .insertInto('lawyer_acts')
    .values({
      ...{ id, guest, agency: member.agency, entered_by: member.id, entered_at: now, data_key: key.id },
      sealed: sealJson(key.bytes, words, label(id)),
    })
    .execute()
  return id
}

/** What a member was told as the lawyer of another agency's persons, in the order in which they entered it. @param guest of one place alone */
export async function ownActs(db: Tx, member: Member, guest: string | null): Promise<ActOfMine[]> {
  const own = db.selectFrom('lawyer_acts').selectAll().where('entered_by', '=', member.id).orderBy('entered_at')
  const rows = await (guest === null ? own : own.where('guest', '=', guest)).execute()
  return Promise.all(rows.map((row) => shown(db, member, row)))
}

async function shown(db: Tx, member: Member, { id, guest, data_key, sealed, entered_at }: ActRow): Promise<ActOfMine> {
  const words = openUnaltered<Words>(await keyOf(db, member, data_key), sealed, label(id))
  return { ...words, id, guest, enteredAt: entered_at.toISOString() }
}

const declared = { permission: 'act:keep', purpose: 'protection' } as const

export const actsOfMine = operation({
  ...declared,
  summary: 'See what one was told as a lawyer and no authority knows, also where one’s place has ended',
  verb: 'consultation',
  input: NothingAsked,
  output: ActsOfMine,
  subject: (_, output) => output?.acts.map(({ id }) => id) ?? [],
  async run({ db, actor }) {
    return { acts: await ownActs(db, asMember(actor), null) }
  },
})

export const eraseAct = operation({
  ...declared,
  summary: 'Erase what one was told as a lawyer and no authority knows',
  verb: 'erasure',
  input: OneAct,
  output: OneAct,
  subject: ({ act }) => [act],
  async run({ db, actor, now }, { act }): Promise<z.output<typeof OneAct>> {
    const member = asMember(actor)
    const row = await db
      .selectFrom('lawyer_acts')
      .select('data_key')
      .where('id', '=', act)
      .where('entered_by', '=', member.id)
      .executeTakeFirstOrThrow(notFound('There is no such act.'))
    // The key goes first, so that no backup of the row opens.
    await eraseDataKeys(db, [row.data_key], member.agency, now)
    await db.deleteFrom('lawyer_acts').where('id', '=', act).execute()
    return { act }
  },
})
