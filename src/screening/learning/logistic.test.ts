import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { seeded } from '../../../test/samples/adverts.ts'
import { fitLogistic, marginsOf, type Rows, sigmoid, softplus } from './logistic.ts'

const dense = (table: readonly (readonly number[])[]): Rows => ({
  starts: [0, ...table.map((_, i) => table.slice(0, i + 1).reduce((sum, row) => sum + row.length, 0))],
  columns: table.flatMap((row) => row.map((_, column) => column)),
  values: table.flat(),
})

/** Slope of the loss at the weights for each column, the intercept last. */
function slopeAt(rows: Rows, labels: readonly number[], width: number, ridge: number, weights: Float64Array): number[] {
  const off = [...marginsOf(rows, weights)].map((margin, i) => sigmoid(margin) - labels[i])
  const slope = [...weights].map((weight, column) => (column < width ? ridge * weight : off.reduce((a, b) => a + b, 0)))
  for (const [row, by] of off.entries())
    for (let i = rows.starts[row]; i < rows.starts[row + 1]; i++) slope[rows.columns[i]] += by * rows.values[i]
  return slope
}

const task = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    table: fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: width, maxLength: width }), {
      minLength: 2,
      maxLength: 30,
    }),
    seed: fc.nat(),
    ridge: fc.constantFrom(0.1, 1, 10),
  }),
)

describe('logistic regression with a ridge', () => {
  test('finds the bottom, whatever the rows and labels', () => {
    fc.assert(
      fc.property(task, ({ table, width, seed, ridge }) => {
        const random = seeded(seed)
        const labels = table.map((_, i) => (i === 0 ? 1 : i === 1 ? 0 : Number(random() < 0.5)))
        const rows = dense(table)
        const { weights, converged } = fitLogistic(rows, labels, width, ridge)
        assert.ok(converged)
        for (const slope of slopeAt(rows, labels, width, ridge, weights))
          assert.ok(Math.abs(slope) < 1e-4 * labels.length, `${slope}`)
      }),
    )
  })

  test('comes to an end where one sign tells all, thanks to the ridge', () => {
    const rows = dense([[1], [1], [1], [0], [0], [0]])
    const { weights, converged, steps } = fitLogistic(rows, [1, 1, 1, 0, 0, 0], 1, 1)
    assert.ok(converged && steps < 20)
    assert.ok(weights[0] > 0.5 && weights[0] < 5, `${weights[0]}`)
    // A stronger ridge keeps the weight closer to 0.
    assert.ok(fitLogistic(rows, [1, 1, 1, 0, 0, 0], 1, 10).weights[0] < weights[0])
  })

  test('without any sign the intercept is the share of yeses', () => {
    const { weights } = fitLogistic({ starts: [0, 0, 0, 0, 0], columns: [], values: [] }, [1, 1, 1, 0], 2, 1)
    assert.deepEqual([...weights.subarray(0, 2)], [0, 0])
    assert.ok(Math.abs(sigmoid(weights[2]) - 0.75) < 1e-6)
  })

  test('finds weights again that made the labels', () => {
    const random = seeded(7)
    const table = Array.from({ length: 4000 }, () => [random() * 2 - 1, random() * 2 - 1])
    const labels = table.map(([a, b]) => Number(random() < sigmoid(2 * a - b + 0.5)))
    const { weights } = fitLogistic(dense(table), labels, 2, 0.01)
    for (const [i, true_] of [2, -1, 0.5].entries()) assert.ok(Math.abs(weights[i] - true_) < 0.2, `${weights}`)
  })

  test('is the same to the bit each time', () => {
    const rows = dense([
      [1, 0.3],
      [0.2, 1],
      [0, 0],
      [1, 1],
    ])
    assert.deepEqual(fitLogistic(rows, [1, 0, 0, 1], 2, 1), fitLogistic(rows, [1, 0, 0, 1], 2, 1))
  })

  test('large margins neither overflow nor lose what is small', () => {
    assert.deepEqual([sigmoid(1000), sigmoid(-1000), softplus(1000), softplus(-1000)], [1, 0, 1000, 0])
    assert.ok(Math.abs(softplus(0) - Math.LN2) < 1e-15)
  })
})
