import { sql, type Tx } from '../../kernel/database.ts'
import type { Standing } from './clusters.ts'
import type { OtherKind, Verdict } from './codes.ts'

/** By what a lead is known in decisions for ever: the keyed hash of the postings it is made of. */
export const leadKeyOf = (fingerprint: Uint8Array): string => Buffer.from(fingerprint).toString('hex')

/**
 * What stands of links of some leads, the latest first. A merged lead's decisions are those of the lead it is shown under; those
 * whose other lead was erased are left out, and are there again if it comes back.
 * @param leads as they are shown
 */
export async function standingOf(
  db: Tx,
  agency: string,
  leads: readonly string[],
): Promise<(Standing & { readonly decision: string })[]> {
  if (leads.length === 0) return []
  const { rows } = await sql<{
    id: string
    root: string
    other_root: string | null
    other_kind: OtherKind
    other_key: string
    verdict: Verdict
  }>`
    with keys as (
      select encode(fingerprint, 'hex') as key from leads where root = any(${sql.val(leads)}::uuid[])),
    latest as (
      select distinct on (d.lead_key, d.other_kind, d.other_key) d.*
      from network_decisions d
      where d.agency = ${agency}
        and (d.lead_key in (select key from keys) or d.other_key in (select key from keys))
      order by d.lead_key, d.other_kind, d.other_key, d.seq desc)
    select d.id, l.root, o.root as other_root, d.other_kind, d.other_key, d.verdict
    from latest d
    join leads l on l.agency = ${agency} and l.fingerprint = decode(d.lead_key, 'hex')
    left join leads o on d.other_kind = 'lead' and o.agency = ${agency}
      and o.fingerprint = case when d.other_kind = 'lead' then decode(d.other_key, 'hex') end
    order by d.seq desc`.execute(db)
  const seen = new Set<string>()
  return rows.flatMap(({ id, root, other_root, other_kind, other_key, verdict }) => {
    const other = other_kind === 'contact' ? other_key : other_root
    if (other === null) return []
    // Two merged leads may each have been decided about: the latest word on what they are now stands.
    const link = [root, other].sort().join(' ')
    if (seen.has(link)) return []
    seen.add(link)
    return verdict === 'withdrawn'
      ? []
      : [{ decision: id, lead: root, other: { kind: other_kind, id: other }, verdict }]
  })
}
