import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { eraseDataKeys } from '../../kernel/vault/data-keys.ts'
import { newKey, openJson, sealJson } from '../../kernel/vault/seal.ts'
import { unaltered } from '../../kernel/vault/unaltered.ts'
import { restate } from './children/restate.ts'
import { dateReviews } from './children/rows.ts'
import { enter, resealEvents } from './events.ts'
import { forget } from './keeping/forget.ts'
import { refuseHeld } from './keeping/rows.ts'
import { markForMatches } from './matching/marks.ts'
import { mark } from './matching/search-key.ts'
import { joins } from './open.ts'
import { asMember, NOBODY, openIdentity, personKey, personRow, sealIdentity } from './record.ts'
import { Done, IdentityInput, OneInput, ProtectInput } from './shapes.ts'
import type { PersonRow } from './tables.ts'
import { colleagueNamed, sealByName } from './team/team.ts'

const declared = { purpose: 'protection', output: Done, subject: ({ person }: { person: string }) => [person] } as const

export const setIdentity = operation({
  ...declared,
  summary: 'Say who a person is',
  permission: 'case:open',
  verb: 'alteration',
  input: IdentityInput,
  async run(context, { person, mode, ...identity }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    const key = await personKey(db, member, row)
    // A name for somebody who declined would undo what they asked for; they say themselves when they come back.
    if (key === null) throw new Problem('conflict', 'Who is only counted has no name here. They come back first.')
    // Of who is held the name stays: under another one it would be erased.
    if (mode === 'pseudonym' && row.mode === 'named') await refuseHeld(db, person)
    // Who goes over to a pseudonym leaves name and birth behind, and not in a field that no page shows.
    const kept = mode === 'pseudonym' ? { ...NOBODY, pseudonym: identity.pseudonym } : identity
    await db
      .updateTable('persons')
      .set({ mode, sealed: sealIdentity(key, person, kept) })
      .where('id', '=', person)
      .execute()
    await enter(db, member, row, key, { kind: 'named', at: now, words: { value: mode } })
    // A new name must not bring back into the search who was taken out of it.
    // A day of birth that is known now, or better, moves the days before majority.
    if (row.age !== 'adult') {
      await dateReviews(db, { row, key, now }, { born: kept.born })
      await restate(context, person)
    }
    if (!row.protected) await mark(db, member, person, [kept.name, kept.otherNames, kept.pseudonym].join(' '), now)
    // Of somebody under protection too: a match is told to those who were named, and to nobody else.
    await markForMatches(db, member, row, kept, now)
    return { person }
  },
})

export const protectPerson = operation({
  ...declared,
  summary: 'Put a person under protected identity: in no search, and open to named colleagues alone',
  permission: 'case:work',
  verb: 'alteration',
  reason: true,
  input: ProtectInput,
  async run({ db, actor, now, reason }, { person, members }) {
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    const old = await personKey(db, member, row)
    if (old === null || row.data_key === null)
      throw new Problem('conflict', 'Of who is only counted there is nothing to protect.')
    // One colleague named twice is one key in one hand.
    const named = [...new Set(members)]
    // Two at least, or the first who leaves takes the key along.
    if (named.length < 2)
      throw new Problem('invalid-input', 'Name two colleagues at least.', {
        fields: [{ field: 'members', message: 'two' }],
      })
    const key = { id: newId(), bytes: newKey() }
    await db.insertInto('data_keys').values({ id: key.id, agency: row.agency, made_at: now }).execute()
    // The agency gets no seal of the new key: from here on its own key opens nothing of the person.
    const anew = { ...row, data_key: key.id, protected: true }
    for (const one of named) await sealByName(db, member, anew, key.bytes, await colleagueNamed(db, member, one), now)
    // All under the new key before the old one goes: what cannot be opened stops everything, and nothing is lost.
    await resealAll(db, row, old, key)
    await eraseDataKeys(db, [row.data_key], row.agency, now)
    await db.deleteFrom('person_marks').where('person', '=', person).execute()
    // The owner must be somebody who can open the person.
    const owner = named.includes(row.owner) ? row.owner : named[0]
    const kept = openIdentity(old, row) ?? NOBODY
    await db
      .updateTable('persons')
      .set({ protected: true, owner, data_key: key.id, sealed: sealIdentity(key.bytes, person, kept) })
      .where('id', '=', person)
      .execute()
    await enter(db, member, row, key.bytes, { kind: 'protected', at: now, words: { reason: reason ?? '' } })
    await onlyNamed(db, member, row, named, now)
    return { person }
  },
})

