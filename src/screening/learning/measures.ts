/** A decided lead, and the probability from a model that had not seen it. */
export type Judged = { readonly probability: number; readonly label: 0 | 1 }

/** Bounds of a share at 95 % confidence. */
export type Bounds = { readonly low: number; readonly high: number }

const Z = 1.959964

/** Wilson's interval of a share (1927), valid for small counts and for shares near 0 and 1; 0 to 1 without any case. */
export function wilson(hits: number, of: number): Bounds {
  if (of === 0) return { low: 0, high: 1 }
  const share = hits / of
  const middle = share + (Z * Z) / (2 * of)
  const reach = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  const size = 1 + (Z * Z) / of
  return { low: Math.max(0, (middle - reach) / size), high: Math.min(1, (middle + reach) / size) }
}

/** A share with its counts; null without any case. */
export type Share = Bounds & { readonly share: number | null; readonly hits: number; readonly of: number }
export const shareOf = (hits: number, of: number): Share => ({
  share: of === 0 ? null : hits / of,
  hits,
  of,
  ...wilson(hits, of),
})

/** Leads with at least this probability are more likely pursued than not. */
export const CUT = 0.5

/** Agreement of decisions and model at the cut. */
export type Agreement = {
  readonly decided: number
  readonly pursued: number
  /** Of the leads above the cut, the share that people pursued. */
  readonly precision: Share
  /** Of the leads that people pursued, the share above the cut. */
  readonly recall: Share
}

export function agreement(judged: readonly Judged[]): Agreement {
  const pursued = judged.filter(({ label }) => label === 1).length
  const above = judged.filter(({ probability }) => probability >= CUT)
  const hits = above.filter(({ label }) => label === 1).length
  return { decided: judged.length, pursued, precision: shareOf(hits, above.length), recall: shareOf(hits, pursued) }
}

/** Mean squared distance between probabilities and decisions (Brier 1950): 0 is perfect; a coin has 0.25. */
export const brier = (judged: readonly Judged[]): number =>
  judged.reduce((sum, { probability, label }) => sum + (probability - label) ** 2, 0) / Math.max(1, judged.length)

/**
 * Probability that a pursued lead ranks before a dismissed one, ties counted half; bounds by Hanley and McNeil 1982.
 */
export function areaUnderCurve(judged: readonly Judged[]): Bounds & { readonly area: number } {
  const yes = judged.filter(({ label }) => label === 1).length
  const no = judged.length - yes
  if (yes === 0 || no === 0) return { area: 0.5, low: 0, high: 1 }
  const area = (rankSum(judged) - (yes * (yes + 1)) / 2) / (yes * no)
  const both = { yes: area / (2 - area), no: (2 * area * area) / (1 + area) }
  const spread = area * (1 - area) + (yes - 1) * (both.yes - area * area) + (no - 1) * (both.no - area * area)
  const reach = Z * Math.sqrt(Math.max(0, spread) / (yes * no))
  return { area, low: Math.max(0, area - reach), high: Math.min(1, area + reach) }
}

/** Sum of the ranks of pursued leads, from 1; equal probabilities share their mean rank. */
function rankSum(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => a.probability - b.probability)
  let sum = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && sorted[to].probability === sorted[from].probability) to++
    const yes = sorted.slice(from, to).filter(({ label }) => label === 1).length
    sum += (yes * (from + 1 + to)) / 2
    from = to
  }
  return sum
}

/** Leads of similar probability, with the share that people pursued. */
export type Bin = { readonly from: number; readonly to: number; readonly mean: number } & Share

const MOST_BINS = 10
/** Bins of fewer leads would show chance. */
const LEAST_IN_BIN = 10

/**
 * The reliability curve: bins of equally many leads by probability. On its diagonal, three of ten leads at 0.3 were
 * pursued.
 */
export function reliability(judged: readonly Judged[]): Bin[] {
  const sorted = [...judged].sort((a, b) => a.probability - b.probability || a.label - b.label)
  const bins = Math.max(1, Math.min(MOST_BINS, Math.floor(sorted.length / LEAST_IN_BIN)))
  return Array.from({ length: bins }, (_, i) =>
    sorted.slice(Math.round((i * sorted.length) / bins), Math.round(((i + 1) * sorted.length) / bins)),
  )
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      from: bin[0].probability,
      to: bin[bin.length - 1].probability,
      mean: bin.reduce((sum, { probability }) => sum + probability, 0) / bin.length,
      ...shareOf(bin.filter(({ label }) => label === 1).length, bin.length),
    }))
}
