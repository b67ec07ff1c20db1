import { z } from 'zod'
import type { Listed } from './database.ts'

/** Rows of a list and, where it goes on, how many more there are. */
export type FirstOf<Row> = { readonly rows: Row[]; readonly more?: number }

/** What a list that shows the first so many says besides: absent where it shows all. */
export const More = z.object({ more: z.int().min(1).optional() })

/**
 * The first rows of a list. A list that is cut off silently reads as all there is, so what is left out is counted.
 * @param query in its order, without a limit
 */
export async function firstOf<Tables, Table extends keyof Tables, Row>(
  query: Listed<Tables, Table, Row>,
  most: number,
): Promise<FirstOf<Row>> {
  const rows = await query.limit(most).execute()
  // A list that is not full has no more.
  if (rows.length < most) return { rows }
  const { count } = (await query
    .clearSelect()
    .clearOrderBy()
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()) as { count: string }
  const more = Number(count) - rows.length
  return more > 0 ? { rows, more } : { rows }
}
