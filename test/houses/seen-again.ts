import { newId } from '../../src/kernel/ids.ts'
import '../../src/modules/leads/index.ts'
import { inAgency } from './kernel.ts'
import type { NoticeRows } from './notice-rows.ts'

/** A lead as far as repetition is looked for in it: when its postings were last seen, and what they share with others. */
export type Seen = {
  readonly id?: string
  /** YYYY-MM-DD; empty where no posting has a day. */
  readonly lastSeen: string
  readonly contacts?: readonly string[]
  readonly wordings?: readonly string[]
  readonly employers?: readonly string[]
}

/** Puts leads of an agency into the tables as screening would leave them. Gives their ids. */
export async function seenAgain(house: NoticeRows, leads: readonly Seen[], agency = house.agency): Promise<string[]> {
  const ids: string[] = []
  await inAgency(house.kernel, agency, async (db) => {
    for (const { id = newId(), lastSeen, ...marks } of leads) {
      ids.push(id)
      const counts = { contacts: 1, employers: 0, sources: 1, size: 1, score: 0.5, learned: 0 }
      const undecided = { state_before: null, merged_into: null, claimed_by: null, claimed_at: null, decided_by: null }
      await db
        .insertInto('leads')
        .values({
          ...{
            id,
            agency,
            root: id,
            number: Number.parseInt(id.slice(0, 6), 16),
            screening: newId(),
            data_key: newId(),
          },
          ...{ fingerprint: Buffer.from(id), state: 'new', languages: ['en'], own: JSON.stringify({}) as never },
          ...{ ...counts, ...undecided, approved_by: null, decided_at: null, dismissed_because: null },
          ...{ first_seen: lastSeen, last_seen: lastSeen, arrived_at: house.now(), keep_from: house.now() },
          sealed_head: Buffer.from('x'),
        })
        .execute()
      const facets = (['contact', 'wording', 'employer'] as const).flatMap((facet) =>
        (marks[`${facet}s`] ?? []).map((value) => ({ lead: id, root: id, agency, facet, value, weight: 1 })),
      )
      if (facets.length > 0) await db.insertInto('lead_facets').values(facets).execute()
    }
  })
  return ids
}
