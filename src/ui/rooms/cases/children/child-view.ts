import { LOOKED_AT, type LookedAt } from '../../../../modules/cases/codes.ts'
import type { In, Out, PersonPage } from '../../../shell/contract.ts'

type Child = Out<'children.get'>
export type ChildReview = Child['reviews'][number]
export type AgeAct = In<'children.decide-age'>['act']

/** Whether a person has a way to majority to show: a child, or somebody who was on that way. */
export const hasChildhood = ({ age, mode, tracks }: Pick<PersonPage, 'age' | 'mode' | 'tracks'>): boolean =>
  // Of who is only counted nothing is kept that could have a day.
  mode !== 'counted' && (age !== 'adult' || tracks.some(({ track, state }) => track === 'child' && state !== 'none'))

/** The key of the word for something that was done without a guardian. */
export const alonePoint = ({ kind, track, act }: Child['alone'][number]): string =>
  // A step says more than that there was one.
  track !== null && act !== null ? `step.${track}.${act}` : `done-as.${kind}`

export type Looked = Readonly<Record<LookedAt, string>>
export const nothingLooked = Object.fromEntries(LOOKED_AT.map((point) => [point, ''])) as Looked

/** Points on which nothing was written yet; the review is closed by none of them missing. */
export const missingPoints = (looked: Looked): readonly LookedAt[] =>
  LOOKED_AT.filter((point) => looked[point].trim() === '')

/** The steps of a decision about age that a page offers today; the server asks the same again. */
export const ageActs = (
  { next, remedyUntil }: Pick<Child['decisions'][number], 'next' | 'remedyUntil'>,
  today: string,
): readonly AgeAct[] =>
  next.filter((act) => {
    // The last day of the remedy is still one on which a review can be asked for.
    if (act === 'lapse') return today > remedyUntil
    if (act === 'appeal') return today <= remedyUntil
    return true
  })

/** Whether a step says who looked at it again. */
export const namesReview = (act: AgeAct): boolean => act === 'confirm' || act === 'overturn'

/** Whether a step ends the childhood, so that the guardian is told before. */
export const endsChildhood = (act: AgeAct): boolean => act === 'lapse' || act === 'confirm'

/** An estimated age as the server takes it; of an adult there is none, and what is no number is left out. */
export const estimateOf = (age: PersonPage['age'], typed: string): { readonly atLeast?: number } =>
  age !== 'adult' && /^\s*\d{1,2}\s*$/.test(typed) ? { atLeast: Number(typed) } : {}
