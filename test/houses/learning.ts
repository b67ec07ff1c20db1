import type { Member } from '../../src/kernel/actor.ts'
import { system } from '../../src/kernel/actor.ts'
import { execute } from '../../src/kernel/execute.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { AnyJob, JobContext, JobProgress } from '../../src/kernel/jobs.ts'
import * as leads from '../../src/modules/leads/index.ts'
import type { KeptLead } from '../../src/modules/leads/keeping/kept.ts'
import * as learning from '../../src/modules/learning/index.ts'
import type { TestDatabase } from '../run/databases.ts'
import { markAll } from '../run/mark-all.ts'
import { seeded } from '../samples/adverts.ts'
import { type TestAgency, type TestKernel, testAgency, testKernel } from './kernel.ts'
import { call, imported, keptSamples, type LeadsStand } from './leads.ts'

/** Two agencies that learn in one house: ours under the GDPR, theirs under Directive (EU) 2016/680. */
export async function learningStand(database: TestDatabase): Promise<LeadsStand> {
  const operations = { ...leads.operations, ...learning.operations }
  const jobs = { ...leads.jobs, ...learning.jobs }
  const kernel = testKernel(database, { operations, jobs, now: new Date('2026-11-24T08:00:00Z') })
  const [ours, theirs] = [await testAgency(kernel), await testAgency(kernel)]
  await named(database, ours, 'gdpr', true)
  await named(database, theirs, '2016-680', false)
  await markAll(kernel.database, 'agencies')
  const andris = await ours.member()
  return { database, kernel, ours, theirs, ieva: ours.founder, andris, stranger: theirs.founder }
}

const named = ({ superuser }: TestDatabase, { id }: TestAgency, regime: string, isFirst: boolean) =>
  superuser(`insert into agencies (id, name, country, regime, controller, data_protection_officer, is_first, made_at)
    values ('${id}', 'Agency ${regime}', 'LV', '${regime}', 'C', 'D', ${isFirst}, now())`)

const [SAMPLE] = keptSamples()
const SIGNS = ['upfront-fee', 'secrecy', 'urgency', 'travel-arranged', 'tied-housing'] as const
const WORDS = ['deposit for the visa', 'written contract and gross pay', 'no experience', 'weekly pay in cash']

/** Invented leads, no two alike; those with an even number carry signs of what people pursue, others those of honest offers. */
export function manyLeads(count: number, seed = 1): KeptLead[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, i) => oneLead(`${seed} ${i}`, i % 2 === 0, random))
}

function oneLead(tag: string, isBad: boolean, random: () => number): KeptLead {
  const share = () => Math.round(random() * 1000) / 1000
  const chance = (code: string) => (isBad === (code === 'upfront-fee' || code === 'secrecy') ? 0.8 : 0.3)
  const signs = SIGNS.filter((code) => random() < chance(code))
  const words = WORDS.filter(() => random() < 0.5).join('. ')
  const protective =
    random() < (isBad ? 0.2 : 0.8)
      ? [{ ...SAMPLE.body.protective[0], code: 'employer-verifiable', share: share() }]
      : []
  return {
    ...SAMPLE,
    fingerprint: `learning ${tag}`,
    languages: random() < 0.6 ? ['en'] : ['lv', 'en'],
    sources: [{ name: random() < 0.5 ? 'board.example' : 'chat.example', postings: 3 }],
    body: {
      ...SAMPLE.body,
      template: { parts: [{ kind: 'constant', text: words }], slots: [] },
      otherWordings: [],
      signs: signs.map((code) => ({ ...SAMPLE.body.signs[0], code, share: share() })),
      protective,
      why: [],
    },
  }
}

/** Decides a lead as somebody: pursues it, or dismisses it for a reason. */
export async function decided(
  stand: Pick<LeadsStand, 'kernel'>,
  member: Member,
  lead: string,
  because: 'pursued' | 'honest-offer' | 'known-already' | undefined,
): Promise<void> {
  const reason = 'An invented reason of some length.'
  await call(stand, member, 'leads.claim', { lead })
  if (because === 'pursued') await call(stand, member, 'leads.open-for-notice', { lead }, { reason })
  else await call(stand, member, 'leads.dismiss', because ? { lead, because } : { lead }, { reason })
}

/** Imports leads and decides them: the even ones are pursued, the odd ones honest offers. */
export async function taught(
  stand: Pick<LeadsStand, 'kernel'>,
  member: Member,
  count: number,
  seed = 1,
): Promise<string[]> {
  const ids = await imported(stand, member, manyLeads(count, seed))
  for (const [i, id] of ids.entries()) await decided(stand, member, id, i % 2 === 0 ? 'pursued' : 'honest-offer')
  return ids
}

/** Runs a job of this house as the runner would; one that is not attended by the program itself. */
export async function runJob(
  { kernel }: { readonly kernel: TestKernel },
  member: Member,
  name: keyof typeof learning.jobs,
  signal = new AbortController().signal,
): Promise<{ output: Readonly<Record<string, unknown>>; progress: JobProgress[] }> {
  const job: AnyJob = learning.jobs[name]
  const progress: JobProgress[] = []
  const context: JobContext = {
    id: newId(),
    agency: member.agency,
    member: job.attended ? member : null,
    blobs: kernel.blobs,
    now: kernel.clock.now,
    signal,
    call: async (operation, input) => {
      const result = await execute(kernel, { actor: job.attended ? member : system(member.agency), operation, input })
      return result.kind === 'done' ? result.output : null
    },
    progress: async (at) => void progress.push(at),
  }
  return { output: await job.run(context, {} as never), progress }
}
