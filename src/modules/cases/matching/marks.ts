import type { Member } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { blind, markOf, POINT, scalarOf } from '../../../kernel/vault/oblivious.ts'
import { newKey } from '../../../kernel/vault/seal.ts'
import type { Identity } from '../record.ts'
import { identitiesOf } from '../summary.ts'
import { agencyKeyOf, partsOf } from './search-key.ts'

// Marks by which another agency may recognise the same person: two words of the name and the whole day of birth. The agency keeps a mark of
// each pair under a key of its own; the database compares another agency's question with the marks (see modules/matches).

/** A name bound into each point and mark, so that they serve no other use. */
export const MATCH_USE = 'persons known to agencies'

/** Largest number of words of a name that count, which limits the pairs; later words are ignored. */
const WORDS = 6
export const MOST = (WORDS * (WORDS - 1)) / 2
/** Bytes of a question, always the same, so that its length reveals nothing of the name. */
export const QUESTION = MOST * POINT

/** The whole day of birth, or null; a year alone is shared by too many people. */
const wholeDay = (born: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(born) ? born : null)

/**
 * The pairs that identify a person elsewhere; none without a day of birth or a second word of the name. Words count by sound, because a
 * name passes through three alphabets.
 */
export function descriptorsOf({ name, otherNames, born }: Identity): readonly string[] {
  const day = wholeDay(born)
  if (day === null) return []
  // A pseudonym is the person's wish not to be known by a name, so it is not compared.
  const words = [...new Set(partsOf(`${name} ${otherNames}`).map(([form]) => form))].slice(0, WORDS)
  const pairs = words.flatMap((one, i) => words.slice(i + 1).map((other) => [one, other].toSorted()))
  return pairs.map(([one, other]) => `${one}\n${other}\n${day}`)
}

/** The reason why no question about somebody is possible; null if it is. */
export function unaskable(identity: Identity): 'no-birth' | 'one-name' | null {
  if (wholeDay(identity.born) === null) return 'no-birth'
  return descriptorsOf(identity).length === 0 ? 'one-name' : null
}

/**
 * The agency's secret scalar, created at its first use.
 * @throws Problem `keys-closed`
 */
export async function matchScalar(db: Tx, member: Member, now: Date): Promise<Uint8Array> {
  return scalarOf(await agencyKeyOf(db, member, 'match_key', now), MATCH_USE)
}

/** The stored marks of a person; a random one if there are none, so that the row counts as done. */
export const matchMarks = (scalar: Uint8Array, identity: Identity): readonly Uint8Array[] => {
  const marks = descriptorsOf(identity).map((one) => markOf(MATCH_USE, scalar, one))
  return marks.length === 0 ? [newKey()] : marks
}

/** A question about a person: the points to send, and the scalars that stay with the asker; both have a fixed length. */
export function questionOf(identity: Identity): { readonly points: Uint8Array; readonly scalars: Uint8Array } {
  const said = descriptorsOf(identity)
  // Random words fill it up; their marks belong to nobody.
  const chance = Array.from({ length: MOST - said.length }, () => Buffer.from(newKey()).toString('hex'))
  const blinded = [...said, ...chance].map((one) => blind(MATCH_USE, one))
  return {
    points: Buffer.concat(blinded.map(({ point }) => point)),
    scalars: Buffer.concat(blinded.map(({ scalar }) => scalar)),
  }
}

/** The single points of a question. */
export const piecesOf = (whole: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.floor(whole.length / POINT) }, (_, i) => whole.subarray(i * POINT, (i + 1) * POINT))

/** Replaces a person's marks by those of the present name. */
export async function markForMatches(
  db: Tx,
  member: Member,
  row: { readonly id: string; readonly agency: string },
  identity: Identity,
  now: Date,
): Promise<void> {
  const marks = matchMarks(await matchScalar(db, member, now), identity)
  await db.deleteFrom('match_marks').where('person', '=', row.id).execute()
  await db
    .insertInto('match_marks')
    .values(marks.map((mark) => ({ mark, person: row.id, agency: row.agency })))
    .execute()
}

/** Persons of the member's teams without marks, because they were named before marks existed. */
const unmarked = (db: Tx, agency: string) =>
  db
    .selectFrom('persons')
    .where('agency', '=', agency)
    .where('data_key', 'is not', null)
    .where('id', 'in', sql<string>`(select app.my_persons())`)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('match_marks').select('mark').whereRef('match_marks.person', '=', 'persons.id'))),
    )

/** Whether {@link fillMarks} has somebody to mark. */
export const missesMarks = async (db: Tx, agency: string): Promise<boolean> =>
  (await unmarked(db, agency).select('id').limit(1).executeTakeFirst()) !== undefined

/** Marks some persons without marks, as far as the member's keys open them; returns their ids. */
export async function fillMarks(db: Tx, member: Member, atMost: number, now: Date): Promise<readonly string[]> {
  // The order is random, so that persons whom this member cannot open do not block the others.
  const rows = await unmarked(db, member.agency).selectAll().orderBy(sql`random()`).limit(atMost).execute()
  const identities = await identitiesOf(db, member, rows)
  const opened = rows.flatMap((row) => {
    const identity = identities.get(row.id)
    return identity ? [{ row, identity }] : []
  })
  for (const { row, identity } of opened) await markForMatches(db, member, row, identity, now)
  return opened.map(({ row }) => row.id)
}
