import { sigmoid, softplus } from './logistic.ts'

/** Maps a margin to a probability: sigmoid(slope × margin + shift). A slope above 0 keeps the order of margins. */
export type Scale = { readonly slope: number; readonly shift: number }

/** Smaller slopes would give all margins the same probability. */
const LEAST_SLOPE = 1e-3
const MOST_STEPS = 100

export const calibrated = ({ slope, shift }: Scale, margin: number): number => sigmoid(slope * margin + shift)

/**
 * Platt scaling («Probabilistic outputs for support vector machines», 1999), by Newton's method with step halving (Lin,
 * Lin and Weng 2007). Goals lie slightly between the labels, so that few decisions give no certainty.
 * @param margins of leads that the weights were not fitted on
 * @param labels 1 or 0 for each margin
 */
export function plattScale(margins: readonly number[], labels: readonly number[]): Scale {
  const yes = labels.filter((label) => label === 1).length
  const no = labels.length - yes
  const goals = labels.map((label) => (label === 1 ? (yes + 1) / (yes + 2) : 1 / (no + 2)))
  const lossAt = ({ slope, shift }: Scale) =>
    margins.reduce((sum, margin, i) => {
      const at = slope * margin + shift
      return sum + softplus(at) - goals[i] * at
    }, 0)
  let scale: Scale = { slope: 0, shift: Math.log((yes + 1) / (no + 1)) }
  let loss = lossAt(scale)
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = lower(scale, loss, newton(margins, goals, scale), lossAt)
    if (next === null || loss - next.loss < 1e-12) break
    scale = next.scale
    loss = next.loss
  }
  return { slope: Math.max(LEAST_SLOPE, scale.slope), shift: scale.shift }
}

/** Newton's step for slope and shift. */
function newton(margins: readonly number[], goals: readonly number[], { slope, shift }: Scale): Scale {
  // A small diagonal term keeps the matrix invertible when all margins are equal.
  const sums = { mm: 1e-9, m: 0, one: 1e-9, slope: 0, shift: 0 }
  for (let i = 0; i < margins.length; i++) {
    const p = sigmoid(slope * margins[i] + shift)
    const weight = p * (1 - p)
    sums.mm += weight * margins[i] * margins[i]
    sums.m += weight * margins[i]
    sums.one += weight
    sums.slope += (p - goals[i]) * margins[i]
    sums.shift += p - goals[i]
  }
  const size = sums.mm * sums.one - sums.m * sums.m
  return {
    slope: -(sums.one * sums.slope - sums.m * sums.shift) / size,
    shift: -(sums.mm * sums.shift - sums.m * sums.slope) / size,
  }
}

function lower(from: Scale, loss: number, step: Scale, lossAt: (scale: Scale) => number) {
  for (let length = 1; length > 1e-10; length /= 2) {
    const scale = { slope: from.slope + length * step.slope, shift: from.shift + length * step.shift }
    const next = lossAt(scale)
    if (next < loss) return { scale, loss: next }
  }
  return null
}
