import type { Member } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { colleagueOf, mayHoldKeys } from '../../accounts/index.ts'
import { enter } from '../events.ts'
import { joins } from '../open.ts'
import { asMember, caseRow, endOver, heldPerson, keyOf, NO_PERSON } from '../record.ts'
import { CodeInput, Done, Entered, TeamInput } from '../shapes.ts'
import type { PersonRow } from '../tables.ts'
import { askReview } from './reviews.ts'
import { endPlaces, openPlaces } from './rows.ts'

/** Length of emergency access: a shift of eight hours, in milliseconds. */
const SHIFT = 8 * 3_600_000

/** @throws Problem `not-found` for anybody who is no colleague */
export async function colleagueNamed(db: Tx, member: Member, id: string) {
  const found = await colleagueOf(db, member.agency, id)
  if (found === null) throw new Problem('not-found', 'There is no such colleague in this agency.')
  return found
}

const declared = { purpose: 'protection', verb: 'alteration', input: TeamInput, output: Done } as const

export const joinTeam = operation({
  ...declared,
  summary: 'Put a colleague on a person’s team',
  permission: 'case:open',
  subject: ({ person, member }) => [person, member],
  async run({ db, actor, now }, { person, member: newcomer }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    const colleague = await colleagueNamed(db, member, newcomer)
    if (await isOnTeam(db, person, newcomer)) return { person }
    await joins(db, {
      person,
      case: row.case_id,
      member: newcomer,
      agency: row.agency,
      by: member.id,
      now,
      kind: 'member',
    })
    await sealByName(db, member, row, key, colleague, now)
    await enter(db, member, row, key, { kind: 'team', at: now, words: { member: newcomer } })
    return { person }
  },
})

type Named = NonNullable<Awaited<ReturnType<typeof colleagueOf>>>

/**
 * Seals the keys that a newcomer needs by name: the key of a person under protection, and the case's too for a guardian or lawyer, who hold
 * no key of the agency.
 */
export async function sealByName(
  db: Tx,
  member: Member,
  row: PersonRow,
  key: Uint8Array | null,
  { id, agency, publicKey, roles }: Named,
  now: Date,
): Promise<void> {
  const isOutside = !mayHoldKeys(roles)
  if (row.data_key !== null && key !== null && (row.protected || isOutside))
    await sealDataKey(db, { id: row.data_key, bytes: key }, row.agency, { id, agency, publicKey }, now)
  if (!isOutside) return
  const { data_key } = await caseRow(db, member, row.case_id)
  const bytes = await keyOf(db, member, data_key)
  await sealDataKey(db, { id: data_key, bytes }, row.agency, { id, agency, publicKey }, now)
}

const isOnTeam = async (db: Tx, person: string, member: string): Promise<boolean> =>
  (await db
    .selectFrom('person_team')
    .select('id')
    .where('person', '=', person)
    .where('member', '=', member)
    .where('ended_at', 'is', null)
    .executeTakeFirst()) !== undefined

export const leaveTeam = operation({
  ...declared,
  summary: 'Take a colleague, or oneself, off a person’s team',
  permission: 'case:open',
  subject: ({ person, member }) => [person, member],
  async run({ db, actor, now }, { person, member: leaving }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    // Removing somebody who is not on the team leaves no entry.
    if (!(await isOnTeam(db, person, leaving))) return { person }
    const left = await db
      .selectFrom('person_team')
      .select(['member', 'kind'])
      .where('person', '=', person)
      .where('ended_at', 'is', null)
      .where('member', '<>', leaving)
      .where('kind', '<>', 'break-glass')
      .orderBy('since')
      .execute()
    // Each person keeps at least one member; a key sealed by name needs two, so that one departure does not lose it.
    if (left.length < (row.protected ? 2 : 1))
      throw new Problem('conflict', 'Put another colleague on the team first: nobody is left without one.', {
        fields: [{ field: 'member', message: 'last' }],
      })
    await enter(db, member, row, key, { kind: 'left', at: now, words: { member: leaving } })
    if (row.owner === leaving)
      await db.updateTable('persons').set({ owner: left[0].member }).where('id', '=', person).execute()
    if (row.data_key !== null) await unseal(db, row.data_key, leaving)
    await unsealCase(db, member, row, leaving)
    // The removal comes last, because the member who leaves sees nothing of the person afterwards.
    const places = await openPlaces(db).where('person', '=', person).where('member', '=', leaving).execute()
    await endPlaces(db, places, () => now)
    return { person }
  },
})

