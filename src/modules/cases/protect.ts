import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { eraseDataKeys } from '../../kernel/vault/data-keys.ts'
import { newKey, sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import { resealItems } from '../evidence/index.ts'
import { restate } from './children/restate.ts'
import { dateReviews } from './children/rows.ts'
import { resealChannels } from './contact/channels.ts'
import { enter, resealEvents } from './events.ts'
import { sealToGuests } from './guests/reseal.ts'
import { refuseHeld } from './keeping/rows.ts'
import { markForMatches } from './matching/marks.ts'
import { mark } from './matching/search-key.ts'
import { joins } from './open.ts'
import { heldPerson, NOBODY, openIdentity, sealIdentity } from './record.ts'
import { endWords } from './return-words/rows.ts'
import { Done, IdentityInput, ProtectInput } from './shapes.ts'
import type { PersonRow } from './tables.ts'
import { endPlaces, openPlaces, soundTeam } from './team/rows.ts'
import { colleagueNamed, sealByName } from './team/team.ts'

const declared = { purpose: 'protection', output: Done, subject: ({ person }: { person: string }) => [person] } as const

export const setIdentity = operation({
  ...declared,
  summary: 'Say who a person is',
  permission: 'case:open',
  verb: 'alteration',
  input: IdentityInput,
  async run(context, { person, mode, ...identity }) {
    const { db, now } = context
    const { member, row, key } = await heldPerson(context, person)
    // A name would undo the wish of a person who declined; they give it themselves when they come back.
    if (key === null) throw new Problem('conflict', 'Who is only counted has no name here. They come back first.')
    // A held person's name stays, because a pseudonym would erase it.
    if (mode === 'pseudonym' && row.mode === 'named') await refuseHeld(db, person)
    // Changing to a pseudonym erases name and birth, because a hidden field would still keep them.
    const kept = mode === 'pseudonym' ? { ...NOBODY, pseudonym: identity.pseudonym } : identity
    await db
      .updateTable('persons')
      .set({ mode, sealed: sealIdentity(key, person, kept) })
      .where('id', '=', person)
      .execute()
    await enter(db, member, row, key, { kind: 'named', at: now, words: { value: mode } })
    // A day of birth that is new or more exact moves the days before majority.
    if (row.age !== 'adult') {
      await dateReviews(db, { row, key, now }, { born: kept.born })
      await restate(context, person)
    }
    // A new name must not bring a protected person back into the search.
    if (!row.protected) await mark(db, member, person, [kept.name, kept.otherNames, kept.pseudonym].join(' '), now)
    // Marks exist for protected persons too, because only the named members are told of a match.
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
  async run(context, { person, members }) {
    const { db, now, reason } = context
    const { member, row, key: old } = await heldPerson(context, person)
    if (old === null || row.data_key === null)
      throw new Problem('conflict', 'Of who is only counted there is nothing to protect.')
    // A colleague named twice is one holder.
    const named = [...new Set(members)]
    // At least two hold the key, because the only holder could leave.
    if (named.length < 2)
      throw new Problem('invalid-input', 'Name two colleagues at least.', {
        fields: [{ field: 'members', message: 'two' }],
      })
    const key = { id: newId(), bytes: newKey() }
    await db.insertInto('data_keys').values({ id: key.id, agency: row.agency, made_at: now }).execute()
    // The agency gets no seal of the new key, so its own key opens nothing of the person any more.
    const anew = { ...row, data_key: key.id, protected: true }
    for (const one of named) await sealByName(db, member, anew, key.bytes, await colleagueNamed(db, member, one), now)
    await sealToGuests(context, row, key)
    // Everything is resealed before the old key is erased, so that a failure stops the change and loses nothing.
    await resealAll(db, row, old, key)
    await eraseDataKeys(db, [row.data_key], row.agency, now)
    await db.deleteFrom('person_marks').where('person', '=', person).execute()
    // They were given by somebody who may be on the team no longer; whoever is needs new ones.
    await endWords(db, person)
    // The owner must be able to open the person.
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

/** Tables with words sealed under the person's key, and their labels. */
export const SEALED = {
  person_interviews: 'words',
  person_papers: 'words',
  person_acts: 'words',
  person_imports: 'words',
  child_reviews: 'words',
  age_decisions: 'words',
  interview_plans: 'words',
  witness_flags: 'words',
  person_days: 'words',
  person_relatives: 'words',
  telling_drafts: 'words',
} as const

/** Reseals everything of the person with the new key. */
async function resealAll(db: Tx, row: PersonRow, old: Uint8Array, key: { readonly bytes: Uint8Array }): Promise<void> {
  await resealEvents(db, row.id, old, key.bytes)
  await resealChannels(db, row.id, old, key.bytes)
  await resealItems(db, row.id, old, key.bytes)
  for (const [table, column] of Object.entries(SEALED) as [keyof typeof SEALED, string][]) {
    const rows = await sealedRows(db, table, row.id)
    for (const { id, sealed } of rows) {
      // A day that a rule set has no words.
      if (sealed === null) continue
      const label = `${table}.${column} ${id}`
      const words = openUnaltered<unknown>(old, sealed, label)
      await db
        .updateTable(table)
        .set({ sealed: sealJson(key.bytes, words, label) })
        .where('id', '=', id)
        .execute()
    }
  }
}

/** Only known acts, because the lawyer's own are under another key. */
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

/** Limits the team to the named members; the acting member comes last, because they would else not see whom they let in. */
async function onlyNamed(db: Tx, member: Member, row: PersonRow, named: readonly string[], now: Date): Promise<void> {
  const there = (await soundTeam(db, row.id)).map(({ member: one }) => one)
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
  const leaving = openPlaces(db)
    .where('person', '=', row.id)
    .where('member', 'not in', [...named])
  await endPlaces(db, await leaving.execute(), () => now)
}
