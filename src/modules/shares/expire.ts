import { endingJob, endingOperation } from '../../kernel/ending.ts'
import { endAsksOver } from './asks/ask-row.ts'
import { endOver } from './share-row.ts'
import { dropOver } from './tellings/draft-row.ts'

const summary = 'End shares, what agencies asked of each other, and what waits to be told, once their day has come'

/** Ends what is shared, or was asked, on the day that was agreed; whoever looks earlier ends it, too. */
export const expireShares = endingOperation({
  ...{ summary, permission: 'share:read', purpose: 'prevention', belongs: 'Shares belong to an agency.' },
  end: async (db, agency, now, most) => [
    ...(await endOver(db, agency, now, most)),
    ...(await endAsksOver(db, agency, now, most)),
    ...(await dropOver(db, agency, now, most)),
  ],
})

/** Queued for each agency by the program. */
export const expiringJob = endingJob(summary, 'shares.expire')
