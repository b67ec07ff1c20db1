import { randomBytes } from 'node:crypto'
import type { Member } from '../../src/kernel/actor.ts'
import { type Call, execute } from '../../src/kernel/execute.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { JobContext, JobProgress } from '../../src/kernel/jobs.ts'
import { currentKey } from '../../src/kernel/vault/agency-key.ts'
import { sealDataKey } from '../../src/kernel/vault/data-keys.ts'
import { seal } from '../../src/kernel/vault/seal.ts'
import { jobs, operations as ofLeads } from '../../src/modules/leads/index.ts'
import { keepLead, type Wording } from '../../src/modules/leads/keeping/keep-lead.ts'
import type { KeptLead } from '../../src/modules/leads/keeping/kept.ts'
import { screeningJob } from '../../src/modules/leads/screenings/job.ts'
import type { LeadPage, ListOutput } from '../../src/modules/leads/shapes.ts'
import { operations as ofShares } from '../../src/modules/shares/index.ts'
import type { Lead } from '../../src/screening/lead.ts'
import type { TestDatabase } from '../run/databases.ts'
import { sampleLeads } from '../samples/leads.ts'
import { as, done, inAgency, type TestAgency, type TestKernel, testAgency, testKernel } from './kernel.ts'

/** With those that pass leads on, which belong to the room of shares. */
export const operations = { ...ofLeads, ...ofShares }

/** Two agencies that work on leads in one house. */
export type LeadsStand = {
  readonly database: TestDatabase
  readonly kernel: TestKernel
  readonly ours: TestAgency
  readonly theirs: TestAgency
  readonly ieva: Member
  readonly andris: Member
  readonly stranger: Member
}

export async function leadsStand(database: TestDatabase): Promise<LeadsStand> {
  const kernel = testKernel(database, { operations, jobs, now: new Date('2026-11-24T08:00:00Z') })
  const [ours, theirs] = [await testAgency(kernel), await testAgency(kernel)]
  const andris = await ours.member()
  return { database, kernel, ours, theirs, ieva: ours.founder, andris, stranger: theirs.founder }
}

/** Calls an operation as somebody, to its output. */
export const call = <T>(
  { kernel }: Pick<LeadsStand, 'kernel'>,
  actor: Member,
  operation: string,
  input: unknown,
  more: Partial<Call> = {},
): Promise<T> => done<T>(kernel, { actor, operation, input, ...more })

/** Puts a file into the sealed store, as an upload does. */
export async function upload({ kernel }: Pick<LeadsStand, 'kernel'>, member: Member, text: string): Promise<string> {
  const [file, key] = [newId(), { id: newId(), bytes: new Uint8Array(randomBytes(32)) }]
  const bytes = (async function* () {
    yield Buffer.from(text)
  })()
  const { size, sha256 } = await kernel.blobs.put(file, key.bytes, bytes, 1 << 30)
  const now = kernel.clock.now()
  await as(kernel, member, async (db) => {
    const recipient = await currentKey(db, member.agency)
    if (recipient === null) throw new Error('the agency has no key')
    await db.insertInto('data_keys').values({ id: key.id, agency: member.agency, made_at: now }).execute()
    await sealDataKey(db, key, member.agency, recipient, now)
    const sealed_name = seal(key.bytes, Buffer.from('postings.jsonl'), `files.name ${file}`)
    const row = { id: file, agency: member.agency, kept_by: member.id, data_key: key.id, sha256, sealed_name }
    await db
      .insertInto('files')
      .values({ ...row, size: String(size), kept_at: now, expires_at: now })
      .execute()
  })
  return file
}

export type Ran = { readonly output: unknown; readonly progress: readonly JobProgress[] }

/**
 * Runs the job of a screening as the runner would.
 * @param tell hears how far it is
 */
