import { SCORE_PARTS, type ScorePart } from '../../../modules/leads/codes.ts'
import type { LeadPage, Summary } from '../../shell/contract.ts'

type Reason = LeadPage['why'][number]
type Parts = NonNullable<Summary['head']>['scoreParts']

/** Blocks of a bar `width` wide in which `scale` points fill everything, laid side by side with a gap. */
export function blocksOf(parts: Parts, scale: number, width: number): { part: ScorePart; x: number; width: number }[] {
  const gap = 1
  let x = 0
  // What rounds to nothing gets no block: the bar must not show what the words beside it leave out.
  return SCORE_PARTS.filter((part) => parts[part] > 0.04).map((part) => {
    // Never thinner than a pixel, or a part that counts would be invisible.
    const block = { part, x: tenth(x), width: Math.max(1, tenth((parts[part] / scale) * (width - 3 * gap))) }
    x += block.width + gap
    return block
  })
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** How many points the longest bar of a list is long; never 0, so that one may divide by it. */
export const scaleOf = (all: readonly (Parts | undefined)[]): number =>
  Math.max(1, ...all.map((parts) => (parts ? parts.words + parts.contacts + parts.reach + parts.off : 0)))

/** One line of the sum; `opens` where another part begins. */
export type Line = { readonly reason: Reason; readonly opens: boolean }

/** The lines of a score by part, the weightiest first within each, as a person adds them up. */
export function linesOf(why: readonly Reason[]): Line[] {
  const sorted = SCORE_PARTS.flatMap((part) =>
    why.filter((reason) => reason.part === part).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  )
  return sorted.map((reason, i) => ({ reason, opens: i > 0 && reason.part !== sorted[i - 1].part }))
}

/** So many reasons stand on the first screen. */
const STRONGEST = 5

type Summed = { readonly reasons: number; readonly points: number }

/**
 * The strongest reasons that raise the score, and what the others raise and lower it by, as positive numbers. Their order is that of
 * `reasons`, by which lists name them too.
 */
export function strongest({ why, reasons }: Pick<LeadPage, 'why' | 'reasons'>): {
  readonly shown: readonly Reason[]
  readonly weaker: Summed
  readonly off: Summed
} {
  const raising = reasons.flatMap(({ code }) => why.find((reason) => reason.code === code) ?? [])
  const sum = (reasons: readonly Reason[]): Summed => {
    return { reasons: reasons.length, points: tenth(Math.abs(reasons.reduce((all, { points }) => all + points, 0))) }
  }
  return {
    shown: raising.slice(0, STRONGEST),
    weaker: sum(raising.slice(STRONGEST)),
    off: sum(why.filter(({ points }) => tenth(points) < 0)),
  }
}

/** Each part's points as the lines add up to them; what lowers the score is negative here. */
export function partSums(why: readonly Reason[]): Readonly<Record<ScorePart, number>> {
  const sum = (part: ScorePart) =>
    round(why.filter((reason) => reason.part === part).reduce((all, { points }) => all + points, 0))
  return { words: sum('words'), contacts: sum('contacts'), reach: sum('reach'), off: sum('off') }
}

/** What a person gets who adds up the lines as they are shown, each to one decimal. */
export const shownSum = (why: readonly Reason[]): number =>
  round(why.reduce((sum, { points }) => sum + tenth(points), 0))

const round = (value: number): number => Math.round(value * 100) / 100

/** Whether the lines as they are shown add up to the score as it is shown. */
export const addsUp = (why: readonly Reason[], score: number): boolean => Math.abs(shownSum(why) - tenth(score)) < 0.05
