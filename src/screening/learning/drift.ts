import { type Share, shareOf } from './measures.ts'

/** How many of a source's postings were in leads, in one screening. */
export type Sample = { readonly at: string; readonly hits: number; readonly of: number }

/** A share that has moved: the latest against what was before it. */
export type Moved = {
  readonly at: string
  readonly now: Share
  readonly before: Share
  /** How many standard deviations away, spread between earlier screenings included. */
  readonly deviations: number
}

/** So many earlier screenings at least, else there is no usual spread. */
export const LEAST_SCREENINGS = 5
/** Smaller samples say little of a share. */
export const LEAST_POSTINGS = 50
/** Beyond three deviations an unmoved source falls about once in 370 screenings. */
export const LIMIT = 3

/**
 * Whether a source's latest share lies outside what its earlier ones let expect: Laney's p′ chart («Improved control charts for
 * attributes», 2002), which allows for sources that vary more from day to day than chance alone would make them.
 * @param samples in order of time
 */
export function movedRate(samples: readonly Sample[]): Moved | null {
  const usable = samples.filter(({ of }) => of >= LEAST_POSTINGS)
  const earlier = usable.slice(0, -1)
  if (earlier.length < LEAST_SCREENINGS) return null
  const latest = usable[usable.length - 1]
  const [hits, of] = [sum(earlier.map((one) => one.hits)), sum(earlier.map((one) => one.of))]
  // One more of each: a source that never had a lead is not certain never to have one.
  const mean = (hits + 1) / (of + 2)
  const zs = earlier.map((one) => scaled(one, mean))
  const ranges = zs.slice(1).map((z, i) => Math.abs(z - zs[i]))
  // 1.128 turns the mean range of two into a standard deviation. Never below 1: chance alone makes that much.
  const spread = Math.max(1, sum(ranges) / ranges.length / 1.128)
  const deviations = scaled(latest, mean) / spread
  if (Math.abs(deviations) <= LIMIT) return null
  return { at: latest.at, now: shareOf(latest.hits, latest.of), before: shareOf(hits, of), deviations }
}

const scaled = ({ hits, of }: Sample, mean: number): number => (hits / of - mean) / Math.sqrt((mean * (1 - mean)) / of)
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** So many pursued leads since training at least. */
export const LEAST_PURSUED = 10
/** 2.33 deviations: a share that has not fallen is held for fallen in one of a hundred looks. */
export const FALL = 2.326

/** Whether a share has fallen since training (two proportions, one-sided, pooled). */
export function fallen(before: Pick<Share, 'hits' | 'of'>, now: Pick<Share, 'hits' | 'of'>): boolean {
  if (now.of < LEAST_PURSUED || before.of < LEAST_PURSUED) return false
  const pooled = (before.hits + now.hits) / (before.of + now.of)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / before.of + 1 / now.of))
  return spread > 0 && (before.hits / before.of - now.hits / now.of) / spread > FALL
}
