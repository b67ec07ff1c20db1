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

const ADULT = 18

/**
 * The estimate by which a child's days are counted: when it makes them an adult, and what it means today; null where nobody estimated,
 * or where the day of birth or the time that has passed says more.
 * @param today YYYY-MM-DD
 */
export function estimateBefore(
  reviews: readonly Pick<ChildReview, 'kind' | 'from' | 'day'>[],
  today: string,
): { readonly adultOn: string; readonly years: string } | null {
  const last = reviews.findLast(({ kind }) => kind === 'at-18')
  if (last?.from !== 'estimate' || last.day <= today) return null
  const [year, month, on] = last.day.split('-').map(Number)
  const [thisYear, thisMonth, thisDay] = today.split('-').map(Number)
  const isBefore = thisMonth < month || (thisMonth === month && thisDay < on)
  return { adultOn: last.day, years: String(ADULT + thisYear - year - (isBefore ? 1 : 0)) }
}

/** From where the age of a person's record is: the last decision on it, else the first contact. */
export function ageFrom({ events, openedAt }: Pick<PersonPage, 'events' | 'openedAt'>) {
  const said = events.filter(({ kind }) => kind === 'age').toSorted((a, b) => b.at.localeCompare(a.at))[0]
  return said === undefined
    ? ({ key: 'age.from-contact', at: openedAt, name: '' } as const)
    : ({ key: 'age.from-record', at: said.at, name: said.by.name ?? '…' } as const)
}
