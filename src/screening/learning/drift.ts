import { type Share, shareOf } from './measures.ts'

/** Number of a source's postings in leads, and of all its postings, in one screening. */
export type Sample = { readonly at: string; readonly hits: number; readonly of: number }

/** A share that has moved: the latest one, and the earlier ones together. */
export type Moved = {
  readonly at: string
  readonly now: Share
  readonly before: Share
  /** Distance in standard deviations, with the spread between earlier screenings included. */
  readonly deviations: number
}

/** Least number of earlier screenings; fewer show no usual spread. */
export const LEAST_SCREENINGS = 5
/** Smaller samples say little about a share. */
export const LEAST_POSTINGS = 50
/** Deviations that count as moved. An unmoved source exceeds three about once in 370 screenings. */
export const LIMIT = 3

/**
 * Tests whether a source's latest share lies outside the range of its earlier ones, by Laney's p′ chart («Improved
 * control charts for attributes», 2002), which allows for sources that vary between days by more than chance.
 * @param samples in order of time
 */
export function movedRate(samples: readonly Sample[]): Moved | null {
  const usable = samples.filter(({ of }) => of >= LEAST_POSTINGS)
  const earlier = usable.slice(0, -1)
  if (earlier.length < LEAST_SCREENINGS) return null
  const latest = usable[usable.length - 1]
  const [hits, of] = [sum(earlier.map((one) => one.hits)), sum(earlier.map((one) => one.of))]
  // One hit and one miss are added, because a source without leads so far may still have one.
  const mean = (hits + 1) / (of + 2)
  const zs = earlier.map((one) => scaled(one, mean))
  const ranges = zs.slice(1).map((z, i) => Math.abs(z - zs[i]))
  // 1.128 converts the mean range of two values into a standard deviation. Chance alone gives 1, so the spread is at
  // least 1.
  const spread = Math.max(1, sum(ranges) / ranges.length / 1.128)
  const deviations = scaled(latest, mean) / spread
  if (Math.abs(deviations) <= LIMIT) return null
  return { at: latest.at, now: shareOf(latest.hits, latest.of), before: shareOf(hits, of), deviations }
}

const scaled = ({ hits, of }: Sample, mean: number): number => (hits / of - mean) / Math.sqrt((mean * (1 - mean)) / of)
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Least number of pursued leads, before and since training. */
export const LEAST_PURSUED = 10
/** At 2.33 deviations, an unchanged share counts as fallen in one test of a hundred. */
export const FALL = 2.326

/** Tests whether a share has fallen since training (two proportions, one-sided, pooled). */
export function fallen(before: Pick<Share, 'hits' | 'of'>, now: Pick<Share, 'hits' | 'of'>): boolean {
  if (now.of < LEAST_PURSUED || before.of < LEAST_PURSUED) return false
  const pooled = (before.hits + now.hits) / (before.of + now.of)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / before.of + 1 / now.of))
  return spread > 0 && (before.hits / before.of - now.hits / now.of) / spread > FALL
}
