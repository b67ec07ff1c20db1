import type { Tx } from '../../kernel/database.ts'
import { WRONGS, type Wrong } from './codes.ts'
import { standOf } from './custody/chain.ts'
import { differs } from './show.ts'
import type { ItemRow } from './tables.ts'

/** What is wrong with those of some items on which nothing may rest, by their ids; of the others there is no line. */
export async function wrongsOf(
  db: Tx,
  rows: readonly Pick<ItemRow, 'id' | 'closed_at'>[],
): Promise<ReadonlyMap<string, Wrong>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  const steps = await db
    .selectFrom('custody')
    .select(['item', 'kind', 'by', 'to_member as to'])
    .where('item', 'in', ids)
    .orderBy('n')
    .execute()
  const logs = Map.groupBy(steps, ({ item }) => item)
  return new Map(
    rows.flatMap(({ id, closed_at }) => {
      const log = logs.get(id) ?? []
      const stand = standOf(log)
      const is = {
        closed: closed_at !== null || stand?.closed === true,
        destroyed: stand?.place === 'destroyed',
        // Also a log in which something cannot be, before anybody has looked.
        differs: differs(log) || (log.length > 0 && stand === null),
      }
      const wrong = WRONGS.find((one) => is[one])
      return wrong === undefined ? [] : [[id, wrong] as const]
    }),
  )
}
