import { type Nature, SOURCES } from '../../../../modules/cases/codes.ts'
import type { PersonEvent } from '../../../shell/contract.ts'
import type { Say } from '../../../shell/words.ts'

export type Grading = NonNullable<NonNullable<PersonEvent['words']>['grading']>

export const UNGRADED: Grading = { source: 'not-said', reliability: 'not-graded', credibility: 'not-graded' }

/** Where something of this nature may come from. */
export const sourcesFor = (nature: Nature): readonly Grading['source'][] =>
  nature === 'hearsay' ? SOURCES.filter((source) => source !== 'observation') : SOURCES

/** What is left of a grading once the nature is another: what cannot stand beside it is taken off, not sent and refused. */
export function fitting(nature: Nature, grading: Grading): Grading {
  if (nature === 'assessment') return UNGRADED
  const source = sourcesFor(nature).includes(grading.source) ? grading.source : 'not-said'
  // A letter grades a source: where none is named there is nothing to grade.
  return { ...grading, source, reliability: source === 'not-said' ? 'not-graded' : grading.reliability }
}

/**
 * Source and grade as they stand beside what they grade, such as «Witness · B2».
 * @returns null of an assessment, whatever was kept with it, so that none is ever read as a graded fact
 */
export function gradingWords(
  nature: Nature | undefined,
  grading: Grading | undefined,
  { say }: { readonly say: Say },
): string | null {
  if (nature === undefined || nature === 'assessment') return null
  // Also what was written before there were grades says that it has none.
  const { source, reliability, credibility } = grading ?? UNGRADED
  return [say(`source.${source}`), gradeWords({ reliability, credibility }, say)].join(' · ')
}

function gradeWords({ reliability, credibility }: Omit<Grading, 'source'>, say: Say): string {
  if (reliability === 'not-graded' && credibility === 'not-graded') return say('grade.not-graded')
  // A dash holds the place of the half that nobody graded: «–2» is not «F2».
  return [reliability, credibility].map((half) => (half === 'not-graded' ? '–' : half)).join('')
}
