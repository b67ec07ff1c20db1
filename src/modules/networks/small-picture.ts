import { sql, type Tx } from '../../kernel/database.ts'
import { layOut } from './layout.ts'
import { contactNode, leadNode } from './neighbours.ts'
import type { SmallPicture } from './shapes.ts'
import { standingOf } from './standing.ts'

/** Nodes of a small picture: more would be a smear. */
const MOST = 40

type Use = { readonly organiser: string; readonly lead: string; readonly mark: string; readonly shared: number }

/** How some organisers hang together: their leads and contact points without names, laid out. What a person cut ties nothing. */
export async function smallPictures(
  db: Tx,
  agency: string,
  organisers: readonly string[],
): Promise<ReadonlyMap<string, SmallPicture>> {
  const uses = await usesOf(db, agency, organisers)
  const standing = await standingOf(db, agency, [...new Set(uses.map(({ lead }) => lead))])
  const cut = new Set(
    standing.flatMap(({ lead, other, verdict }) => (verdict === 'cut' ? [`${lead} ${other.id}`] : [])),
  )
  const kept = uses.filter(({ lead, mark }) => !cut.has(`${lead} ${mark}`))
  return new Map([...Map.groupBy(kept, ({ organiser }) => organiser)].map(([id, own]) => [id, pictureOf(own)]))
}

/** By how many leads of the organiser share the contact point: those that hold it together come first. */
async function usesOf(db: Tx, agency: string, organisers: readonly string[]): Promise<readonly Use[]> {
  if (organisers.length === 0) return []
  const { rows } = await sql<Use>`
    select organiser, lead, mark, (count(*) over (partition by organiser, mark))::int as shared from (
      select distinct n.organiser, l.root as lead, u.mark
      from network_leads n join leads l on l.id = n.lead join network_uses u on u.lead = n.lead
      where n.agency = ${agency} and n.organiser = any(${sql.val(organisers)}::uuid[])) t
    order by organiser, shared desc, mark, lead`.execute(db)
  return rows
}

function pictureOf(uses: readonly Use[]): SmallPicture {
  const nodes: string[] = []
  for (const { lead, mark } of uses)
    for (const node of [contactNode(mark), leadNode(lead)])
      if (nodes.length < MOST && !nodes.includes(node)) nodes.push(node)
  const ties = uses
    .map(({ lead, mark }) => ({ from: leadNode(lead), to: contactNode(mark), weight: 1 }))
    .filter(({ from, to }) => nodes.includes(from) && nodes.includes(to))
  const places = layOut(nodes, ties)
  return {
    nodes: nodes.map((node) => {
      const { x, y } = places.get(node) ?? { x: 0.5, y: 0.5 }
      return { kind: node.startsWith('lead:') ? ('lead' as const) : ('contact' as const), x, y }
    }),
    ties: ties.map(({ from, to }) => [nodes.indexOf(from), nodes.indexOf(to)]),
  }
}
