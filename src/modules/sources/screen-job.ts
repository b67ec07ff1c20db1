import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { job } from '../../kernel/jobs.ts'
import { jobs as leads } from '../leads/index.ts'
import type { Screened } from './codes.ts'

/**
 * Screens what a source showed anew. Needs the agency's search key, so it waits for whoever of the agency may screen and is
 * here with open keys, and goes on with a colleague.
 */
export const screenSourceJob = job({
  summary: 'Screen what a watched source showed anew',
  input: z.object({ screening: Id }),
  attended: true,
  attendants: { permission: 'screening:start', purpose: 'investigation' },
  attempts: 3,
  async run(context, { screening }) {
    const note = (how: Screened) => context.call('sources.screened', { screening, how })
    try {
      const found = await leads.screen.run(context, { screening })
      await note('done')
      return found
    } catch (error) {
      // These do not mend themselves; all else is tried again, and at last noted by the plan.
      if (error instanceof Problem && error.code === 'invalid-input') await note('unread')
      else if (error instanceof Problem && error.code === 'not-found') await note('lost')
      throw error
    }
  },
})
