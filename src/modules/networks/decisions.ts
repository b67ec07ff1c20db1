import type { Member } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { keysIfOpen } from '../../kernel/vault/opening.ts'
import { unlessAltered } from '../../kernel/vault/unaltered.ts'
import { asMember, People } from '../leads/index.ts'
import type { OtherKind, Verdict } from './codes.ts'
import { openReason } from './decide.ts'
import { contactNode, leadNode, partsOf } from './neighbours.ts'
import { writtenContacts } from './rows.ts'
import { type Decision, DecisionsInput, DecisionsOutput } from './shapes.ts'
import type { DecisionRow } from './tables.ts'

export const listDecisions = operation({
  summary: 'List what was decided of links',
  permission: 'network:read',
  purpose: 'investigation',
  verb: 'consultation',
  input: DecisionsInput,
  output: DecisionsOutput,
  subject: (_, output) => output?.decisions.map(({ id }) => id) ?? [],
  async run(context, { node, after, limit }) {
    const { db, actor } = context
    const member = asMember(actor)
    const rows = await rowsOf(db, member.agency, { node, after, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    return {
      decisions: await told(context, member, shown),
      next: rows.length > limit ? Number(shown[shown.length - 1].seq) : null,
    }
  },
})

type Row = {
  readonly id: string
  readonly seq: DecisionRow['seq']
  readonly verdict: Verdict
  readonly by: string
  readonly at: Date
  readonly other_kind: OtherKind
  readonly other_key: string
  readonly lead: string | null
  readonly number: number | null
  readonly other: string | null
  readonly other_number: number | null
  readonly inherited: boolean
  readonly stands: boolean
  /** The decision that the reason was given with. */
  readonly reasoned: string
  readonly data_key: string
  readonly sealed_reason: Uint8Array
}

type Wanted = { readonly node: string | null; readonly after: number | null; readonly limit: number }

async function rowsOf(db: Tx, agency: string, { node, after, limit }: Wanted): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select d.id, d.seq, d.verdict, d.by, d.at, d.other_kind, d.other_key, d.inherited_from is not null as inherited,
      l.id as lead, l.number, o.id as other, o.number as other_number,
      r.id as reasoned, r.data_key, r.sealed_reason,
      not exists (select 1 from network_decisions n where n.agency = d.agency and n.lead_key = d.lead_key
        and n.other_kind = d.other_kind and n.other_key = d.other_key and n.seq > d.seq) as stands
    from network_decisions d
    join network_decisions r on r.id = coalesce(d.inherited_from, d.id)
    left join leads l on l.agency = d.agency and l.fingerprint = decode(d.lead_key, 'hex')
    left join leads o on d.other_kind = 'lead' and o.agency = d.agency
      and o.fingerprint = case when d.other_kind = 'lead' then decode(d.other_key, 'hex') end
    where d.agency = ${agency} and (${after}::bigint is null or d.seq < ${after}::bigint) and ${about(node)}
    order by d.seq desc limit ${limit}`.execute(db)
  return rows
}

function about(node: string | null) {
  if (node === null) return sql<boolean>`true`
  const { kind, id } = partsOf(node)
  if (kind === 'contact') return sql<boolean>`d.other_kind = 'contact' and d.other_key = ${id}`
  // Nobody decides about an organiser: it follows from what was decided of its leads.
  return kind === 'lead' ? sql<boolean>`(l.root = ${id} or o.root = ${id})` : sql<boolean>`false`
}

async function told(context: RunContext, member: Member, rows: readonly Row[]): Promise<Decision[]> {
  const { db } = context
  const people = await People.named(
    context,
    rows.map(({ by }) => by),
  )
  const keys = await keysIfOpen(db, member, rows)
  const marks = rows.flatMap(({ other_kind, other_key }) => (other_kind === 'contact' ? [other_key] : []))
  const written = await writtenContacts(db, member, [...new Set(marks)])
  return rows.map((row): Decision => {
    const { id, verdict, by, at, reasoned, data_key, sealed_reason, inherited, stands } = row
    const key = keys.get(data_key)
    const reason = key ? unlessAltered(() => openReason(key, reasoned, sealed_reason)) : null
    const from = endOf(row.lead, row.number)
    const to =
      row.other_kind === 'lead'
        ? endOf(row.other, row.other_number)
        : ({
            node: contactNode(row.other_key),
            kind: 'contact',
            label: written.get(row.other_key)?.value ?? null,
          } as const)
    return { id, verdict, by: people.person(by), at: at.toISOString(), reason, from, to, inherited, stands }
  })
}

/** A lead at an end; without a name where it was erased. */
const endOf = (lead: string | null, number: number | null): Decision['from'] =>
  lead === null || number === null
    ? { node: null, kind: 'lead', label: null }
    : { node: leadNode(lead), kind: 'lead', label: `L-${number}` }
