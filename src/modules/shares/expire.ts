import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import { Id } from '../../kernel/ids.ts'
import { endingJob } from '../../kernel/jobs.ts'
import { operation } from '../../kernel/operation.ts'
import { endAsksOver } from './asks/ask-row.ts'
import { endOver } from './share-row.ts'

/** Few at a time: each holds its row, and nobody's list should wait for a clean-up. */
const STEP = 100

const SUMMARY = 'End shares, and what agencies asked of each other, once their day has come'

/** Ends what is shared, or was asked, on the day that was agreed; whoever looks earlier ends it, too. */
export const expireShares = operation({
  summary: SUMMARY,
  permission: 'share:read',
  purpose: 'prevention',
  verb: 'erasure',
  internal: true,
  input: z.object({}),
  output: z.object({ ended: z.array(Id) }),
  subject: (_, output) => output?.ended ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Shares belong to an agency.')
    return { ended: [...(await endOver(db, agency, now, STEP)), ...(await endAsksOver(db, agency, now, STEP))] }
  },
})

/** Queued for each agency by the program. */
export const expiringJob = endingJob(SUMMARY, 'shares.expire')
