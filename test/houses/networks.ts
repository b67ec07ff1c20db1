import type { Member } from '../../src/kernel/actor.ts'
import { type Call, execute } from '../../src/kernel/execute.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { JobContext } from '../../src/kernel/jobs.ts'
import { permits } from '../../src/modules/accounts/index.ts'
import { jobs as leadJobs, operations as leadOperations } from '../../src/modules/leads/index.ts'
import type { KeptContact, KeptLead } from '../../src/modules/leads/keeping/kept.ts'
import { jobs, operations, thenLinked } from '../../src/modules/networks/index.ts'
import { linkJob } from '../../src/modules/networks/link.ts'
import type { Decision, NetworkPage } from '../../src/modules/networks/shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import { testAgency, testKernel } from './kernel.ts'
import { call, imported, keptSamples, type LeadsStand } from './leads.ts'

/** Two agencies that look at networks of their leads. */
export async function networksStand(database: TestDatabase): Promise<LeadsStand> {
  const kernel = testKernel(database, {
    operations: { ...leadOperations, ...operations },
    jobs: { ...leadJobs, ...jobs, screen: thenLinked(leadJobs.screen) },
    permits,
    now: new Date('2026-11-24T08:00:00Z'),
  })
  const [ours, theirs] = [await testAgency(kernel), await testAgency(kernel)]
  const andris = await ours.member()
  return { database, kernel, ours, theirs, ieva: ours.founder, andris, stranger: theirs.founder }
}

const [SAMPLE] = keptSamples()

/** A contact point as a lead keeps it; invented by its value alone. */
export const contactPoint = (value: string, more: Partial<KeptContact> = {}): KeptContact => ({
  kind: value.includes('@') ? 'email' : value.startsWith('+') ? 'phone' : 'telegram',
  value,
  postings: 2,
  employers: [],
  firstSeen: '2026-11-01',
  lastSeen: '2026-11-10',
  ...more,
})

let made = 0

/** An invented lead that is reached by some contact points and has some wording. */
export function leadWith(contacts: readonly (string | KeptContact)[], more: Partial<KeptLead> = {}): KeptLead {
  const points = contacts.map((one) => (typeof one === 'string' ? contactPoint(one) : one))
  made++
  return {
    ...SAMPLE,
    fingerprint: `invented ${made}`,
    wording: [],
    sources: [],
    employers: [],
    body: { ...SAMPLE.body, contacts: points, groups: [] },
    postings: [],
    ...more,
  }
}

type Kernels = Pick<LeadsStand, 'kernel'>

export const jobContext = ({ kernel }: Kernels, member: Member): JobContext => ({
  id: newId(),
  agency: member.agency,
  member,
  blobs: kernel.blobs,
  now: kernel.clock.now,
  signal: new AbortController().signal,
  call: async (operation, input) => {
    const result = await execute(kernel, { actor: member, operation, input })
    return result.kind === 'done' ? result.output : null
  },
  progress: async () => {},
})

/** Takes what is not in the network yet into it. */
export const linked = (stand: Kernels, member: Member): Promise<unknown> => linkJob.run(jobContext(stand, member), {})

/** Imports leads and links them; gives their nodes. */
export async function netted(stand: Kernels, member: Member, leads: readonly KeptLead[]): Promise<string[]> {
  const ids = await imported(stand, member, leads)
  await linked(stand, member)
  return ids.map((id) => `lead:${id}`)
}

export const network = (stand: Kernels, member: Member, start: string, open: readonly string[] = []) =>
  call<NetworkPage>(stand, member, 'networks.get', { start, open })

/** The organiser a lead belongs to, by its label; null where it has none. */
export async function organiserOf(stand: Kernels, member: Member, lead: string): Promise<string | null> {
  const { nodes, edges } = await network(stand, member, lead)
  const tie = edges.find(({ from, to }) => from === lead && to.startsWith('organiser:'))
  return nodes.find(({ id }) => id === tie?.to)?.label ?? null
}

export const REASON = 'Invented: the two adverts name the same house.'

export const decide = (
  stand: Kernels,
  member: Member,
  verdict: 'confirm' | 'cut' | 'withdraw',
  from: string,
  to: string,
  more: Partial<Call> = {},
) => call<{ decision: string }>(stand, member, `networks.${verdict}`, { from, to }, { reason: REASON, ...more })

export const decisions = async (stand: Kernels, member: Member, node: string | null = null) =>
  (await call<{ decisions: Decision[] }>(stand, member, 'networks.decisions', { node })).decisions

/** A contact point's node in a picture, by how it is written. */
export const contactIn = ({ nodes }: NetworkPage, value: string): string =>
  nodes.find(({ kind, label }) => kind === 'contact' && label === value)?.id ?? `no ${value}`
