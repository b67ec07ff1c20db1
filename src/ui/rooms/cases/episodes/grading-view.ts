import { type Nature, SOURCES } from '../../../../modules/cases/codes.ts'
import type { PersonEvent } from '../../../shell/contract.ts'
import type { Say } from '../../../shell/words.ts'

export type Grading = NonNullable<NonNullable<PersonEvent['words']>['grading']>

export const UNGRADED: Grading = { source: 'not-said', reliability: 'not-graded', credibility: 'not-graded' }

/** Possible sources for a nature. */
export const sourcesFor = (nature: Nature): readonly Grading['source'][] =>
  nature === 'hearsay' ? SOURCES.filter((source) => source !== 'observation') : SOURCES

/** The part of a grading that fits a nature; the rest is removed before sending. */
export function fitting(nature: Nature, grading: Grading): Grading {
  if (nature === 'assessment') return UNGRADED
  const source = sourcesFor(nature).includes(grading.source) ? grading.source : 'not-said'
  // A letter grades a source, so it is removed without one.
  return { ...grading, source, reliability: source === 'not-said' ? 'not-graded' : grading.reliability }
}

/**
 * Source and grade as shown beside a note, such as «Witness · B2».
 * @returns null for an assessment, so that none is read as a graded fact
 */
export function gradingWords(
  nature: Nature | undefined,
  grading: Grading | undefined,
  { say }: { readonly say: Say },
): string | null {
  if (nature === undefined || nature === 'assessment') return null
  // Notes from before grading are shown as ungraded.
  const { source, reliability, credibility } = grading ?? UNGRADED
  return [say(`source.${source}`), gradeWords({ reliability, credibility }, say)].join(' · ')
}

function gradeWords({ reliability, credibility }: Omit<Grading, 'source'>, say: Say): string {
  if (reliability === 'not-graded' && credibility === 'not-graded') return say('grade.not-graded')
  // A dash stands for an ungraded half, because «–2» differs from «F2».
  return [reliability, credibility].map((half) => (half === 'not-graded' ? '–' : half)).join('')
}
