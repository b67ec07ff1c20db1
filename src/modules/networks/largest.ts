import { z } from 'zod'
import { sql, type Tx } from '../../kernel/database.ts'
import { operation } from '../../kernel/operation.ts'
import { asMember } from '../leads/index.ts'
import { organiserNode } from './neighbours.ts'
import { writtenContacts } from './rows.ts'
import { LargestOutput } from './shapes.ts'
import { smallPictures } from './small-picture.ts'

/** How many are named: as many as one looks through before searching. */
const NAMED = 20
/** As many as one sees at once as pictures. */
const PICTURED = 8
/** Contact points of each that are shown. */
const THROUGH = 3

type Row = {
  readonly id: string
  readonly number: number
  readonly leads: number
  readonly contacts: number
  readonly postings: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly all: number
  /** Marks of the contact points that stand in most of its leads. */
  readonly marks: readonly string[]
}

export const listLargest = operation({
  summary: 'List the organisers with the most leads, to begin a network with',
  permission: 'network:read',
  purpose: 'investigation',
  verb: 'consultation',
  rate: '60/min',
  input: z.object({}),
  output: LargestOutput,
  // Numbers, counts and a few contact points; which of them somebody looks at, that look records.
  subject: () => [],
  async run({ db, actor }) {
    const member = asMember(actor)
    const rows = await largest(db, member.agency)
    const written = await writtenContacts(db, member, [...new Set(rows.flatMap(({ marks }) => marks))])
    const pictures = await smallPictures(
      db,
      member.agency,
      rows.slice(0, PICTURED).map(({ id }) => id),
    )
    return {
      organisers: rows.map(({ id, number, all: _, marks, ...counts }) => ({
        node: organiserNode(id),
        label: `O-${number}`,
        through: marks.flatMap((mark) => written.get(mark)?.value ?? []),
        ...counts,
        picture: pictures.get(id) ?? null,
      })),
      all: rows[0]?.all ?? 0,
    }
  },
})

/** A cluster of one lead hangs together with nothing, so it is none that one would begin with. */
async function largest(db: Tx, agency: string): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with size as (
      select n.organiser as id, count(distinct l.root)::int as leads
      from network_leads n join leads l on l.id = n.lead
      where n.agency = ${agency} and n.organiser is not null
      group by n.organiser having count(distinct l.root) > 1),
    first as (
      select o.id, o.number, s.leads, (count(*) over ())::int as "all"
      from size s join organisers o on o.id = s.id
      order by s.leads desc, o.number limit ${NAMED})
    select f.id, f.number, f.leads, f."all", count(distinct u.mark)::int as contacts,
      (select coalesce(sum(r.size), 0)::int from leads r where r.id in (
        select k.root from network_leads m join leads k on k.id = m.lead where m.organiser = f.id)) as postings,
      (select coalesce(array_agg(t.mark order by t.leads desc, t.mark), '{}') from (
        select v.mark, count(distinct k.root) as leads
        from network_leads m join leads k on k.id = m.lead join network_uses v on v.lead = m.lead
        where m.organiser = f.id group by v.mark order by leads desc, v.mark limit ${THROUGH}) t) as marks,
      min(nullif(u.first_seen, '')) as "firstSeen", max(nullif(u.last_seen, '')) as "lastSeen"
    from first f join network_leads n on n.organiser = f.id left join network_uses u on u.lead = n.lead
    group by f.id, f.number, f.leads, f."all" order by f.leads desc, f.number`.execute(db)
  return rows
}
