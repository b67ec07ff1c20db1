import type { AnyJob } from './kernel/jobs.ts'
import type { Operations } from './kernel/operation.ts'
import * as accounts from './modules/accounts/index.ts'
import * as blocking from './modules/blocking/index.ts'
import * as cases from './modules/cases/index.ts'
import * as leads from './modules/leads/index.ts'
import * as learning from './modules/learning/index.ts'
import * as matches from './modules/matches/index.ts'
import * as networks from './modules/networks/index.ts'
import * as notices from './modules/notices/index.ts'
import * as offers from './modules/offers/index.ts'
import * as referrals from './modules/referrals/index.ts'
import * as reports from './modules/reports/index.ts'
import * as requests from './modules/requests/index.ts'
import * as sources from './modules/sources/index.ts'
import * as statistics from './modules/statistics/index.ts'

/** Everything the system does, by name; each room's own lines stand in its operations.ts. */
export const operations = {
  ...accounts.operations,
  ...blocking.operations,
  ...cases.operations,
  ...leads.operations,
  ...learning.operations,
  ...matches.operations,
  ...networks.operations,
  ...notices.operations,
  ...offers.operations,
  ...referrals.operations,
  ...reports.operations,
  ...requests.operations,
  ...sources.operations,
  ...statistics.operations,
} as const satisfies Operations

/** Long work, by name. */
export const jobs = {
  ...accounts.jobs,
  ...blocking.jobs,
  ...cases.jobs,
  ...leads.jobs,
  ...learning.jobs,
  ...matches.jobs,
  ...networks.jobs,
  ...notices.jobs,
  ...referrals.jobs,
  ...reports.jobs,
  ...requests.jobs,
  ...sources.jobs,
  ...statistics.jobs,
  screen: networks.thenLinked(leads.jobs.screen),
} as const satisfies Record<string, AnyJob>
