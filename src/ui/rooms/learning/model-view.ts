import type { Out } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import type { Say } from '../../shell/words.ts'

type Learning = Out<'models.get'>
export type Model = NonNullable<Learning['model']>
export type Share = Model['quality']['overall']['precision']
type Voice = { readonly say: Say; readonly format: Formats }

/** A share with its counts and bounds, in words. */
export function saidShare({ share, hits, of, low, high }: Share, { say, format }: Voice): string {
  // A share of nothing is not 0 %: that would read as a failure.
  if (share === null) return say('model.nothing')
  return say('model.figure', {
    share: format.percent(share),
    hits,
    of,
    low: format.percent(low),
    high: format.percent(high),
  })
}

/** The same without bounds, for a sentence. */
export const saidCounts = ({ share, hits, of }: Share, { say, format }: Voice): string =>
  say('model.drift-share', { share: format.percent(share ?? 0), hits, of })

/** A weight or a score with two decimals and a real minus. */
export const saidWeight = (weight: number, locale: string, digits = 2): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(weight)
    // Rounded to nothing, it has no direction.
    .replace(/^-(?=0[.,]0+$)/, '')
    .replace('-', '−')

/** Whether learning can begin, and why not. */
export function readiness({ may, lessons, training }: Pick<Learning, 'may' | 'lessons' | 'training'>) {
  const enough = Math.min(lessons.pursued, lessons.dismissed) >= lessons.needed
  return { enough, open: may.train && enough && training === null }
}

/** Points of the reliability curve, as shares of one. */
export const curvePoints = ({ quality }: Pick<Model, 'quality'>) =>
  quality.reliability.map(({ mean, share, low, high, of }) => ({ mean, share: share ?? 0, low, high, of }))

/** How far each weight's bar reaches of the longest, with its direction. */
export function bars(coefficients: Model['coefficients']) {
  const longest = Math.max(...coefficients.map(({ weight }) => Math.abs(weight)), 1e-9)
  return coefficients.map((one) => ({ ...one, reach: Math.abs(one.weight) / longest, up: one.weight > 0 }))
}

/** Weights that round to nothing: shown together, so that the others can be read. */
export const isNearlyNothing = ({ weight }: { readonly weight: number }): boolean => Math.abs(weight) < 0.005
