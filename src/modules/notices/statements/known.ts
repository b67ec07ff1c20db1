import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { openJson } from '../../../kernel/vault/seal.ts'
import { unaltered } from '../../../kernel/vault/unaltered.ts'
import { isoDay } from '../../reports/index.ts'
import { openContent } from '../record.ts'
import type { Known } from './match.ts'

export const referenceLabel = (reference: string) => `notice_references.sealed ${reference}`

/** So many notices are looked for at once, the latest first; of older ones services say nothing new. */
const MOST = 5000

/** Notices that a statement may answer, opened with the member's keys. One whose key does not open is left out. */
export async function knownNotices(db: Tx, { agency, keys }: Member): Promise<Known[]> {
  const rows = await db
    .selectFrom('notices as n')
    .innerJoin('recipients as r', 'r.id', 'n.recipient')
    .select(['n.id', 'n.sealed', 'n.data_key', 'n.sent_at', 'r.name', 'r.hosts'])
    .where('n.agency', '=', agency)
    .where('n.sent_at', 'is not', null)
    // What a service says about a notice that was taken back decides nothing.
    .where('n.state', 'not in', ['withdrawn', 'corrected'])
    .orderBy('n.sent_at', 'desc')
    .limit(MOST)
    .execute()
  const references = await referencesOf(db, agency)
  const known: Known[] = []
  for (const { id, sealed, data_key, sent_at, name, hosts } of rows) {
    const key = await keys?.dataKey(db, data_key)
    if (!key) continue
    const its = references.filter(({ notice }) => notice === id)
    known.push({
      notice: id,
      sentOn: isoDay(sent_at as Date),
      // Services call themselves by either.
      names: [name, ...hosts],
      references: its.map((one) => unaltered(() => openJson<string>(key, one.sealed, referenceLabel(one.id)))),
      addresses: openContent(key, { id, sealed }).addresses.map(({ address }) => address),
    })
  }
  return known
}

const referencesOf = (db: Tx, agency: string) =>
  db.selectFrom('notice_references').select(['id', 'notice', 'sealed']).where('agency', '=', agency).execute()
