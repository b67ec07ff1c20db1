import { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Id } from '../../kernel/ids.ts'
import { type Job, type JobContext, job } from '../../kernel/jobs.ts'
import { operation } from '../../kernel/operation.ts'
import { keysIfOpen } from '../../kernel/vault/opening.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { natureOfContact } from '../../screening/contacts/nature.ts'
import { classOf } from '../../screening/linking/contact-class.ts'
import { asMember, type KeptContact, oneLeadAtATime, openBody, type SearchKey, searchKeyOf } from '../leads/index.ts'
import { inherit, traitsOf } from './inherit.ts'
import { organise } from './organise.ts'
import { leadKeyOf } from './standing.ts'

/** Leads that are linked in one step: each costs a key and a body. */
const STEP = 25
/** As many contact points of a lead as it is searched by. */
const MOST_CONTACTS = 200

/** Each sealed thing says what it is and whose. */
export const contactLabel = (lead: string, mark: string): string => `network_uses.contact ${lead} ${mark}`

/** A contact point as it is written. */
export type WrittenContact = { readonly kind: KeptContact['kind']; readonly value: string }

/**
 * Takes leads that came since the last time into the network of their agency: their contact points, the decisions they take
 * over, their organisers. Repeating a step changes nothing.
 */
export const linkLeads = operation({
  summary: 'Take new leads into the network of contact points',
  permission: 'network:read',
  purpose: 'investigation',
  verb: 'combination',
  internal: true,
  input: z.object({ after: Id.nullable().default(null) }),
  output: z.object({ linked: z.array(Id), next: Id.nullable() }),
  subject: (_, output) => output?.linked ?? [],
  async run({ db, actor, now }, { after }) {
    const member = asMember(actor)
    const { agency } = member
    await oneLeadAtATime(db, agency)
    const search = await searchKeyOf(db, actor, now)
    const rows = await unlinked(db, agency, after)
    const fresh = rows.filter(({ known }) => !known)
    const opened = await openedOf(db, member, fresh)
    for (const { row, key } of opened) await link(db, { agency, search }, row, key)
    const traits = await traitsOf(
      db,
      opened.map(({ row }) => row.id),
    )
    await inherit(
      db,
      agency,
      opened.map(({ row }) => ({
        key: leadKeyOf(row.fingerprint),
        ...(traits.get(row.id) ?? { wording: [], contacts: [] }),
      })),
    )
    // Merged and split leads are looked at again, with what they were under before.
    const moved = rows.filter(({ known }) => known).flatMap(({ root, before }) => [root, before ?? root])
    await organise(db, agency, [...opened.map(({ row }) => row.root), ...moved], now)
    return { linked: opened.map(({ row }) => row.id), next: rows.length < STEP ? null : rows[rows.length - 1].id }
  },
})

type Unlinked = {
  readonly id: string
  readonly root: string
  readonly data_key: string
  readonly fingerprint: Uint8Array
  /** Linked already, and under another lead now. */
  readonly known: boolean
  readonly before: string | null
}

async function unlinked(db: Tx, agency: string, after: string | null): Promise<Unlinked[]> {
  const { rows } = await sql<Unlinked>`
    select l.id, l.root, l.data_key, l.fingerprint, n.lead is not null as known, n.root as before
    from leads l left join network_leads n on n.lead = l.id
    where l.agency = ${agency} and (n.lead is null or n.root <> l.root)
      and (${after}::uuid is null or l.id > ${after}::uuid)
    order by l.id limit ${STEP}`.execute(db)
  return rows
}

/** How many leads are not in the network yet, or stand there under another one. */
export async function countUnlinked(db: Tx, agency: string): Promise<number> {
  const { rows } = await sql<{ leads: number }>`
    select count(*)::int as leads from leads l left join network_leads n on n.lead = l.id
    where l.agency = ${agency} and (n.lead is null or n.root <> l.root)`.execute(db)
  return rows[0].leads
}

async function openedOf(db: Tx, member: Member, rows: readonly Unlinked[]) {
  const opened = await keysIfOpen(db, member, rows)
  // What this member cannot open waits for one who can.
  return rows.flatMap((row) => {
    const key = opened.get(row.data_key)
    return key === undefined ? [] : [{ row, key }]
  })
}

type Setting = { readonly agency: string; readonly search: SearchKey }

async function link(db: Tx, { agency, search }: Setting, { id, root }: Unlinked, key: Uint8Array): Promise<void> {
  const { contacts } = await openBody(db, key, id)
  const marked = new Map<string, KeptContact[]>()
  for (const contact of contacts.slice(0, MOST_CONTACTS)) {
    const mark = search.mark('contact', contact.value)
    marked.set(mark, [...(marked.get(mark) ?? []), contact])
  }
  const rows = [...marked].map(([mark, same]) => ({
    lead: id,
    mark,
    agency,
    ...figuresOf(same, search),
    sealed_contact: sealJson(key, writtenOf(same[0]), contactLabel(id, mark)),
  }))
  if (rows.length > 0) await db.insertInto('network_uses').values(rows).execute()
  await db.insertInto('network_leads').values({ lead: id, agency, root, organiser: null }).execute()
}

const writtenOf = ({ kind, value }: KeptContact): WrittenContact => ({ kind, value })

/** One number may be told as a phone and as a messenger's: it is one contact point. */
function figuresOf(same: readonly KeptContact[], search: SearchKey) {
  const [{ kind, value }] = same
  const days = same
    .flatMap(({ firstSeen, lastSeen }) => [firstSeen, lastSeen])
    .filter((day) => day !== null)
    .sort()
  const employers = new Set(same.flatMap((one) => one.employers))
  return {
    class: classOf(natureOfContact(kind, value)),
    employers: [...employers].map((name) => search.mark('employer', name)).sort(),
    postings: Math.max(...same.map(({ postings }) => postings)),
    first_seen: days[0] ?? '',
    last_seen: days.at(-1) ?? '',
  }
}

/** Links all that is not linked yet. @returns how many leads were */
async function linkAll(context: JobContext): Promise<number> {
  let linked = 0
  for (let after: string | null = null; ; ) {
    context.signal.throwIfAborted()
    const step = (await context.call('networks.link', { after })) as { linked: string[]; next: string | null }
    linked += step.linked.length
    await context.progress({ stage: 'linking', done: linked, of: null })
    if (step.next === null) return linked
    after = step.next
  }
}

/** Queued by a person who sees that leads are missing. */
export const linkJob = job({
  summary: 'Take leads into the network of contact points',
  input: z.object({}),
  attended: true,
  attempts: 3,
  run: async (context) => ({ linked: await linkAll(context) }),
})

/** A job that brings leads, with their linking after it: this room pulls, so that the other need not know of it. */
export const thenLinked = <In extends z.ZodType>(before: Job<In>): Job<In> =>
  job({
    ...before,
    async run(context, input) {
      const output = await before.run(context, input)
      return { ...output, linked: await linkAll(context) }
    },
  })
