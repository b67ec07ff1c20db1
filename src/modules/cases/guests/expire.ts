import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { Id } from '../../../kernel/ids.ts'
import { endingJob } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { endOverGuests } from './rows.ts'

/** Few at a time: each holds its row, and nobody's list should wait for a clean-up. */
const STEP = 100

const SUMMARY = 'End places on teams whose last day is over'

/** Ends places of guests after their last day; row security shows nothing from that day on, and whoever looks ends it, too. */
export const expireGuests = operation({
  summary: SUMMARY,
  permission: 'case:read',
  purpose: 'protection',
  verb: 'erasure',
  internal: true,
  input: z.object({}),
  output: z.object({ ended: z.array(Id) }),
  subject: (_, output) => output?.ended ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Persons belong to an agency.')
    return { ended: await endOverGuests(db, agency, now, STEP) }
  },
})

/** Queued for each agency by the program. */
export const expiringGuestsJob = endingJob(SUMMARY, 'guests.expire')