export async function runScreening(
  { kernel }: Pick<LeadsStand, 'kernel'>,
  member: Member,
  screening: string,
  signal = new AbortController().signal,
  tell: (at: JobProgress) => void = () => {},
): Promise<Ran> {
  const progress: JobProgress[] = []
  const context: JobContext = {
    id: newId(),
    agency: member.agency,
    member,
    blobs: kernel.blobs,
    now: kernel.clock.now,
    signal,
    call: async (operation, input) => {
      const result = await execute(kernel, { actor: member, operation, input })
      return result.kind === 'done' ? result.output : null
    },
    progress: async (at) => {
      progress.push(at)
      tell(at)
    },
  }
  return { output: await screeningJob.run(context, { screening }), progress }
}

/** An invented wording for each posting of a lead, which holds the lead's first contact point. */
export const wordings = ({ postings, contacts }: Lead): Wording[] =>
  postings.map(({ id, values }, i) => ({
    title: `Advert ${id}`,
    text: `Workers wanted: ${values.join(', ')}. Write to the coordinator.`,
    contacts: contacts.filter((_, place) => (i + place) % 2 === 0).map(({ kind, value }) => ({ kind, value })),
  }))

export const keptSamples = (): KeptLead[] => sampleLeads().map((lead) => keepLead(lead, wordings(lead)))

/** A lead of the engine as an import gets it, with the words of its postings by their ids. */
export const keptWith = (lead: Lead, words: ReadonlyMap<string, { title: string; text: string }>): KeptLead =>
  keepLead(
    lead,
    lead.postings.map(({ id }) => ({
      title: words.get(id)?.title ?? '',
      text: words.get(id)?.text ?? '',
      contacts: lead.contacts.map(({ kind, value }) => ({ kind, value })),
    })),
  )

/** Begins a screening by hand, without reading a file. */
export async function beginScreening(stand: Pick<LeadsStand, 'kernel'>, member: Member): Promise<string> {
  const file = await upload(stand, member, 'nothing')
  const { screening } = await call<{ screening: string }>(stand, member, 'screenings.start', { file, name: 'by hand' })
  return screening
}

/** Imports leads and gives their ids. */
export async function imported(
  stand: Pick<LeadsStand, 'kernel'>,
  member: Member,
  leads: readonly KeptLead[],
): Promise<string[]> {
  const screening = await beginScreening(stand, member)
  return (await call<{ made: string[] }>(stand, member, 'leads.import', { screening, leads })).made
}

/** Leads that differ from the samples by their fingerprint and wording, so that they are new ones. */
export const another = (lead: KeptLead, tag: string): KeptLead => ({
  ...lead,
  fingerprint: `${lead.fingerprint} ${tag}`,
})

export const page = (stand: Pick<LeadsStand, 'kernel'>, member: Member, lead: string, language = 'en') =>
  call<LeadPage>(stand, member, 'leads.get', { lead, language })

export const list = (stand: Pick<LeadsStand, 'kernel'>, member: Member, input: object = {}) =>
  call<ListOutput>(stand, member, 'leads.list', input)

/** Counts by facet and state as they should be, by looking at every lead. */
export const trueCounts = ({ kernel }: Pick<LeadsStand, 'kernel'>, agency: string): Promise<Map<string, number>> =>
  inAgency(kernel, agency, async (db) => {
    const facets = await db
      .selectFrom('leads as l')
      .innerJoin('lead_facets as f', 'f.root', 'l.id')
      .select(['l.id', 'l.state', 'f.facet', 'f.value'])
      .where('f.facet', 'in', ['indicator', 'language', 'source'])
      .execute()
    const states = await db.selectFrom('leads').select(['id', 'state']).where('state', '<>', 'merged').execute()
    const once = new Set([
      ...facets.map(({ id, state, facet, value }) => `${id} ${facet} ${value} ${state}`),
      ...states.map(({ id, state }) => `${id} state  ${state}`),
    ])
    const counts = new Map<string, number>()
    for (const line of once) {
      const key = line.slice(line.indexOf(' ') + 1)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return counts
  })

/** Counts as they are kept. */
export const keptCounts = ({ kernel }: Pick<LeadsStand, 'kernel'>, agency: string): Promise<Map<string, number>> =>
  inAgency(kernel, agency, async (db) => {
    const rows = await db.selectFrom('lead_counts').selectAll().where('leads', '<>', 0).execute()
    return new Map(rows.map(({ facet, value, state, leads }) => [`${facet} ${value} ${state}`, leads]))
  })
