import { z } from 'zod'
import { DatabaseFault } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { job } from '../../kernel/jobs.ts'
import { cleanKeys } from '../../kernel/vault/cleaning.ts'
import type { Sealed } from '../../kernel/vault/open-epochs.ts'

/** Name of the job that belongs to no agency; row security shows it by this name to those who keep an installation. */
export const CLEAN_KEYS = 'clean-keys'

/**
 * The job that cleans the disk from erased keys, an hour after an erasure at most; an epoch begins once a day at most.
 * @param opened the installation, asked when the job runs
 */
export const cleaningJob = (opened: () => Sealed) =>
  job({
    summary: 'Clean the disk from keys that were erased',
    input: z.object({}),
    attended: false,
    attempts: 24,
    async run({ now, progress }) {
      try {
        return await cleanKeys(opened(), { now, progress })
      } catch (error) {
        // Its words are meant for the keeper, who must hear that a file is missing.
        throw error instanceof DatabaseFault ? new Problem('unavailable', error.message) : error
      }
    },
  })
