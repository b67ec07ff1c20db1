import { z } from 'zod'
import { CREDIBILITIES, type Nature, RELIABILITIES, SOURCES } from './codes.ts'

// Source of a note and its credibility, stored and sealed with the words.

export const Grading = z.strictObject({
  source: z.enum(SOURCES).default('not-said'),
  reliability: z.enum(RELIABILITIES).default('not-graded'),
  credibility: z.enum(CREDIBILITIES).default('not-graded'),
})
export type Grading = z.output<typeof Grading>

export const UNGRADED: Grading = { source: 'not-said', reliability: 'not-graded', credibility: 'not-graded' }

export const GRADING_FAULTS = ['graded-assessment', 'heard-oneself', 'graded-nobody'] as const
export type GradingFault = (typeof GRADING_FAULTS)[number]

const isUngraded = ({ source, reliability, credibility }: Grading): boolean =>
  source === 'not-said' && reliability === 'not-graded' && credibility === 'not-graded'

/** The fault of a grading beside a nature; null if there is none. */
export function gradingFault(nature: Nature, grading: Grading): GradingFault | null {
  // An assessment marked «A1» would be read as a confirmed fact; its grounds are the facts themselves (Art. 7(1) Directive (EU) 2016/680).
  if (nature === 'assessment') return isUngraded(grading) ? null : 'graded-assessment'
  // An own observation was not heard.
  if (nature === 'hearsay' && grading.source === 'observation') return 'heard-oneself'
  // A letter grades a source, so it needs one.
  return grading.source === 'not-said' && grading.reliability !== 'not-graded' ? 'graded-nobody' : null
}
