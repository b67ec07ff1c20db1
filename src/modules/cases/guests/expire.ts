import { endingJob, endingOperation } from '../../../kernel/ending.ts'
import { endOverGuests } from './rows.ts'

const summary = 'End places on teams whose last day is over'

/** Ends places of guests after their last day; row security shows nothing from that day on, and whoever looks ends it, too. */
export const expireGuests = endingOperation({
  ...{ summary, permission: 'case:read', purpose: 'protection', belongs: 'Persons belong to an agency.' },
  end: endOverGuests,
})

/** Queued for each agency by the program. */
export const expiringGuestsJob = endingJob(summary, 'guests.expire')
