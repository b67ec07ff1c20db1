// The closed lists of the kernel, which modules, ports and pages read.

/** Why data are used (Art. 5(1)(b) GDPR, Art. 4(1)(b) Directive (EU) 2016/680); a closed list. */
export const PURPOSES = [
  'protection',
  'investigation',
  'prevention',
  'statistics',
  'administration',
  'oversight',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** The ways in which data are processed, in the words of Art. 25(1) Directive (EU) 2016/680. */
export const VERBS = ['collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure'] as const
export type Verb = (typeof VERBS)[number]

/** How an operation ended, as the audit keeps it. */
export const OUTCOMES = ['done', 'refused', 'failed', 'waits'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** States of a job that has not ended. */
export const GOING_JOB_STATES = ['running', 'waiting', 'paused'] as const

/** States of a job that ended without its work done: it can be tried again. */
export const GIVEN_UP_JOB_STATES = ['failed', 'cancelled'] as const

/** States of a job that has ended. */
export const ENDED_JOB_STATES = ['failed', 'done', 'cancelled'] as const

/** States of a job, as people look for it: while it goes on, then where it failed, then the others that have ended. */
export const JOB_STATES = [...GOING_JOB_STATES, ...ENDED_JOB_STATES] as const
export type JobState = (typeof JOB_STATES)[number]

/** Why a virus scanner said nothing of a file: there is none, it does not answer, takes no file so long, took too long, or failed. */
export const NOT_SCANNED = ['none', 'down', 'too-large', 'slow', 'failed'] as const

/** Whether there is a virus scanner and it answers. */
export const SCANNER_STATES = ['none', 'ready', 'down'] as const
export type ScannerState = (typeof SCANNER_STATES)[number]
