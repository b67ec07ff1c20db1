import { type Reporter, sessionOf, visitor } from '../../../kernel/actor.ts'
import { type Database, sql } from '../../../kernel/database.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { lookupsOf, receiptKeys } from './keys.ts'
import type { Receipt } from './receipt.ts'

// A report to several agencies is a report at each of them, and no row anywhere says that they belong together: whoever has the words
// tries them at every agency of the house.

/** A report that the words of a receipt open, with the keyed hash that found it. */
export type Copy = { readonly reporter: Reporter; readonly lookup: Uint8Array }

type Means = { readonly database: Database; readonly secret: Kernel['secret'] }

/** All reports that the words open, one an agency, in the order of the agencies' numbers; none where they open nothing. */
export function copiesBy({ database, secret }: Means, receipt: Receipt): Promise<readonly Copy[]> {
  return database.transaction(sessionOf(visitor, 'protection'), async (db) => {
    // Also those that closed their intake: what was sent there can still be read and taken back.
    const intakes = await sql<{ agency: string }>`select agency from app.intake_marks()`.execute(db)
    const agencies = [null, ...intakes.rows.map(({ agency }) => agency).toSorted()]
    const lookups = lookupsOf(receipt, secret, agencies)
    // One question for all: how many agencies the house has must not make coming back slow.
    const { rows } = await sql<{ at: number; report: string; agency: string }>`
      select l.at::int as at, r.report, r.agency
      from unnest(${lookups.map((lookup) => Buffer.from(lookup))}::bytea[]) with ordinality as l(lookup, at)
      cross join lateral app.report_by_receipt(l.lookup) r order by l.at`.execute(db)
    return rows
      .map(({ at, report, agency }) => ({ at: at - 1, report, agency }))
      .filter(({ at, agency }) => agencies[at] === null || agencies[at] === agency)
      .map(({ at, report, agency }) => ({
        reporter: { kind: 'reporter', id: report, agency, keys: receiptKeys(receipt, secret, agencies[at]).pair },
        lookup: lookups[at],
      }))
  })
}

/**
 * Who comes with the receipt of a report; null where it opens none.
 * @param agency at which of them, where the report went to several; the first where left out
 */
export async function reporterBy(means: Means, receipt: Receipt, agency?: string): Promise<Reporter | null> {
  const copies = await copiesBy(means, receipt)
  return copies.find(({ reporter }) => agency === undefined || reporter.agency === agency)?.reporter ?? null
}
