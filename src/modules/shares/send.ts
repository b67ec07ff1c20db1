import type { Tx } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { type DataKey, newDataKey, sealDataKey } from '../../kernel/vault/data-keys.ts'
import { withMark } from '../../kernel/vault/row-marks.ts'
import { type Drawn, sliced } from '../networks/index.ts'
import { keyOfReceiver, type Receiver } from '../referrals/index.ts'
import type { Urgency } from './codes.ts'
import { fault } from './recipient.ts'
import type { Part, Terms } from './shapes.ts'
import { dueOf, OPEN_STATES } from './share.ts'
import { asMember, type Content, enterStep, SHARES, sealSlice, sealVersion, sealWords } from './share-row.ts'

// Sending a share: what leads, reports, evidence, networks and what is told of persons have in common.

const DAY = 86_400_000

/** What a share is of. */
export type Of =
  | { readonly thing: 'lead'; readonly id: string }
  | { readonly thing: 'report'; readonly id: string }
  /** By the node at which the picture begins. */
  | { readonly thing: 'network'; readonly id: string }
  | { readonly thing: 'person'; readonly id: string }
  /** With the report whose evidence it is, which recalls it when it is taken back, and the key of the item, which erases it. */
  | { readonly thing: 'evidence'; readonly id: string; readonly report: string | null; readonly itemKey: string | null }

/** @throws Problem `invalid-input` where they have it already: two versions side by side would contradict each other */
export async function mustBeNew(
  db: Tx,
  receiver: Receiver | null,
  { thing, id }: Pick<Of, 'thing' | 'id'>,
): Promise<void> {
  if (receiver === null) return
  const there = await db
    .selectFrom('shares')
    .select('id')
    .where('thing', '=', thing)
    .where(thing, '=', id)
    .where('to_agency', '=', receiver.id)
    .where('state', 'in', OPEN_STATES)
    .executeTakeFirst()
  if (there !== undefined)
    throw fault('agency', 'shared-already', 'They have this already. Correct it there, or recall it first.')
}

/** What was said of how it is passed on. */
type Said = {
  readonly authority: string
  readonly basis: string
  readonly theirBasis: string
  readonly reason: string
  readonly terms: Terms
  readonly parts: readonly Part[]
  readonly urgency: Urgency
  readonly days: number
  readonly exculpatory: boolean
}
type Sending = {
  readonly of: Of
  readonly content: Content
  /** The lead behind each node of a picture. */
  readonly leads?: ReadonlyMap<string, string>
  readonly title: string
  readonly said: Said
  readonly by: string
  readonly approvedBy: string | null
  readonly receiver: Receiver | null
  /** A key of its own; where it is left out, one of the agency. */
  readonly newKey?: () => Promise<DataKey>
}

/** Seals what was gathered, and seals its key once more: to the receiving agency, and to nobody else. */
export async function send(context: RunContext, sending: Sending): Promise<void> {
  const { db, actor, now } = context
  const { of, said, receiver } = sending
  const member = asMember(actor)
  const { newKey = () => newDataKey(db, member.agency, now) } = sending
  const [key, talk] = [await newKey(), await newKey()]
  const id = newId()
  const until = new Date(now.getTime() + said.days * DAY)
  const due = dueOf('sent', { since: now, urgency: said.urgency, until, correctedAt: null })
  const { reason, basis, theirBasis, terms } = said
  const authority = receiver === null ? said.authority : ''
  const words = { title: sending.title, authority, reason, basis, theirBasis, terms }
  await db
    .insertInto('shares')
    .values(
      withMark(db, SHARES, {
        ...{ id, ...columnsOf(of), agency: member.agency },
        ...{ to_agency: receiver?.id ?? null, made_by: sending.by, approved_by: sending.approvedBy },
        ...{ sent_at: now, state: 'sent' as const, since: now, due: due?.at ?? null, clock: due?.clock ?? null },
        ...{ urgency: said.urgency, shared_until: until, exculpatory: said.exculpatory, parts: [...said.parts] },
        ...{ version: 1, version_read: 0, corrected_at: null, seal_ended_at: null },
        ...{ data_key: key.id, talk_key: talk.id, sealed: sealWords(key.bytes, id, words) },
      }),
    )
    .execute()
  await enterVersion(context, id, 1, { key: key.bytes, why: '', content: sending.content, leads: sending.leads })
  await enterStep(context, member, { id }, { act: 'send', to: 'sent', words: {}, key: talk.bytes })
  if (receiver === null) return
  const recipient = await keyOfReceiver(db, receiver)
  for (const one of [key, talk]) await sealDataKey(db, one, member.agency, recipient, now)
}

/** What a share is of, as its row says it. */
function columnsOf(of: Of) {
  const none = { lead: null, report: null, evidence: null, item_key: null, network: null, person: null }
  if (of.thing === 'lead') return { ...none, thing: of.thing, lead: of.id }
  if (of.thing === 'network') return { ...none, thing: of.thing, network: of.id }
  if (of.thing === 'person') return { ...none, thing: of.thing, person: of.id }
  if (of.thing === 'report') return { ...none, thing: of.thing, report: of.id }
  return { ...none, thing: of.thing, evidence: of.id, report: of.report, item_key: of.itemKey }
}

type Version = {
  readonly key: Uint8Array
  readonly why: string
  readonly content: Content
  readonly leads?: ReadonlyMap<string, string> | undefined
}

/** Keeps what is shared as it stands now, beside what it was before. */
export async function enterVersion(
  { db, actor, now }: RunContext,
  share: string,
  version: number,
  { key, why, content, leads = new Map() }: Version,
): Promise<void> {
  const member = asMember(actor)
  const { kept, slices } = keptOf(content)
  await db
    .insertInto('share_versions')
    .values({
      ...{ share, version, at: now, by: member.id, by_agency: member.agency },
      sealed: sealVersion(key, share, version, { why, ...kept }),
    })
    .execute()
  const rows = [...slices].flatMap(([node, slice], n) => {
    const lead = leads.get(node)
    return lead === undefined ? [] : [{ share, version, n, lead, sealed: sealSlice(key, { share, version, n }, slice) }]
  })
  if (rows.length > 0) await db.insertInto('share_slices').values(rows).execute()
}

/** Of a picture what hangs on a lead is kept beside it, and goes with that lead. */
function keptOf(content: Content): { readonly kept: Content; readonly slices: ReadonlyMap<string, Drawn> } {
  if (content.network === undefined) return { kept: content, slices: new Map() }
  const { rest, slices } = sliced(content.network)
  const network = { ...content.network, nodes: [...rest.nodes], edges: [...rest.edges] }
  return { kept: { network, grown: content.grown }, slices }
}
