import { z } from 'zod'
import { CREDIBILITIES, type Nature, RELIABILITIES, SOURCES } from './codes.ts'

// Where something comes from, and how far it is to be believed. Kept beside the words and sealed with them.

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
