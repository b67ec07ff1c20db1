import type { JobState } from '../../../kernel/codes.ts'

export const IMPORT_STATES = ['reading', 'waiting', 'done', 'failed'] as const
/** Why an import came to nothing; the pages have the words. */
export const IMPORT_FAILURES = ['not-statements', 'gave-up', 'cancelled', 'upload-gone'] as const

export type ImportState = (typeof IMPORT_STATES)[number]
export type ImportFailure = (typeof IMPORT_FAILURES)[number]

/** What is known of an import when somebody looks at it. */
export type ImportFacts = {
  readonly ended: boolean
  /** The reader of files said that it holds no statements. */
  readonly unreadable: boolean
  /** Its job; null where it was forgotten, as jobs are that ended long ago. */
  readonly job: JobState | null
  /** The upload is still there and can be read once more. */
  readonly upload: boolean
}

export type ImportStand = {
  readonly state: ImportState
  readonly failure: ImportFailure | null
  readonly mayRetry: boolean
}

const stand = (state: ImportState, failure: ImportFailure | null = null, mayRetry = false): ImportStand => ({
  state,
  failure,
  mayRetry,
})

const OF_JOB = {
  waiting: 'reading',
  running: 'reading',
  // Its reader is signed out, and their keys with them.
  paused: 'waiting',
  // A job that says it is done has ended its import in the same breath; one that has not was lost between the two.
  done: 'failed',
  failed: 'failed',
  cancelled: 'failed',
} as const satisfies Record<JobState, ImportState>

/**
 * How an import stands. Read from its job and not written by it: a job that was given up, or whose machine went down, can no
 * longer say so, and its import would be «being read» for ever.
 */
export function importStand({ ended, unreadable, job, upload }: ImportFacts): ImportStand {
  if (ended) return unreadable ? stand('failed', 'not-statements') : stand('done')
  const state = job === null ? 'failed' : OF_JOB[job]
  if (state !== 'failed') return stand(state)
  if (!upload) return stand('failed', 'upload-gone')
  return stand('failed', job === 'cancelled' ? 'cancelled' : 'gave-up', true)
}