/** Deletes somebody's seal of a key. */
const unseal = async (db: Tx, dataKey: string, recipient: string): Promise<void> =>
  void (await db
    .deleteFrom('data_key_seals')
    .where('data_key', '=', dataKey)
    .where('recipient', '=', recipient)
    .execute())

/**
 * Deletes the seal of the case's key, unless the leaving member stays with another person of the case. If the case has persons whom the
 * acting member does not see, this is unknown and the seal stays; without access to the case's row it opens nothing.
 */
async function unsealCase(db: Tx, member: Member, row: PersonRow, leaving: string): Promise<void> {
  const { data_key } = await caseRow(db, member, row.case_id)
  const others = await db
    .selectFrom('persons')
    .select('id')
    .where('case_id', '=', row.case_id)
    .where('id', '<>', row.id)
    .execute()
  // Numbers are given in order and never twice, so the next one shows the count.
  const [{ next }] = (await sql<{ next: number }>`select app.next_number(${row.case_id}) as next`.execute(db)).rows
  if (others.length + 1 !== next - 1) return
  for (const { id } of others) if (await isOnTeam(db, id, leaving)) return
  await unseal(db, data_key, leaving)
}

type Found = { person: string; case_id: string; owner: string; is_protected: boolean }

/** @throws Problem `not-found`, also if the beginning of a number fits two persons */
async function byCode(db: Tx, code: string): Promise<Found> {
  const { rows } = await sql<Found>`select * from app.person_by_code(${code})`.execute(db)
  if (rows.length !== 1) throw new Problem('not-found', NO_PERSON)
  return rows[0]
}

export const assignPerson = operation({
  ...declared,
  summary: 'Give a person to a colleague',
  permission: 'case:assign',
  subject: ({ person, member }) => [person, member],
  async run({ db, actor, now }, { person, member: receiver }) {
    const member = asMember(actor)
    await colleagueNamed(db, member, receiver)
    const found = await byCode(db, person.slice(0, 8))
    if (found.person !== person || found.is_protected) throw new Problem('not-found', NO_PERSON)
    const { rowCount } = await taken(db, person, receiver)
    if (rowCount > 0) return { person }
    await joins(db, {
      person,
      case: found.case_id,
      member: receiver,
      agency: member.agency,
      by: member.id,
      now,
      kind: 'member',
    })
    return { person }
  },
})

/** Whether somebody is on a team that the asking member may not be on. */
const taken = async (db: Tx, person: string, member: string): Promise<{ rowCount: number }> => {
  const { rows } = await sql<{ n: number }>`select app.on_team(${person}, ${member})::int as n`.execute(db)
  return { rowCount: rows[0]?.n ?? 0 }
}

export const breakGlass = operation({
  summary: 'Get to a person in an emergency, past the team; a second person looks at it within 24 hours',
  permission: 'case:break-glass',
  purpose: 'protection',
  verb: 'consultation',
  reason: true,
  rate: '6/min',
  input: CodeInput,
  output: Entered,
  subject: (_, output) => (output ? [output.person] : []),
  async run({ db, actor, now, reason }, { code }) {
    const member = asMember(actor)
    // Expired emergency access is ended first, because it must not count as a way in.
    await endOver(db, member, now)
    const { person, case_id, is_protected } = await byCode(db, code.trim().toLowerCase())
    if (is_protected) {
      // The answer is the same as for nobody, while the person's guards learn of the attempt.
      await askReview(db, member, person, { kind: 'tried', words: reason ?? '', now })
      throw new Problem('not-found', NO_PERSON, { keeps: [] })
    }
    const until = new Date(now.getTime() + SHIFT)
    const { rowCount } = await taken(db, person, member.id)
    if (rowCount === 0) {
      await joins(db, {
        person,
        case: case_id,
        member: member.id,
        agency: member.agency,
        by: member.id,
        now,
        kind: 'break-glass',
        until,
      })
      await askReview(db, member, person, { kind: 'break-glass', words: reason ?? '', now })
    }
    const { row, key } = await heldPerson({ db, actor, now }, person)
    await enter(db, member, row, key, { kind: 'break-glass', at: now, words: { reason: reason ?? '' } })
    return { person, until: until.toISOString() }
  },
})
