import type { Tx } from '../../../kernel/database.ts'
import type { Episode } from './paper.ts'
import { openWords } from './papers.ts'

/**
 * The last version of each episode of some persons, the last written first. Older versions were corrected, so they are neither compared nor
 * shown.
 * @param keys the key of each person; persons without one are left out
 * @throws Problem `unavailable`
 */
export async function lastEpisodes(
  db: Tx,
  keys: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, readonly Episode[]>> {
  if (keys.size === 0) return new Map()
  const rows = await db
    .selectFrom('person_papers')
    .distinctOn('paper')
    .select(['id', 'seq', 'person', 'kind', 'sealed'])
    .where('person', 'in', [...keys.keys()])
    .where('kind', '=', 'episode')
    .orderBy('paper')
    .orderBy('version', 'desc')
    .execute()
  const newest = rows.toSorted((a, b) => Number(b.seq) - Number(a.seq))
  return new Map(
    [...keys].map(([person, key]) => [
      person,
      newest.filter((row) => row.person === person).map((row) => openWords(key, row) as Episode),
    ]),
  )
}
