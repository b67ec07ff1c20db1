import { JobRunner } from '../../src/entry/jobs/runner.ts'
import type { Member } from '../../src/kernel/actor.ts'
import { system } from '../../src/kernel/actor.ts'
import { permits } from '../../src/modules/accounts/index.ts'
import { operations as accounts } from '../../src/modules/accounts/operations.ts'
import * as leads from '../../src/modules/leads/index.ts'
import { sourcesRoom } from '../../src/modules/sources/operations.ts'
import { queueDue } from '../../src/modules/sources/queue-due.ts'
import type { Run, Source } from '../../src/modules/sources/shapes.ts'
import { eventually } from '../browser/eventually.ts'
import { FakeFeeds } from '../fakes/feeds.ts'
import type { TestDatabase } from '../run/databases.ts'
import { as, done, inAgency, problemOf, type TestAgency, type TestKernel, testAgency, testKernel } from './kernel.ts'

export const FEED = 'https://board.example/feed'

/** Invented adverts of one campaign, as items of a feed: from so many on, so many. */
export const items = (from: number, count: number, tag = 'one'): string[] =>
  Array.from(
    { length: count },
    (_, i) => `<item><title>Warehouse work abroad</title><guid isPermaLink="false">${tag}-${from + i}</guid>
<link>https://board.example/${tag}/${from + i}</link><pubDate>2026-11-${String(1 + ((from + i) % 20)).padStart(2, '0')}T08:00:00Z</pubDate>
<dc:creator>${['Zvaigznes Darbs', 'Baltwerk'][i % 2]}</dc:creator>
<description>Workers wanted in ${['Venlo', 'Tilburg', 'Breda'][i % 3]}. No experience, no language needed. We arrange the trip, the cost is taken from your first pay. Give your passport to the coordinator on arrival. Leaving this Friday, only WhatsApp +371 20 000 142. Do not tell anyone. ${tag}</description></item>`,
  )

export const rss = (all: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Board</title>${all.join('\n')}</channel></rss>`

/** Two agencies that watch sources, in one house whose network is made up. */
export type SourcesStand = {
  readonly database: TestDatabase
  readonly kernel: TestKernel
  readonly feeds: FakeFeeds
  readonly ours: TestAgency
  readonly theirs: TestAgency
  readonly ieva: Member
}

export async function sourcesStand(database: TestDatabase, importDir: string | null = null): Promise<SourcesStand> {
  const feeds = new FakeFeeds()
  const room = sourcesRoom(feeds.fetch)
  const made = testKernel(database, {
    operations: { ...accounts, ...leads.operations, ...room.operations },
    jobs: { ...leads.jobs, ...room.jobs },
    permits,
    now: new Date('2026-11-24T08:00:00Z'),
  })
  const kernel = { ...made, site: { ...made.site, importDir, feedHosts: ['own.example'] } }
  const [ours, theirs] = [await testAgency(kernel), await testAgency(kernel)]
  return { database, kernel, feeds, ours, theirs, ieva: ours.founder }
}

export const call = <T>(
  { kernel }: Pick<SourcesStand, 'kernel'>,
  actor: Member,
  operation: string,
  input: unknown = {},
) => done<T>(kernel, { actor, operation, input })

export const codeOf = async ({ kernel }: SourcesStand, actor: Member, operation: string, input: unknown = {}) =>
  (await problemOf(kernel, { actor, operation, input }))?.code ?? null

/** What somebody fills in for a source. */
export const filledIn = (more: object = {}) => ({
  name: 'Board of Venlo',
  kind: 'feed',
  place: FEED,
  map: '',
  plan: { unit: 'hours', every: 6, timeZone: 'Europe/Riga' },
  basis: { purpose: 'investigation', note: 'Section 3 of an invented act', reviewBy: '2027-06-01' },
  ...more,
})

export const save = async (stand: SourcesStand, actor: Member, more: object = {}): Promise<string> =>
  (await call<{ source: string }>(stand, actor, 'sources.save', filledIn(more))).source

export type SourcePage = { source: Source; runs: Run[]; mayManage: boolean }
export const page = (stand: SourcesStand, actor: Member, source: string) =>
  call<SourcePage>(stand, actor, 'sources.get', { source })

/** Queues what is due for an agency, as the runner does once a minute. */
export const plan = ({ kernel }: SourcesStand, { id }: TestAgency): Promise<void> =>
  inAgency(kernel, id, (db) => queueDue(db, id, kernel.clock.now(), kernel.jobs))

/** Runs work while a runner takes jobs; members who are given are here with open keys. */
export async function running(
  { kernel }: SourcesStand,
  present: readonly Member[],
  work: (runner: JobRunner) => Promise<void>,
): Promise<void> {
  const runner = new JobRunner(kernel, {
    atOnce: 2,
    every: 20,
    isAlone: true,
    schedule: {},
    plan: (db, agency, now) => queueDue(db, agency, now, kernel.jobs),
    isOpen: async () => true,
  })
  await runner.start()
  for (const member of present) runner.present(member)
  try {
    await work(runner)
  } finally {
    await runner.stop()
  }
}

/** Waits until the latest run of a source has come to a state. */
export const reaches = (stand: SourcesStand, actor: Member, source: string, state: string): Promise<void> =>
  eventually(async () => (await page(stand, actor, source)).runs[0]?.state, state)

/** How many rows a table has. */
export const rows = async (
  { kernel }: SourcesStand,
  table: 'jobs' | 'source_runs' | 'source_seen' | 'screenings' | 'files',
  agency: string,
) =>
  inAgency(
    kernel,
    agency,
    async (db) => (await db.selectFrom(table).select('agency').where('agency', '=', agency).execute()).length,
  )

/** Ends every job that is left, so that the next test begins with an empty queue. */
export const emptyQueue = ({ kernel }: SourcesStand): Promise<unknown> =>
  as(kernel, system(), (db) => db.deleteFrom('jobs').execute())
