import { LOOKED_AT, type LookedAt } from '../../../../modules/cases/codes.ts'
import type { In, Out, PersonPage } from '../../../shell/contract.ts'

type Child = Out<'children.get'>
export type ChildReview = Child['reviews'][number]
export type AgeAct = In<'children.decide-age'>['act']

/** Whether a person has a way to majority: a child, or a former one. */
export const hasChildhood = ({ age, mode, tracks }: Pick<PersonPage, 'age' | 'mode' | 'tracks'>): boolean =>
  // A person who is only counted has no stored day.
  mode !== 'counted' && (age !== 'adult' || tracks.some(({ track, state }) => track === 'child' && state !== 'none'))

/** The key of the word for an act without a guardian. */
export const alonePoint = ({ kind, track, act }: Child['alone'][number]): string =>
  // A step's own name says more than its kind.
  track !== null && act !== null ? `step.${track}.${act}` : `done-as.${kind}`

export type Looked = Readonly<Record<LookedAt, string>>
export const nothingLooked = Object.fromEntries(LOOKED_AT.map((point) => [point, ''])) as Looked

/** Points without a word yet; a review needs all of them. */
export const missingPoints = (looked: Looked): readonly LookedAt[] =>
  LOOKED_AT.filter((point) => looked[point].trim() === '')

/** Steps of a decision about age that a page offers today; the server checks them again. */
export const ageActs = (
  { next, remedyUntil }: Pick<Child['decisions'][number], 'next' | 'remedyUntil'>,
  today: string,
): readonly AgeAct[] =>
  next.filter((act) => {
    // A review can still be asked for on the last day of the remedy.
    if (act === 'lapse') return today > remedyUntil
    if (act === 'appeal') return today <= remedyUntil
    return true
  })

/** Whether a step names the reviewer. */
export const namesReview = (act: AgeAct): boolean => act === 'confirm' || act === 'overturn'

/** Whether a step ends the childhood, so that the guardian must be told first. */
export const endsChildhood = (act: AgeAct): boolean => act === 'lapse' || act === 'confirm'

/** An estimated age as the server takes it; adults have none, and other text is left out. */
export const estimateOf = (age: PersonPage['age'], typed: string): { readonly atLeast?: number } =>
  age !== 'adult' && /^\s*\d{1,2}\s*$/.test(typed) ? { atLeast: Number(typed) } : {}
