import type { Member } from '../../../kernel/actor.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { marksByWord, searchKeyOf } from '../matching/search-key.ts'
import { openIdentity, personKey } from '../record.ts'

/**
 * Persons who were there before under a like name, in pairs: who came, and who was there. Asked among those alone on whose team the
 * member is, as every search: what another team or agency has is not told by a match.
 */
export async function alikeOf(
  { db, now }: RunContext,
  member: Member,
  of: string,
  came: readonly string[],
): Promise<readonly string[]> {
  const rows = await db.selectFrom('persons').selectAll().where('case_id', '=', of).where('id', 'in', came).execute()
  const pairs: string[] = []
  for (const row of rows) {
    const key = await personKey(db, member, row)
    const identity = key && openIdentity(key, row)
    const words = identity
      ? marksByWord(await searchKeyOf(db, member, now), `${identity.name} ${identity.pseudonym}`)
      : []
    // One word alone, such as a first name, would set half the register beside each newcomer.
    if (words.length < 2) continue
    const called = (marks: readonly string[]) =>
      db.selectFrom('person_marks').select('person').where('mark', 'in', marks)
    const before = await words
      .reduce(
        (query, marks) => query.where('id', 'in', called(marks)),
        db.selectFrom('persons').select('id').where('agency', '=', member.agency),
      )
      .where('case_id', '<>', of)
      .where('protected', '=', false)
      .limit(5)
      .execute()
    pairs.push(...before.flatMap(({ id }) => [row.id, id]))
  }
  return pairs
}
