import {
  ALL_SIGNS,
  type Dimension,
  SCREENING_SETS,
  type ScreeningForm,
  signsIn,
  type Weight,
} from '../../vocabulary/index.ts'

/**
 * What the published rule says of an interview: a reason to ask and to refer. None of these is a refusal, and no step reads it.
 * «not-weighed»: signs were noted for which nobody has published weights.
 */
export const OUTCOMES = ['ask-further', 'not-weighed', 'exploited', 'deceived-and-exploited', 'trafficking'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const DIMENSIONS = [...new Set(SCREENING_SETS.labour.weighed.map(({ dimension }) => dimension))] as [
  Dimension,
  ...Dimension[],
]
/** Each sign that any form has. */
export const INDICATORS = ALL_SIGNS

/**
 * Whether a dimension is shown, by the published rule: two strong; one strong with one medium or weak; three medium; or two medium
 * with one weak.
 */
export function isShown(weights: readonly Weight[]): boolean {
  // Counted by the published words and not by points: a sum would look like a measure of how much of a victim somebody is.
  const count = (weight: Weight) => weights.filter((one) => one === weight).length
  const [strong, medium, weak] = [count('strong'), count('medium'), count('weak')]
  if (strong >= 2) return true
  if (strong === 1) return medium + weak >= 1
  return medium >= 3 || (medium === 2 && weak >= 1)
}

export type Screened = {
  readonly form: ScreeningForm
  /** Under 18, or not known, when it happened: no means is needed (Art. 2(5) Directive 2011/36/EU). */
  readonly child: boolean
  /** Recruited, taken along, handed over, harboured or received: one of these is enough. */
  readonly act: boolean
  readonly indicators: readonly string[]
}

/** Which dimensions the ticked indicators show. An indicator that the list of that age lacks counts nothing. */
export const shownDimensions = ({ form, child, indicators }: Screened): readonly Dimension[] =>
  DIMENSIONS.filter((dimension) =>
    isShown(
      SCREENING_SETS[form].weighed
        .filter((one) => one.dimension === dimension && indicators.includes(one.id))
        // The list of children leaves out what says nothing about a child; it counts neither for nor against.
        .flatMap((one) => (child ? one.child : one.adult) ?? []),
    ),
  )

// For an adult one of the means must be shown (Art. 2(1)), by recruiting or by holding.
const MEANS: readonly string[] = ['deceptive-recruitment', 'coercive-recruitment', 'recruitment-abuse-of-vulnerability']
const HELD: readonly string[] = ['coercion-at-destination', 'abuse-of-vulnerability-at-destination']

/** The published combination of dimensions. What a person consented to is asked nowhere. */
export function outcomeOf(screened: Screened): Outcome {
  const shown = shownDimensions(screened)
  // Never «no victim»: that nothing was said yet is how fear looks.
  if (!shown.includes('exploitation')) return notesUnweighed(screened) ? 'not-weighed' : 'ask-further'
  if (screened.child) return screened.act ? 'trafficking' : 'exploited'
  const [means, held] = [shown.some((one) => MEANS.includes(one)), shown.some((one) => HELD.includes(one))]
  if (screened.act && means && held) return 'trafficking'
  return shown.includes('deceptive-recruitment') ? 'deceived-and-exploited' : 'exploited'
}

// Signs without weights are not nothing: who reads «ask further» must not think that none was found.
const notesUnweighed = ({ form, indicators }: Screened): boolean =>
  SCREENING_SETS[form].asked.some((id) => indicators.includes(id))

/** Signs that the form does not have, which nobody could weigh or find again. */
export const strangersIn = (form: ScreeningForm, indicators: readonly string[]): readonly string[] => {
  const known: readonly string[] = signsIn(form)
  return indicators.filter((id) => !known.includes(id))
}
