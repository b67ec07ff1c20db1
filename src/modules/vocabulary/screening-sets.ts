import { ASKED_SIGNS } from './asked-signs.ts'
import { SCREENING_FORMS, type ScreeningForm } from './codes.ts'
import { ILO_LABOUR, type Weight } from './ilo-labour.ts'
import { ILO_SEXUAL } from './ilo-sexual.ts'

export type Dimension = (typeof ILO_LABOUR)[number]['dimension']
/** A sign with the published weights; null where the list of that age has no such sign. */
export type WeighedSign = {
  readonly id: SignId
  readonly dimension: Dimension
  readonly adult: Weight | null
  readonly child: Weight | null
}
export type SignId =
  | (typeof ILO_LABOUR)[number]['id']
  | (typeof ILO_SEXUAL)[number]['id']
  | (typeof ASKED_SIGNS)[number]['id']

export type ScreeningSet = {
  /** Whose list it is: of the International Labour Office, of UNODC, or drawn up for this project. */
  readonly source: 'ilo' | 'ilo-unodc' | 'unodc' | 'own'
  /** Of the list; null where it was drawn up here. */
  readonly year: number | null
  /** Weights or wording that nobody has compared with the source. */
  readonly draft: boolean
  readonly weighed: readonly WeighedSign[]
  /** Asked about and kept, but counted nowhere: nobody has published weights for them. */
  readonly asked: readonly SignId[]
}

const askedIn = (form: ScreeningForm): readonly SignId[] =>
  ASKED_SIGNS.filter((one) => one.form === form).map(({ id }) => id)

// A household is a place of work, so the list for labour counts there; its own signs stand beside it.
const HOUSEHOLD = { source: 'ilo-unodc', year: 2009, draft: true, weighed: ILO_LABOUR } as const
// No weights of our own: a made-up one would look like knowledge, about the people who have the least proof.
const unweighed = (form: ScreeningForm, source: 'unodc' | 'own', year: number | null): ScreeningSet => ({
  source,
  year,
  draft: true,
  weighed: [],
  asked: askedIn(form),
})

/** The list of signs of each form, with its source. */
export const SCREENING_SETS: Readonly<Record<ScreeningForm, ScreeningSet>> = {
  // Its weights were read in another public list that has the same counts: nobody here has had the paper itself in hand.
  labour: { source: 'ilo', year: 2009, draft: true, weighed: ILO_LABOUR, asked: [] },
  sexual: { source: 'ilo', year: 2009, draft: true, weighed: ILO_SEXUAL, asked: [] },
  'criminal-activities': unweighed('criminal-activities', 'own', null),
  begging: unweighed('begging', 'unodc', 2009),
  'domestic-servitude': { ...HOUSEHOLD, asked: askedIn('domestic-servitude') },
  'forced-marriage': unweighed('forced-marriage', 'own', null),
  'illegal-adoption': unweighed('illegal-adoption', 'own', null),
  surrogacy: unweighed('surrogacy', 'own', null),
  'organ-removal': unweighed('organ-removal', 'unodc', 2015),
}

/** All signs of a form, those with weights first. */
export const signsIn = (form: ScreeningForm): readonly SignId[] => [
  ...SCREENING_SETS[form].weighed.map(({ id }) => id),
  ...SCREENING_SETS[form].asked,
]

/** Each sign of any form, once. */
export const ALL_SIGNS = [...new Set(SCREENING_FORMS.flatMap(signsIn))] as [SignId, ...SignId[]]
