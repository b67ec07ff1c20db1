import { z } from 'zod'
import { agencyFor } from './actor.ts'
import type { Purpose } from './codes.ts'
import type { Tx } from './database.ts'
import { Id } from './ids.ts'
import { eraseInSteps, job } from './jobs.ts'
import { operation } from './operation.ts'
import type { Permission } from './permission.ts'

/** Few at a time: each holds its row, and nobody's list should wait for a clean-up. */
const STEP = 100

/** A kind of thing that an agency has until a day, and that ends then by itself. */
export type Ending = {
  readonly summary: string
  readonly permission: Permission
  readonly purpose: Purpose
  /** Why an actor without an agency is refused. */
  readonly belongs: string
  /** Ends at most so many of those that are over. @returns their ids */
  end(db: Tx, agency: string, now: Date, most: number): Promise<readonly string[]>
}

/** The operation that ends some of what is over; the program alone calls it, by its {@link endingJob}. */
export const endingOperation = ({ summary, permission, purpose, belongs, end }: Ending) =>
  operation({
    ...{ summary, permission, purpose, verb: 'erasure', internal: true },
    input: z.object({}),
    output: z.object({ ended: z.array(Id) }),
    subject: (_, output) => output?.ended ?? [],
    run: async ({ db, actor, now }) => ({ ended: [...(await end(db, agencyFor(actor, belongs), now, STEP))] }),
  })

/**
 * The job that ends what is over, in steps: the program queues it for each agency. Whoever looks earlier finds nothing that is over, so
 * a job that fails opens nothing to anybody.
 * @param operation internal one that ends some of it, and gives the ids of those as `ended`
 */
export const endingJob = (summary: string, operation: string) =>
  job({
    summary,
    input: z.object({}),
    attended: false,
    attempts: 5,
    async run(context) {
      const ended = await eraseInSteps(context, async () => {
        const done = (await context.call(operation, {})) as { ended: string[] }
        return done.ended.length
      })
      return { ended }
    },
  })
