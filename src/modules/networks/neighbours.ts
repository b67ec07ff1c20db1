import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { leadRow } from '../leads/index.ts'
import type { NodeKind } from './codes.ts'
import { cutFrom } from './component.ts'
import { MOST_NODES } from './shapes.ts'
import { standingOf } from './standing.ts'

/** A node's kind and the id or mark behind it. */
export function partsOf(node: string): { readonly kind: NodeKind; readonly id: string } {
  const at = node.indexOf(':')
  // The shape of the input lets no other kind through.
  return { kind: node.slice(0, at) as NodeKind, id: node.slice(at + 1) }
}

export const leadNode = (id: string): string => `lead:${id}`
export const contactNode = (mark: string): string => `contact:${mark}`
export const organiserNode = (id: string): string => `organiser:${id}`

/** How a network has grown: what is shown, and what was left out because there was too much. */
export type Grown = { readonly shown: readonly string[]; readonly left: ReadonlySet<string> }

/**
 * Grows a network from a node: its neighbours, and those of each opened node that is reached by then.
 * @throws Problem `not-found` where the agency has no such node
 */
export async function grow(db: Tx, agency: string, start: string, open: readonly string[]): Promise<Grown> {
  const first = await known(db, agency, start)
  const shown = new Set([first])
  const left = new Set<string>()
  for (const node of [first, ...open]) {
    // An address may name what was erased or merged since: the rest is still shown.
    if (!shown.has(node)) continue
    for (const neighbour of await neighboursOf(db, agency, node)) {
      if (shown.size < MOST_NODES) shown.add(neighbour)
      else if (!shown.has(neighbour)) left.add(neighbour)
    }
  }
  return { shown: [...shown], left }
}

/** The node itself, or the lead that a merged one is shown under. */
async function known(db: Tx, agency: string, node: string): Promise<string> {
  const { kind, id } = partsOf(node)
  if (kind === 'lead') return leadNode((await leadRow(db, agency, id)).root)
  const found =
    kind === 'contact'
      ? await db
          .selectFrom('network_uses')
          .select('mark')
          .where('agency', '=', agency)
          .where('mark', '=', id)
          .limit(1)
          .execute()
      : await db.selectFrom('organisers').select('id').where('agency', '=', agency).where('id', '=', id).execute()
  // The same words as for what another agency has: an id must not tell that it exists.
  if (found.length === 0)
    throw new Problem('not-found', 'There is no such contact point or organiser, or it was erased.')
  return node
}

/** Neighbours that are counted of one node: beyond, a hub is a hub. */
const COUNTED = 20_000

async function neighboursOf(db: Tx, agency: string, node: string): Promise<string[]> {
  const { kind, id } = partsOf(node)
  if (kind === 'lead') return aroundLead(db, agency, id)
  if (kind === 'organiser') return (await membersOf(db, id)).map(leadNode)
  const cut = new Set(await cutFrom(db, agency, id))
  return (await leadsWith(db, agency, id)).filter((lead) => !cut.has(lead)).map(leadNode)
}

async function aroundLead(db: Tx, agency: string, lead: string): Promise<string[]> {
  const standing = await standingOf(db, agency, [lead])
  const other = (one: (typeof standing)[number]) => (one.lead === lead ? one.other.id : one.lead)
  const pairs = (verdict: string) =>
    standing.flatMap((one) => (one.other.kind === 'lead' && one.verdict === verdict ? [other(one)] : []))
  const cut = new Set(pairs('cut'))
  const kin = (await sameWording(db, agency, lead)).filter((one) => !cut.has(one))
  return [
    // What was cut is shown at the lead itself, or nobody could join it again; beyond it nothing is followed.
    ...(await marksIn(db, lead)).map(contactNode),
    ...(await organiserOf(db, lead)).map(organiserNode),
    ...[...pairs('confirmed'), ...kin].map(leadNode),
  ]
}

async function marksIn(db: Tx, lead: string): Promise<string[]> {
  const { rows } = await sql<{ mark: string }>`
    select u.mark from network_uses u join leads l on l.id = u.lead where l.root = ${lead}
    group by u.mark order by sum(u.postings) desc, u.mark`.execute(db)
  return rows.map(({ mark }) => mark)
}

async function organiserOf(db: Tx, lead: string): Promise<string[]> {
  const { rows } = await sql<{ organiser: string }>`
    select distinct n.organiser from network_leads n join leads l on l.id = n.lead
    where l.root = ${lead} and n.organiser is not null`.execute(db)
  return rows.map(({ organiser }) => organiser)
}

/** Leads of an organiser, as they are shown. */
export async function membersOf(db: Tx, organiser: string): Promise<string[]> {
  const { rows } = await sql<{ root: string }>`
    select distinct l.root, l.number from network_leads n join leads k on k.id = n.lead join leads l on l.id = k.root
    where n.organiser = ${organiser} order by l.number`.execute(db)
  return rows.map(({ root }) => root)
}

async function leadsWith(db: Tx, agency: string, mark: string): Promise<string[]> {
  const { rows } = await sql<{ root: string }>`
    select l.root from network_uses u join leads k on k.id = u.lead join leads l on l.id = k.root
    where u.agency = ${agency} and u.mark = ${mark} group by l.root, l.score order by l.score desc, l.root
    limit ${COUNTED}`.execute(db)
  return rows.map(({ root }) => root)
}

/** So many of the eight marks of wording must agree: one may be a usual phrase. */
export const SAME_WORDING = 3
/** Leads looked at for each mark of wording. */
const FOR_EACH = 500

async function sameWording(db: Tx, agency: string, lead: string): Promise<string[]> {
  const { rows } = await sql<{ root: string }>`
    select o.root from (
      select distinct value from lead_facets where root = ${lead} and facet = 'wording') m
    cross join lateral (
      select distinct root from lead_facets o
      where o.agency = ${agency} and o.facet = 'wording' and o.value = m.value and o.root <> ${lead}
      limit ${FOR_EACH}) o
    group by o.root having count(*) >= ${SAME_WORDING} order by count(*) desc, o.root`.execute(db)
  return rows.map(({ root }) => root)
}
