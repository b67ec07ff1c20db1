import type { Member } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { openContent } from '../record.ts'
import type { Known } from './match.ts'

export const referenceLabel = (reference: string) => `notice_references.sealed ${reference}`

/** So many notices are looked for at once, the latest first; of older ones services say nothing new. */
const MOST = 5000

/** Notices that a statement may answer, opened with the member's keys. One whose key does not open is left out. */
export async function knownNotices(db: Tx, member: Member): Promise<Known[]> {
  const rows = await db
    .selectFrom('notices as n')
    .innerJoin('recipients as r', 'r.id', 'n.recipient')
    .select(['n.id', 'n.sealed', 'n.data_key', 'n.sent_at', 'r.name', 'r.hosts'])
    .where('n.agency', '=', member.agency)
    .where('n.sent_at', 'is not', null)
    // What a service says about a notice that was taken back decides nothing.
    .where('n.state', 'not in', ['withdrawn', 'corrected'])
    .orderBy('n.sent_at', 'desc')
    .limit(MOST)
    .execute()
  const references = await referencesOf(db, member.agency)
  const known: Known[] = []
  for (const { id, sealed, data_key, sent_at, name, hosts } of rows) {
    const key = await keyIfOpen(db, member, data_key)
    if (key === null) continue
    const its = references.filter(({ notice }) => notice === id)
    known.push({
      notice: id,
      sentOn: isoDay(sent_at as Date),
      // Services call themselves by either.
      names: [name, ...hosts],
      references: its.map((one) => openUnaltered<string>(key, one.sealed, referenceLabel(one.id))),
      addresses: openContent(key, { id, sealed }).addresses.map(({ address }) => address),
    })
  }
  return known
}

const referencesOf = (db: Tx, agency: string) =>
  db.selectFrom('notice_references').select(['id', 'notice', 'sealed']).where('agency', '=', agency).execute()
