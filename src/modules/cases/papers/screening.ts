import {
  ALL_SIGNS,
  type Dimension,
  SCREENING_SETS,
  type ScreeningForm,
  signsIn,
  type Weight,
} from '../../vocabulary/index.ts'

/**
 * Outcomes of the published rule: reasons to ask and to refer. None is a refusal, and no step reads them. «not-weighed» means signs without
 * published weights.
 */
export const OUTCOMES = ['ask-further', 'not-weighed', 'exploited', 'deceived-and-exploited', 'trafficking'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const DIMENSIONS = [...new Set(SCREENING_SETS.labour.weighed.map(({ dimension }) => dimension))] as [
  Dimension,
  ...Dimension[],
]
/** All signs of all forms. */
export const INDICATORS = ALL_SIGNS

/**
 * Whether a dimension is shown, by the published rule: two strong; one strong with one medium or weak; three medium; or two medium
 * with one weak.
 */
export function isShown(weights: readonly Weight[]): boolean {
  // The rule counts words and not points, because a sum would look like a score of victimhood.
  const count = (weight: Weight) => weights.filter((one) => one === weight).length
  const [strong, medium, weak] = [count('strong'), count('medium'), count('weak')]
  if (strong >= 2) return true
  if (strong === 1) return medium + weak >= 1
  return medium >= 3 || (medium === 2 && weak >= 1)
}

export type Screened = {
  readonly form: ScreeningForm
  /** Under 18 or of unknown age at the time, so that no means is needed (Art. 2(5) Directive 2011/36/EU). */
  readonly child: boolean
  /** Whether the person was recruited, transported, transferred, harboured or received; one of these suffices. */
  readonly act: boolean
  readonly indicators: readonly string[]
}

/** Dimensions that the ticked indicators show; an indicator that the age group's list lacks does not count. */
export const shownDimensions = ({ form, child, indicators }: Screened): readonly Dimension[] =>
  DIMENSIONS.filter((dimension) =>
    isShown(
      SCREENING_SETS[form].weighed
        .filter((one) => one.dimension === dimension && indicators.includes(one.id))
        // The children's list omits signs that say nothing about a child, so these count neither for nor against.
        .flatMap((one) => (child ? one.child : one.adult) ?? []),
    ),
  )

// For an adult one of the means must be shown (Art. 2(1) Directive 2011/36/EU), in recruiting or in holding.
const MEANS: readonly string[] = ['deceptive-recruitment', 'coercive-recruitment', 'recruitment-abuse-of-vulnerability']
const HELD: readonly string[] = ['coercion-at-destination', 'abuse-of-vulnerability-at-destination']

/** The published combination of dimensions; the person's consent is not part of it. */
export function outcomeOf(screened: Screened): Outcome {
  const shown = shownDimensions(screened)
  // No outcome says «no victim», because silence is how fear looks.
  if (!shown.includes('exploitation')) return notesUnweighed(screened) ? 'not-weighed' : 'ask-further'
  if (screened.child) return screened.act ? 'trafficking' : 'exploited'
  const [means, held] = [shown.some((one) => MEANS.includes(one)), shown.some((one) => HELD.includes(one))]
  if (screened.act && means && held) return 'trafficking'
  return shown.includes('deceptive-recruitment') ? 'deceived-and-exploited' : 'exploited'
}

// Unweighed signs have an outcome of their own, so that «ask further» is not read as no signs.
const notesUnweighed = ({ form, indicators }: Screened): boolean =>
  SCREENING_SETS[form].asked.some((id) => indicators.includes(id))

/** Signs that the form does not have, so that no rule could weigh them. */
export const strangersIn = (form: ScreeningForm, indicators: readonly string[]): readonly string[] => {
  const known: readonly string[] = signsIn(form)
  return indicators.filter((id) => !known.includes(id))
}
