// The closed lists of the kernel, which modules, ports and pages read.

/** Purposes of processing (Art. 5(1)(b) GDPR, Art. 4(1)(b) Directive (EU) 2016/680). */
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

/** Outcomes of an operation, as the audit keeps them. */
export const OUTCOMES = ['done', 'refused', 'failed', 'waits'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** States of a job that has not ended. */
export const GOING_JOB_STATES = ['running', 'waiting', 'paused'] as const

/** States of a job that ended without its work done: it can be tried again. */
export const GIVEN_UP_JOB_STATES = ['failed', 'cancelled'] as const

/** States of a job that has ended. */
export const ENDED_JOB_STATES = ['failed', 'done', 'cancelled'] as const

/** States of a job in the order of its page: under way, then failed, then otherwise ended. */
export const JOB_STATES = [...GOING_JOB_STATES, ...ENDED_JOB_STATES] as const
export type JobState = (typeof JOB_STATES)[number]

/** Reasons why a file was not scanned: no scanner, no answer, a file too large for it, too slow, failed. */
export const NOT_SCANNED = ['none', 'down', 'too-large', 'slow', 'failed'] as const

/** States of the virus scanner: not set up, answering, not answering. */
export const SCANNER_STATES = ['none', 'ready', 'down'] as const
export type ScannerState = (typeof SCANNER_STATES)[number]

/** The problem of mail that waits because no mail server is set. */
export const NO_MAIL = 'no-mail-settings'
