import type { Member } from '../../../kernel/actor.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { marksByWord, searchKeyOf } from '../matching/search-key.ts'
import { openIdentity, personKey } from '../record.ts'

/**
 * Finds earlier persons who share each word of a newcomer's name.
 * @returns ids in pairs: the newcomer, then the earlier person. Row policies limit the search to persons of the member's own teams.
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
    // A single word such as a first name would match too many persons.
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
