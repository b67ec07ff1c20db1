import { z } from 'zod'
import { type Actor, system } from '../../src/kernel/actor.ts'
import type { Tx } from '../../src/kernel/database.ts'
import { newId } from '../../src/kernel/ids.ts'
import { job } from '../../src/kernel/jobs.ts'
import { queueJob } from '../../src/kernel/queue.ts'
import type { TestDatabase } from '../run/databases.ts'
import { as, type TestKernel, testKernel } from './kernel.ts'

const plain = job({ summary: 'Plain', input: z.object({}), attended: false, attempts: 3, run: async () => ({}) })
/** One job that the program does alone, and one that waits for a member. */
export const JOBS = { plain, attended: { ...plain, attended: true } }

/** A database with an empty queue, and an agency that asks for jobs. */
export type QueueStand = { readonly database: TestDatabase; readonly kernel: TestKernel; readonly agency: string }

export const queueStand = async (database: TestDatabase): Promise<QueueStand> => ({
  database,
  kernel: testKernel(database),
  agency: newId(),
})

/** What tests do with the queue. */
export function inQueue(stand: () => QueueStand) {
  const now = () => stand().kernel.clock.now()
  /** As the runner does: a short transaction of the program, over all agencies. */
  const work = <T>(does: (db: Tx) => Promise<T>) => as(stand().kernel, system(), does)
  const queue = (name: keyof typeof JOBS = 'plain', actor: Actor = system(stand().agency), input = {}) =>
    as(stand().kernel, actor, (db) => queueJob(db, JOBS, actor, { job: name, input }, now()))
  const row = (id: string) =>
    work((db) => db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  const change = (id: string, set: object) =>
    work((db) => db.updateTable('jobs').set(set).where('id', '=', id).execute())
  const empty = () => stand().database.superuser('delete from jobs')
  return { now, work, queue, row, change, empty }
}