/** Tables whose rows hold something sealed under the person's key, with the label each is sealed by. */
const SEALED = {
  person_channels: 'way',
  person_interviews: 'words',
  person_papers: 'words',
  person_acts: 'words',
  person_imports: 'words',
  child_reviews: 'words',
  age_decisions: 'words',
  interview_plans: 'words',
  witness_flags: 'words',
  person_media: 'words',
  person_days: 'words',
} as const

/** Everything of the person under the new key. */
async function resealAll(db: Tx, row: PersonRow, old: Uint8Array, key: { readonly bytes: Uint8Array }): Promise<void> {
  await resealEvents(db, row.id, old, key.bytes)
  for (const [table, column] of Object.entries(SEALED) as [keyof typeof SEALED, string][]) {
    const rows = await sealedRows(db, table, row.id)
    for (const { id, sealed } of rows) {
      const label = `${table}.${column} ${id}`
      const words = unaltered(() => openJson<unknown>(old, sealed, label))
      await db
        .updateTable(table)
        .set({ sealed: sealJson(key.bytes, words, label) })
        .where('id', '=', id)
        .execute()
    }
  }
}

/** Of acts only those that are known: the lawyer's own are under another key. */
function sealedRows(db: Tx, table: keyof typeof SEALED, person: string) {
  if (table === 'person_acts')
    return db
      .selectFrom('person_acts')
      .select(['id', 'sealed'])
      .where('person', '=', person)
      .where('known', '=', true)
      .execute()
  return db.selectFrom(table).select(['id', 'sealed']).where('person', '=', person).execute()
}

/** The team is those who were named, from now on; the member who does this last, or they would not see whom they let in. */
async function onlyNamed(db: Tx, member: Member, row: PersonRow, named: readonly string[], now: Date): Promise<void> {
  const team = await db
    .selectFrom('person_team')
    .select('member')
    .where('person', '=', row.id)
    .where('ended_at', 'is', null)
    .execute()
  const there = team.map(({ member: one }) => one)
  for (const one of named.filter((each) => !there.includes(each)))
    await joins(db, {
      person: row.id,
      case: row.case_id,
      member: one,
      agency: row.agency,
      by: member.id,
      now,
      kind: 'member',
    })
  await db
    .updateTable('person_team')
    .set({ ended_at: now })
    .where('person', '=', row.id)
    .where('ended_at', 'is', null)
    .where('member', 'not in', [...named])
    .execute()
}

export const erasePerson = operation({
  summary: 'Erase all that identifies a person; what was counted stays a number',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'erasure',
  reason: true,
  confirm: 'mfa',
  input: OneInput,
  output: Done,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    // Closing is not erasing, and nobody is erased while somebody still acts for them.
    if (row.file !== 'closed' && row.identification !== 'declined')
      throw new Problem('conflict', 'Close the file first: nobody is erased while help goes on.', {
        fields: [{ field: 'person', message: 'file-open' }],
      })
    // Claims of a child begin to run when they are grown (Art. 9 Directive 2011/36/EU): until then the file is theirs to find.
    if (row.age !== 'adult')
      throw new Problem(
        'conflict',
        'A child’s file is kept until a decision about it can be asked for by the grown person.',
        {
          fields: [{ field: 'person', message: 'child' }],
        },
      )
    await forget(db, row, now)
    // Nobody has to decide any more about what is gone.
    await restate(context, person)
    return { person }
  },
})
