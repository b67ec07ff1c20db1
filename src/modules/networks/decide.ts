import type { Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { newDataKey } from '../../kernel/vault/data-keys.ts'
import { openJson, sealJson } from '../../kernel/vault/seal.ts'
import { asMember, leadRow, oneLeadAtATime } from '../leads/index.ts'
import { canStand, type Standing } from './clusters.ts'
import type { Verdict } from './codes.ts'
import { componentOf, confirmedFor } from './component.ts'
import { remember, traitsOf } from './inherit.ts'
import { organise } from './organise.ts'
import { Decided, LinkInput } from './shapes.ts'
import { leadKeyOf } from './standing.ts'

const reasonLabel = (decision: string) => `network_decisions.reason ${decision}`
export const openReason = (key: Uint8Array, decision: string, sealed: Uint8Array): string =>
  openJson<string>(key, sealed, reasonLabel(decision))

const deciding = {
  permission: 'network:decide',
  purpose: 'investigation',
  verb: 'alteration',
  reason: true,
  input: LinkInput,
  output: Decided,
} as const

const subjects = ({ from, to }: LinkInput, output: { decision: string } | null) => [
  ...[from, to].flatMap((node) => (node.startsWith('lead:') ? [idIn(node)] : [])),
  ...(output === null ? [] : [output.decision]),
]

const idIn = (node: string): string => node.slice(node.indexOf(':') + 1)

export const confirmLink = operation({
  ...deciding,
  summary: 'Confirm a link between leads, or of a lead and a contact point',
  subject: subjects,
  run: (context, link) => decide(context, link, 'confirmed'),
})

export const cutLink = operation({
  ...deciding,
  summary: 'Cut a link between leads, or of a lead and a contact point',
  subject: subjects,
  run: (context, link) => decide(context, link, 'cut'),
})

export const withdrawDecision = operation({
  ...deciding,
  summary: 'Leave a link as the program sees it',
  subject: subjects,
  run: (context, link) => decide(context, link, 'withdrawn'),
})

type End = { readonly lead: string; readonly root: string; readonly key: string }

/** Keeps a decision for ever, and finds anew which leads have one organiser. */
async function decide(context: RunContext, { from, to }: LinkInput, verdict: Verdict): Promise<{ decision: string }> {
  const { db, actor, now } = context
  const { agency } = asMember(actor)
  // One at a time: two that decide at once could else contradict each other, each seeing a network without the other's.
  await oneLeadAtATime(db, agency)
  const [lead, other] = [await leadEnd(db, agency, from), to.startsWith('lead:') ? await leadEnd(db, agency, to) : null]
  if (other !== null && other.root === lead.root)
    throw new Problem('conflict', 'These are one lead. Split it to part them.', {
      fields: [{ field: 'to', message: 'one-lead' }],
    })
  if (other === null) await mustStandIn(db, agency, lead.root, idIn(to))
  const ends = other === null ? [lead] : [lead, other]
  const link = {
    lead: lead.root,
    other: other === null ? ({ kind: 'contact', id: idIn(to) } as const) : ({ kind: 'lead', id: other.root } as const),
  }
  await mustNotContradict(db, agency, { ...link, verdict })
  const decision = await keep(context, agency, lead, other ?? idIn(to), verdict)
  const traits = await traitsOf(
    db,
    ends.map((end) => end.lead),
  )
  await remember(
    db,
    agency,
    ends.map((end) => ({ key: end.key, ...(traits.get(end.lead) ?? { wording: [], contacts: [] }) })),
  )
  await organise(
    db,
    agency,
    ends.map(({ root }) => root),
    now,
  )
  return { decision }
}

async function leadEnd(db: Tx, agency: string, node: string): Promise<End> {
  const row = await leadRow(db, agency, idIn(node))
  return { lead: row.id, root: row.root, key: leadKeyOf(row.fingerprint) }
}

async function mustStandIn(db: Tx, agency: string, lead: string, mark: string): Promise<void> {
  await db
    .selectFrom('network_uses as u')
    .innerJoin('leads as l', 'l.id', 'u.lead')
    .select('u.mark')
    .where('u.agency', '=', agency)
    .where('l.root', '=', lead)
    .where('u.mark', '=', mark)
    .executeTakeFirstOrThrow(notFound('This contact point does not stand in that lead.'))
}

/** @throws Problem `conflict` where other decisions do not let this one stand */
async function mustNotContradict(db: Tx, agency: string, decision: Standing): Promise<void> {
  if (decision.verdict === 'withdrawn') return
  const { lead, other } = decision
  const beside = other.kind === 'lead' ? [other.id] : await confirmedFor(db, agency, [other.id])
  const { leads, standing } = await componentOf(db, agency, [lead, ...beside])
  // It takes the place of the one that stood.
  const others = standing.filter((one) => !isSame(one, decision))
  if (canStand(leads, others, decision)) return
  throw new Problem(
    'conflict',
    'Other decisions say the opposite: through confirmed links these belong together, or a cut parts them. Change one of those first.',
    { fields: [{ field: 'to', message: 'contradicts' }] },
  )
}

function isSame(a: Standing, b: Standing): boolean {
  if (a.other.kind !== b.other.kind) return false
  const straight = a.lead === b.lead && a.other.id === b.other.id
  return straight || (a.other.kind === 'lead' && a.lead === b.other.id && a.other.id === b.lead)
}

async function keep(
  { db, actor, now, reason }: RunContext,
  agency: string,
  lead: End,
  other: End | string,
  verdict: Verdict,
): Promise<string> {
  const id = newId()
  // A key of its own, for no lead's: the reason must outlive the lead as the decision does.
  const key = await newDataKey(db, agency, now)
  const ends = typeof other === 'string' ? [lead.key, other] : [lead.key, other.key].sort()
  await db
    .insertInto('network_decisions')
    .values({
      id,
      agency,
      lead_key: ends[0],
      other_kind: typeof other === 'string' ? 'contact' : 'lead',
      other_key: ends[1],
      verdict,
      by: asMember(actor).id,
      at: now,
      inherited_from: null,
      data_key: key.id,
      sealed_reason: sealJson(key.bytes, reason ?? '', reasonLabel(id)),
    })
    .execute()
  return id
}
