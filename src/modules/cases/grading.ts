import { z } from 'zod'

// Where something comes from, and how far it is to be believed. Kept beside the words and sealed with them.

/** Who or what it comes from. «not-said» is a value of its own: an older entry, or one whose writer could not tell. */
export const SOURCES = [
  'not-said',
  'person',
  'witness',
  'authority',
  'organisation',
  'document',
  'observation',
  'anonymous',
] as const

/** How reliable the source is, after the 6×6 of police work; F says that it was asked and cannot be judged. */
// «not-graded» is none of them: nobody has asked, which must not look like F.
export const RELIABILITIES = ['not-graded', 'A', 'B', 'C', 'D', 'E', 'F'] as const

/** How well the information itself stands: 1 confirmed by others … 5 improbable, 6 cannot be judged. */
export const CREDIBILITIES = ['not-graded', '1', '2', '3', '4', '5', '6'] as const

export const Grading = z.strictObject({
  source: z.enum(SOURCES).default('not-said'),
  reliability: z.enum(RELIABILITIES).default('not-graded'),
  credibility: z.enum(CREDIBILITIES).default('not-graded'),
})
export type Grading = z.output<typeof Grading>

export const UNGRADED: Grading = { source: 'not-said', reliability: 'not-graded', credibility: 'not-graded' }

export const NATURES = ['fact', 'hearsay', 'assessment'] as const
/** A fact was seen or read, hearsay was told by somebody, an assessment is what its writer concludes. */
export type Nature = (typeof NATURES)[number]

export const GRADING_FAULTS = ['graded-assessment', 'heard-oneself', 'graded-nobody'] as const
export type GradingFault = (typeof GRADING_FAULTS)[number]

const isUngraded = ({ source, reliability, credibility }: Grading): boolean =>
  source === 'not-said' && reliability === 'not-graded' && credibility === 'not-graded'

/** What is wrong with a grading beside what it grades; null where nothing is. */
export function gradingFault(nature: Nature, grading: Grading): GradingFault | null {
  // An assessment with «A1» beside it would be read as a confirmed fact; what it rests on are the facts themselves
  // (Art. 7(1) Directive (EU) 2016/680).
  if (nature === 'assessment') return isUngraded(grading) ? null : 'graded-assessment'
  // What one saw oneself was not heard.
  if (nature === 'hearsay' && grading.source === 'observation') return 'heard-oneself'
  // A letter for a source that nobody names is a letter for nothing.
  return grading.source === 'not-said' && grading.reliability !== 'not-graded' ? 'graded-nobody' : null
}
