import { join } from 'node:path'
import type { Member } from '../kernel/actor.ts'
import { visitor } from '../kernel/actor.ts'
import type { Config } from '../kernel/config.ts'
import type { Database } from '../kernel/database.ts'
import type { Kernel, Site } from '../kernel/kernel.ts'
import type { Operations } from '../kernel/operation.ts'
import { noScanner } from '../kernel/scanner.ts'
import { eraseAgain } from '../kernel/vault/erasures.ts'
import { authenticate, clientBy, isFounded, isSessionOpen, permits, setupToken } from '../modules/accounts/index.ts'
import { planAlerts } from '../modules/alerts/index.ts'
import { CAPTURE_JOB, captureJob, stampNow } from '../modules/evidence/index.ts'
import { planRings } from '../modules/reports/index.ts'
import { planSources } from '../modules/sources/index.ts'
import { jobs, MARKED, operations } from '../operations.ts'
import { clamdPlace } from '../ports/clamav.ts'
import { emptyFolder } from '../ports/files.ts'
import { openIsolation } from '../ports/isolated.ts'
import { addRevocations, addToLedger, readLedger, readRevocations } from '../ports/ledger.ts'
import { smtp } from '../ports/mail.ts'
import { captureKey, openPageCaptures, whyNoCaptures } from '../ports/page-captures.ts'
import { openPictures } from '../ports/pictures.ts'
import { openPreviews, type Previews } from '../ports/previews.ts'
import { timestamping } from '../ports/timestamping.ts'
import { texts } from '../screening/one-text.ts'
import { type App, makeApp } from './http/app.ts'
import type { Door } from './http/door.ts'
import { Strangers } from './http/strangers.ts'
import { CLEAN_KEYS, cleaningJob } from './jobs/clean-keys.ts'
import { LedgerKeeper } from './jobs/ledger-keeper.ts'
import { Nightly } from './jobs/nightly.ts'
import { Post } from './jobs/post.ts'
import { JobRunner } from './jobs/runner.ts'
import { type OpenKernel, openKernel } from './open-kernel.ts'
import { behindOf } from './public/behind.ts'
import { formsKey } from './public/here.ts'
import { openPublicPages, type PublicPages } from './public/pages.ts'
import { endAgainIfOlder } from './restore/end-again.ts'

/** The addresses, cookie and pages of a house in the web. */
export type Front = Pick<Door, 'origins' | 'pagesOrigins' | 'deviceOrigins' | 'cookie' | 'pages' | 'demonstration'> & {
  readonly site: Site
}

/** One whole installation, open: its kernel, its jobs and its web application. */
export type House = {
  readonly kernel: Kernel
  readonly app: App
  readonly door: Door
  /** The token of the one-time setup link; null once there is an agency. */
  setupToken(): Promise<string | null>
  /** Lets jobs end their step, then closes everything. */
  close(): Promise<void>
}

/** Files of the ledgers of erasures and of revocations in the data folder. */
export const LEDGER = 'erasures.jsonl'
export const REVOCATIONS = 'revocations.jsonl'

const HOUR = 3600_000

/** Jobs that the program does by itself for each agency, with their periods. */
const SCHEDULE = {
  'keep-lessons': 6 * HOUR,
  'erase-leads': 6 * HOUR,
  'erase-reports': 6 * HOUR,
  'erase-requests': 24 * HOUR,
  'expire-blocks': HOUR,
  'expire-matches': HOUR,
  'expire-referrals': HOUR,
  'expire-shares': HOUR,
  'expire-guests': HOUR,
  'restate-steps': HOUR,
  'expire-interpreters': HOUR,
  'reopen-papers': 6 * HOUR,
  'draw-figures': 6 * HOUR,
  'recount-figures': HOUR,
  'erase-media': 6 * HOUR,
  'stamp-evidence': HOUR,
  'forget-captures': 24 * HOUR,
  'remind-notices': 6 * HOUR,
  'end-approvals': 6 * HOUR,
  'sweep-sign-ins': 6 * HOUR,
} as const

/** The same for the installation as a whole. */
const OWN_SCHEDULE = { [CLEAN_KEYS]: HOUR }

// Milliseconds between looks for jobs that fall due; a job that somebody queues wakes the workers at once.
const LOOK_EVERY = 2_000
// Two jobs run at once, so that a long screening does not hold up erasures.
const JOBS_AT_ONCE = 2

/** The permission of an operation; null where there is none of this name. */
const permissionOf = (name: string) => (operations as Operations)[name]?.permission ?? null

