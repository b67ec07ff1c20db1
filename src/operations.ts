import type { z } from 'zod'
import { APPROVALS } from './kernel/approvals.ts'
import { type Call, execute } from './kernel/execute.ts'
import type { AnyJob } from './kernel/jobs.ts'
import type { Kernel } from './kernel/kernel.ts'
import type { Operations } from './kernel/operation.ts'
import { KEYS } from './kernel/vault/agency-key.ts'
import type { RowMarks } from './kernel/vault/row-marks.ts'
import * as accounts from './modules/accounts/index.ts'
import * as alerts from './modules/alerts/index.ts'
import * as blocking from './modules/blocking/index.ts'
import * as cases from './modules/cases/index.ts'
import * as evidence from './modules/evidence/index.ts'
import * as leads from './modules/leads/index.ts'
import * as learning from './modules/learning/index.ts'
import * as matches from './modules/matches/index.ts'
import * as networks from './modules/networks/index.ts'
import * as notices from './modules/notices/index.ts'
import * as offers from './modules/offers/index.ts'
import * as referrals from './modules/referrals/index.ts'
import * as reports from './modules/reports/index.ts'
import * as requests from './modules/requests/index.ts'
import * as shares from './modules/shares/index.ts'
import * as sources from './modules/sources/index.ts'
import * as statistics from './modules/statistics/index.ts'

/** Everything the system does, by name; each room's own lines stand in its operations.ts. */
export const operations = {
  ...accounts.operations,
  ...alerts.operations,
  ...blocking.operations,
  ...cases.operations,
  ...evidence.operations,
  ...leads.operations,
  ...learning.operations,
  ...matches.operations,
  ...networks.operations,
  ...notices.operations,
  ...offers.operations,
  ...referrals.operations,
  ...reports.operations,
  ...requests.operations,
  ...shares.operations,
  ...sources.operations,
  ...statistics.operations,
  'persons.protect': shares.takingTellingsBack(cases.operations['persons.protect']),
} as const satisfies Operations

/** Long work, by name. */
export const jobs = {
  ...accounts.jobs,
  ...alerts.jobs,
  ...blocking.jobs,
  ...cases.jobs,
  ...evidence.jobs,
  ...leads.jobs,
  ...learning.jobs,
  ...matches.jobs,
  ...networks.jobs,
  ...notices.jobs,
  ...referrals.jobs,
  ...reports.jobs,
  ...requests.jobs,
  ...shares.jobs,
  ...sources.jobs,
  ...statistics.jobs,
  screen: networks.thenLinked(leads.jobs.screen),
} as const satisfies Record<string, AnyJob>

/** All tables whose rows carry a mark: what decides in them who is told, reached, shown or let in. */
export const MARKED: readonly RowMarks[] = [
  KEYS,
  APPROVALS,
  ...accounts.MARKED,
  ...blocking.MARKED,
  ...cases.MARKED,
  ...matches.MARKED,
  ...notices.MARKED,
  ...referrals.MARKED,
  ...reports.MARKED,
  ...shares.MARKED,
]

/** What is only read: an operation changes nothing of its input, so lists that never change can be given as they are. */
type Given<T> = T extends readonly (infer One)[]
  ? readonly Given<One>[]
  : T extends object
    ? { readonly [Key in keyof T]: Given<T[Key]> }
    : T

/** Names of all operations. */
export type Name = keyof typeof operations
/** What an operation takes, as whoever calls it writes it. */
export type In<N extends Name> = Given<z.input<(typeof operations)[N]['input']>>
/** What an operation gives. */
export type Out<N extends Name> = z.output<(typeof operations)[N]['output']>

/** A call by name; what does not fit the table does not compile. */
export type CallOf<N extends Name> = Omit<Call, 'operation' | 'input' | 'approval'> & {
  readonly operation: N
  readonly input: In<N>
}

/**
 * Runs an operation that is done at once.
 * @returns its output
 * @throws Problem as `execute` does, and Error where the operation waits for a second person
 */
export async function perform<N extends Name>(kernel: Kernel, call: CallOf<N>): Promise<Out<N>> {
  const result = await execute(kernel, call)
  if (result.kind !== 'done') throw new Error(`${call.operation} waits for a second person`)
  // `execute` has read it by the operation's own schema; only the compiler cannot know.
  return result.output as Out<N>
}
