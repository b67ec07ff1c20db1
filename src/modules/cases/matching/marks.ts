import type { Member } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { blind, markOf, POINT, scalarOf } from '../../../kernel/vault/oblivious.ts'
import { newKey } from '../../../kernel/vault/seal.ts'
import type { Identity } from '../record.ts'
import { identitiesOf } from '../summary.ts'
import { agencyKeyOf, partsOf } from './search-key.ts'

// By what another agency may meet the same person: two words of the name and the whole day of birth. Of each the agency keeps a mark
// under a key of its own; a question of another agency is compared with the marks by the database, see modules/matches.

/** Bound into each point and mark, so that none of them can be used for anything else. */
const USE = 'persons known to agencies'

/** Most words of a name that count, and so most pairs of them; who has more is met by the first. */
const WORDS = 6
export const MOST = (WORDS * (WORDS - 1)) / 2
/** Bytes of a whole question: always all of them, so that its length tells nothing of the name. */
export const QUESTION = MOST * POINT

/** The day of birth where it is known to the day: of a year alone half a village has the same. */
const wholeDay = (born: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(born) ? born : null)

/**
 * The pairs under which a person can be met elsewhere; none where the day of birth or a second word of the name is missing. Each word
 * by its sound, since a name comes through three alphabets.
 */
export function descriptorsOf({ name, otherNames, born }: Identity): readonly string[] {
  const day = wholeDay(born)
  if (day === null) return []
  // A pseudonym is the person's own wish not to be known by a name; it is compared with nothing.
  const words = [...new Set(partsOf(`${name} ${otherNames}`).map(([form]) => form))].slice(0, WORDS)
  const pairs = words.flatMap((one, i) => words.slice(i + 1).map((other) => [one, other].toSorted()))
  return pairs.map(([one, other]) => `${one}\n${other}\n${day}`)
}

/** Why a question cannot be put about somebody; null where it can. */
export function unaskable(identity: Identity): 'no-birth' | 'one-name' | null {
  if (wholeDay(identity.born) === null) return 'no-birth'
  return descriptorsOf(identity).length === 0 ? 'one-name' : null
}

/** The agency's secret scalar, made with its first use. @throws Problem `keys-closed` */
export async function matchScalar(db: Tx, member: Member, now: Date): Promise<Uint8Array> {
  return scalarOf(await agencyKeyOf(db, member, 'match_key', now), USE)
}

/** The marks that are kept of a person. One of chance where there is none: the row then says that somebody has looked. */
export const matchMarks = (scalar: Uint8Array, identity: Identity): readonly Uint8Array[] => {
  const marks = descriptorsOf(identity).map((one) => markOf(USE, scalar, one))
  return marks.length === 0 ? [newKey()] : marks
}

/** A question about a person: what is sent, and the scalars that stay with the asker. Both have always the same length. */
export function questionOf(identity: Identity): { readonly points: Uint8Array; readonly scalars: Uint8Array } {
  const said = descriptorsOf(identity)
  // Words of chance fill it up; their marks are nobody's.
  const chance = Array.from({ length: MOST - said.length }, () => Buffer.from(newKey()).toString('hex'))
  const blinded = [...said, ...chance].map((one) => blind(USE, one))
  return {
    points: Buffer.concat(blinded.map(({ point }) => point)),
    scalars: Buffer.concat(blinded.map(({ scalar }) => scalar)),
  }
}

/** Each point of a question by itself. */
export const piecesOf = (whole: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.floor(whole.length / POINT) }, (_, i) => whole.subarray(i * POINT, (i + 1) * POINT))

export { USE as MATCH_USE }

/** Lets a person be met by what they are called now, and by nothing that they were called before. */
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

/** Persons of the member's teams whom nobody has marked yet: they were named before there were such marks. */
const unmarked = (db: Tx, agency: string) =>
  db
    .selectFrom('persons')
    .where('agency', '=', agency)
    .where('data_key', 'is not', null)
    .where('id', 'in', sql<string>`(select app.my_persons())`)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('match_marks').select('mark').whereRef('match_marks.person', '=', 'persons.id'))),
    )

/** Whether there is somebody whom {@link fillMarks} would mark. */
export const missesMarks = async (db: Tx, agency: string): Promise<boolean> =>
  (await unmarked(db, agency).select('id').limit(1).executeTakeFirst()) !== undefined

/** Marks some persons who have no marks yet, as far as the member's keys open them. Gives who was marked. */
export async function fillMarks(db: Tx, member: Member, atMost: number, now: Date): Promise<readonly string[]> {
  // In any order: persons whom this member cannot open must not stand before the others for ever.
  const rows = await unmarked(db, member.agency).selectAll().orderBy(sql`random()`).limit(atMost).execute()
  const identities = await identitiesOf(db, member, rows)
  const opened = rows.flatMap((row) => {
    const identity = identities.get(row.id)
    return identity ? [{ row, identity }] : []
  })
  for (const { row, identity } of opened) await markForMatches(db, member, row, identity, now)
  return opened.map(({ row }) => row.id)
}
