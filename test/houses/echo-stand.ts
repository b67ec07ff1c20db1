import type { Actor } from '../../src/kernel/actor.ts'
import type { Problem } from '../../src/kernel/errors.ts'
import type { Call } from '../../src/kernel/execute.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { TestDatabase } from '../run/databases.ts'
import { type Echo, echoes, echoJobs, echoPermits } from './echoes.ts'
import { problemOf, type TestAgency, type TestKernel, testAgency, testKernel } from './kernel.ts'

/** An audit entry as the table holds it. */
export type Entry = Record<'kind' | 'operation' | 'verb' | 'purpose' | 'outcome', string> & {
  readonly actor: string | null
  readonly agency: string | null
  readonly subjects: readonly string[]
  readonly problem: string | null
}

/** Two agencies, the invented operations, and looks past the walls. */
export type EchoStand = {
  readonly database: TestDatabase
  readonly kernel: TestKernel
  readonly heard: Echo[]
  readonly north: TestAgency
  readonly south: TestAgency
  call(actor: Actor, operation: string, input?: unknown): Call
  problem(call: Call): Promise<Problem | null>
  lastEntry(): Promise<Entry>
  count(table: string): Promise<number>
}

export async function echoStand(database: TestDatabase): Promise<EchoStand> {
  const heard: Echo[] = []
  const kernel = testKernel(database, { operations: echoes(heard), jobs: echoJobs, permits: echoPermits })
  return {
    database,
    kernel,
    heard,
    north: await testAgency(kernel),
    south: await testAgency(kernel),
    call: (actor, operation, input = { id: newId(), text: 'dawn' }) => ({ actor, operation, input }),
    problem: (call) => problemOf(kernel, call),
    async lastEntry() {
      const [entry] = await database.superuser(
        `select kind, actor, agency, operation, verb, purpose, outcome, subjects, problem from audit
         order by seq desc limit 1`,
      )
      return entry as unknown as Entry
    },
    count: async (table) => Number((await database.superuser(`select count(*)::int as n from ${table}`))[0].n),
  }
}
