/** Sparse rows: the columns and values of row i lie from `starts[i]` to `starts[i + 1]`. */
export type Rows = {
  readonly starts: readonly number[]
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

/** Weights by column; the intercept is last. */
export type Fit = { readonly weights: Float64Array; readonly steps: number; readonly converged: boolean }

export const sigmoid = (margin: number): number => 1 / (1 + Math.exp(-margin))
/** log(1 + e^x) without overflow. */
export const softplus = (x: number): number => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)))

const MOST_STEPS = 50
const CLOSE = 1e-8

/**
 * Fits a logistic regression with a ridge by Newton's method; conjugate gradients find its steps (truncated Newton,
 * Nocedal and Wright 2006, ch. 7). Deterministic: the same rows in the same order give the same weights to the bit.
 * @param labels 1 or 0 for each row
 * @param width number of columns
 * @param ridge above 0; the loss includes half of it times the squared weights, without the intercept
 */
export function fitLogistic(rows: Rows, labels: readonly number[], width: number, ridge: number): Fit {
  const task: Task = { rows, labels, width, ridge }
  let weights = new Float64Array(width + 1)
  let margins = marginsOf(rows, weights)
  let loss = lossOf(task, weights, margins)
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = gradient(task, weights, margins)
    const steepness = Math.sqrt(dot(slope, slope))
    if (steepness <= CLOSE * Math.max(1, labels.length)) return { weights, steps: step, converged: true }
    const direction = newtonStep(task, margins, slope, steepness)
    const next = descend(task, { weights, loss, direction, fall: dot(slope, direction) })
    // No lower point can be distinguished numerically, so this is the minimum.
    if (next === null) return { weights, steps: step, converged: true }
    weights = next.weights
    margins = next.margins
    loss = next.loss
  }
  return { weights, steps: MOST_STEPS, converged: false }
}

type Task = {
  readonly rows: Rows
  readonly labels: readonly number[]
  readonly width: number
  readonly ridge: number
}

/** For each row the sum of its values times their weights, plus the intercept. */
export function marginsOf({ starts, columns, values }: Rows, weights: Float64Array): Float64Array {
  const margins = new Float64Array(starts.length - 1).fill(weights[weights.length - 1])
  for (let row = 0; row < margins.length; row++)
    for (let i = starts[row]; i < starts[row + 1]; i++) margins[row] += values[i] * weights[columns[i]]
  return margins
}

/** For each column the sum of its values times the numbers of their rows (the transpose of {@link marginsOf}). */
function gathered({ starts, columns, values }: Rows, numbers: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width + 1)
  for (let row = 0; row < numbers.length; row++) {
    for (let i = starts[row]; i < starts[row + 1]; i++) sums[columns[i]] += values[i] * numbers[row]
    sums[width] += numbers[row]
  }
  return sums
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0)

function lossOf({ labels, width, ridge }: Task, weights: Float64Array, margins: Float64Array): number {
  let loss = 0
  for (let i = 0; i < labels.length; i++) loss += softplus(margins[i]) - labels[i] * margins[i]
  for (let i = 0; i < width; i++) loss += 0.5 * ridge * weights[i] * weights[i]
  return loss
}

function gradient({ rows, labels, width, ridge }: Task, weights: Float64Array, margins: Float64Array): Float64Array {
  const slope = gathered(
    rows,
    margins.map((margin, i) => sigmoid(margin) - labels[i]),
    width,
  )
  for (let i = 0; i < width; i++) slope[i] += ridge * weights[i]
  return slope
}

/** Solves Hessian × step = -slope by conjugate gradients, more exactly near the minimum. */
function newtonStep(task: Task, margins: Float64Array, slope: Float64Array, steepness: number): Float64Array {
  const { rows, width, ridge } = task
  const curve = margins.map((margin) => sigmoid(margin) * sigmoid(-margin))
  const bend = (vector: Float64Array): Float64Array => {
    const bent = gathered(
      rows,
      marginsOf(rows, vector).map((margin, i) => margin * curve[i]),
      width,
    )
    // The intercept has no ridge; a tiny one keeps the system solvable where all probabilities are 0 or 1.
    for (let i = 0; i <= width; i++) bent[i] += (i < width ? ridge : 1e-9) * vector[i]
    return bent
  }
  const enough = Math.min(0.1, Math.sqrt(steepness)) * steepness
  return conjugate(
    bend,
    slope.map((value) => -value),
    enough,
  )
}

/** Solves `bend(x) = goal` for a symmetric, positive `bend`, to within `enough`. */
function conjugate(bend: (x: Float64Array) => Float64Array, goal: Float64Array, enough: number): Float64Array {
  const found = new Float64Array(goal.length)
  const rest = Float64Array.from(goal)
  let way = Float64Array.from(goal)
  let left = dot(rest, rest)
  for (let turn = 0; turn < 2 * goal.length && Math.sqrt(left) > enough; turn++) {
    const bent = bend(way)
    const far = left / dot(way, bent)
    for (let i = 0; i < goal.length; i++) {
      found[i] += far * way[i]
      rest[i] -= far * bent[i]
    }
    const then = dot(rest, rest)
    const share = then / left
    way = rest.map((value, i) => value + share * way[i])
    left = then
  }
  return found
}

type Descent = {
  readonly weights: Float64Array
  readonly loss: number
  readonly direction: Float64Array
  /** Slope along the direction, below 0. */
  readonly fall: number
}

/**
 * Halves the step along the direction until the loss falls by a fair share of the slope's prediction (Armijo's rule).
 */
function descend(task: Task, { weights, loss, direction, fall }: Descent) {
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = weights.map((weight, i) => weight + length * direction[i])
    const margins = marginsOf(task.rows, next)
    const lower = lossOf(task, next, margins)
    if (lower < loss && lower <= loss + 1e-4 * length * fall) return { weights: next, margins, loss: lower }
  }
  return null
}