/** Opens an installation in its data folder and starts its jobs. */
export async function openHouse(config: Config, front: Front): Promise<House> {
  // Cleaning and capturing work on what the kernel opens, and so come late, as the workers do that the kernel wakes.
  const cleaning = cleaningJob(() => kernel)
  const { timestamps } = front.site
  const stamp = timestamps ? stampNow(timestamping(), timestamps) : undefined
  const capturing = captureJob(() => ({ captures, scanner: kernel.scanner ?? noScanner, stamp }))
  const ownJobs = { [CLEAN_KEYS]: cleaning, [CAPTURE_JOB]: capturing }
  const rooms = { operations, jobs: { ...jobs, ...ownJobs }, permits, marked: MARKED }
  const wake = (what: 'jobs' | 'outbox', member: Member | null) => (what === 'jobs' ? runner.wake(member) : post.wake())
  const isolation = openIsolation(config.isolatedUser)
  const site: Site = { ...front.site, noCaptures: () => whyNoCaptures(isolation) }
  const { kernel, close } = await openKernel(config, rooms, site, wake)
  await holdToLedgers(config, kernel.database).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const captures = openPageCaptures(isolation, captureKey(kernel.secret))
  const previews = openPreviews(isolation)
  const runner = new JobRunner(kernel, {
    atOnce: JOBS_AT_ONCE,
    every: LOOK_EVERY,
    isAlone: kernel.database.kind === 'embedded',
    schedule: SCHEDULE,
    ownSchedule: OWN_SCHEDULE,
    async plan(db, agency, now) {
      await planSources(db, agency, now)
      await planRings(db, agency, now)
      await planAlerts(db, agency, now, permissionOf)
    },
    isOpen: (member) => isSessionOpen(kernel, member, kernel.clock.now()),
  })
  const post = new Post(kernel, config.mail === null ? null : smtp(config.mail), LOOK_EVERY * 5)
  // The door needs the runner and the kernel wakes the runner: hence the late binding in `wake` above.
  const publicPages = front.site.demo ? null : await openPagesOf(config, front, kernel)
  const door = { ...doorOf(config, front, kernel, runner, previews), ...(publicPages && { publicPages }) }
  const ledger = new LedgerKeeper(kernel, {
    erased: (lines) => addToLedger(join(config.dataDir, LEDGER), lines),
    revoked: (lines) => addRevocations(join(config.dataDir, REVOCATIONS), lines),
  })
  await runner.start()
  post.start()
  ledger.start()
  const nightly = new Nightly(kernel, kernel.blobs)
  await nightly.start()
  return {
    kernel,
    door,
    app: makeApp(door),
    setupToken: async () => ((await isFounded(kernel.database)) ? null : setupToken(kernel.secret)),
    async close() {
      await publicPages?.close()
      // The writers stop first, then the ledger that copies their erasures, then the database.
      await Promise.all([runner.stop(), post.stop(), nightly.stop()])
      await ledger.stop()
      await texts.close()
      await close()
    },
  }
}

/** Erases and ends again what an older database in the place of the present one brought back, and says so. */
async function holdToLedgers({ dataDir }: Config, database: Database): Promise<void> {
  const erased = await eraseAgain(database, readLedger(join(dataDir, LEDGER)))
  if (erased > 0) console.log('The database is older than its ledger of erasures, so what it lists was erased again.')
  const ended = await endAgainIfOlder(database, readRevocations(join(dataDir, REVOCATIONS)), new Date())
  if (ended !== null)
    console.log('The database is older than its ledger of revocations, so what it lists was ended again.')
}

/** The public pages of a house, in their own process. The demonstration has none: nobody's report is in it. */
async function openPagesOf(
  config: Config,
  { origins: staff, pagesOrigins: origins = staff }: Front,
  kernel: OpenKernel,
): Promise<PublicPages> {
  // Beside the store and on its disk: what was sent moves over, and what was not is swept away at the next start.
  const store = join(config.dataDir, 'intake')
  const behind = behindOf(kernel, (file, size) => kernel.blobs.adopt(store, file, size))
  const clamd = clamdPlace(config.clamd)
  return openPublicPages({ store: emptyFolder(store), formsKey: formsKey(kernel.secret), origins, clamd }, behind)
}

function doorOf(
  config: Config,
  { site, ...front }: Front,
  kernel: Kernel,
  runner: JobRunner,
  previews: Previews,
): Door {
  let founded = false
  return {
    kernel,
    ...front,
    strangers: new Strangers(),
    pictures: openPictures(),
    previews,
    behindProxy: config.behindProxy,
    uploadLimit: config.uploadLimit,
    authenticate: async (token, at) => (await authenticate(kernel, token, kernel.clock.now(), at)) ?? visitor,
    client: (key, address) => clientBy(kernel, key, address),
    present: (member) => runner.present(member),
    gone: (session) => runner.gone(session),
    async state() {
      // The demonstration is asked first: it has an agency, and must not look like a real installation.
      if (site.demo) return 'demo'
      // An agency never disappears, so the first page need not ask the database each time.
      founded ||= await isFounded(kernel.database)
      return founded ? 'ready' : 'new'
    },
  }
}
