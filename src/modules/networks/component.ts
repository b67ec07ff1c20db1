import { sql, type Tx } from '../../kernel/database.ts'
import type { ContactClass } from '../../screening/linking/contact-class.ts'
import { HUB } from '../../screening/linking/pairs.ts'
import type { Standing, Use } from './clusters.ts'
import type { StandingVerdict } from './codes.ts'
import { standingOf } from './standing.ts'

/** Leads that hang together by contact points, organisers and decisions: what has to be looked at for one of them. */
export type Component = {
  /** Leads as they are shown (merged ones by the lead they are under), ascending. */
  readonly leads: readonly string[]
  /** Of contact points that are no hub. */
  readonly uses: readonly Use[]
  /** The latest first. */
  readonly standing: readonly Standing[]
  /** Organiser that each lead had until now. */
  readonly organisers: ReadonlyMap<string, string>
}

/** More leads are not clustered at once: contact points that more leads have are left out until they fit. */
const MOST = 3000
/** A contact point may have become a hub with the leads that came last: those it joined before must be looked at again. */
const JUST_BECOME = 100

/** Everything that hangs together with some leads. */
export async function componentOf(db: Tx, agency: string, seeds: readonly string[]): Promise<Component> {
  for (let cap = HUB; ; cap = Math.floor(cap / 2)) {
    const leads = await reach(db, agency, seeds, cap)
    // With no contact point left, decisions and organisers alone hold it together, and these persons made.
    if (leads.size > MOST && cap > 1) continue
    const ids = [...leads].sort()
    return {
      leads: ids,
      uses: await usesOf(db, agency, ids, cap),
      standing: await standingOf(db, agency, ids),
      organisers: await organisersOf(db, ids),
    }
  }
}

async function reach(db: Tx, agency: string, seeds: readonly string[], cap: number): Promise<Set<string>> {
  const found = new Set<string>()
  let frontier = [...new Set(seeds)]
  for (let step = 0; frontier.length > 0 && (found.size <= MOST || cap <= 1); step++) {
    for (const lead of frontier) found.add(lead)
    const next = [
      ...(await byContact(db, agency, frontier, step === 0 ? cap + JUST_BECOME : cap)),
      ...(await byOrganiser(db, frontier)),
      ...(await standingOf(db, agency, frontier)).flatMap(({ lead, other, verdict }) =>
        verdict === 'confirmed' && other.kind === 'lead' ? [lead, other.id] : [],
      ),
      ...(await byConfirmedContact(db, agency, frontier)),
    ]
    frontier = [...new Set(next)].filter((lead) => !found.has(lead))
  }
  return found
}

const list = (values: readonly string[], type: 'uuid' | 'text') => sql`${sql.val(values)}::${sql.raw(type)}[]`

async function byContact(db: Tx, agency: string, leads: readonly string[], cap: number): Promise<string[]> {
  const { rows } = await sql<{ mark: string; root: string }>`
    select m.mark, n.root from (
      select distinct u.mark from network_uses u join leads l on l.id = u.lead where l.root = any(${list(leads, 'uuid')})) m
    cross join lateral (
      select distinct l.root from network_uses u join leads l on l.id = u.lead
      where u.agency = ${agency} and u.mark = m.mark limit ${cap + 1}) n`.execute(db)
  const groups = Map.groupBy(rows, ({ mark }) => mark)
  return [...groups.values()].flatMap((group) => (group.length > cap ? [] : group.map(({ root }) => root)))
}

async function byOrganiser(db: Tx, leads: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ root: string }>`
    select distinct l.root from network_leads n join leads l on l.id = n.lead
    where n.organiser in (
      select m.organiser from network_leads m join leads k on k.id = m.lead where k.root = any(${list(leads, 'uuid')}))`.execute(
    db,
  )
  return rows.map(({ root }) => root)
}

async function byConfirmedContact(db: Tx, agency: string, leads: readonly string[]): Promise<string[]> {
  const own = (await standingOf(db, agency, leads)).flatMap(({ other, verdict }) =>
    verdict === 'confirmed' && other.kind === 'contact' ? [other.id] : [],
  )
  return confirmedFor(db, agency, own)
}

/** Leads that were confirmed to have one of these contact points. */
export const confirmedFor = (db: Tx, agency: string, marks: readonly string[]): Promise<string[]> =>
  decidedFor(db, agency, marks, 'confirmed')

/** Leads that a contact point was cut from. */
export async function cutFrom(db: Tx, agency: string, mark: string): Promise<string[]> {
  const once = await decidedFor(db, agency, [mark], 'cut')
  return (await standingOf(db, agency, once)).flatMap(({ lead, other, verdict }) =>
    verdict === 'cut' && other.kind === 'contact' && other.id === mark ? [lead] : [],
  )
}

/** Leads of which this was ever decided about one of these contact points. */
export async function decidedFor(
  db: Tx,
  agency: string,
  marks: readonly string[],
  verdict: StandingVerdict,
): Promise<string[]> {
  if (marks.length === 0) return []
  const { rows } = await sql<{ root: string }>`
    select distinct l.root from network_decisions d
    join leads l on l.agency = d.agency and l.fingerprint = decode(d.lead_key, 'hex')
    where d.agency = ${agency} and d.verdict = ${verdict} and d.other_kind = 'contact'
      and d.other_key = any(${list(marks, 'text')})`.execute(db)
  return rows.map(({ root }) => root)
}

async function usesOf(db: Tx, agency: string, leads: readonly string[], cap: number): Promise<Use[]> {
  const { rows } = await sql<{ root: string; mark: string; class: ContactClass; employers: string[] }>`
    with here as (
      select l.root, u.mark, u.class, u.employers from network_uses u join leads l on l.id = u.lead
      where l.root = any(${list(leads, 'uuid')})),
    common as (
      select m.mark from (select distinct mark from here) m
      where (select count(*) from (
        select distinct l.root from network_uses u join leads l on l.id = u.lead
        where u.agency = ${agency} and u.mark = m.mark limit ${cap + 1}) n) > ${cap})
    select * from here where mark not in (select mark from common) order by root, mark`.execute(db)
  return rows.map(({ root, mark, class: kind, employers }) => ({ lead: root, mark, class: kind, employers }))
}

async function organisersOf(db: Tx, leads: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ root: string; organiser: string }>`
    select distinct on (l.root) l.root, n.organiser from network_leads n join leads l on l.id = n.lead
    where l.root = any(${list(leads, 'uuid')}) and n.organiser is not null order by l.root, n.organiser`.execute(db)
  return new Map(rows.map(({ root, organiser }) => [root, organiser]))
}
