import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { type Program, type Solving, withSolver } from './solver.ts'

/** Two columns of nought to ten that are seven together. */
const SEVEN: Program = { from: [0, 0], to: [10, 10], rows: [{ columns: [0, 1], times: [1, 1], from: 7, to: 7 }] }
const lowest = (solving: Solving) => solving.lowest()?.value

describe('the door to the solver', () => {
  test('finds where columns are worth least, and what holds them there', () =>
    withSolver((open) => {
      const solving = open(SEVEN)
      solving.aim([
        [0, 1],
        [1, 3],
      ])
      const found = solving.lowest()
      assert.deepEqual([found?.value, ...(found?.columns ?? [])], [7, 7, 0])
      assert.deepEqual([...(found?.rowHold ?? [])], [1])
      assert.deepEqual([...(found?.columnHold ?? [])], [0, 2])
    }))

  test('a new aim forgets the one before, and a limit holds until it is set anew', () =>
    withSolver((open) => {
      const solving = open(SEVEN)
      solving.aim([[0, 1]])
      assert.equal(lowest(solving), 0)
      solving.aim([[1, 1]])
      assert.equal(lowest(solving), 0)
      solving.limit(1, 4, 10)
      assert.equal(lowest(solving), 4)
      solving.limit(1, 0, 10)
      assert.equal(lowest(solving), 0)
      solving.limitRow(0, 15, 20)
      assert.equal(lowest(solving), 5)
      solving.aim([])
      assert.equal(lowest(solving), 0)
    }))

  test('where no numbers fit there is no answer, and the program is still good', () =>
    withSolver((open) => {
      const solving = open(SEVEN)
      solving.limit(0, 8, 10)
      assert.deepEqual([solving.lowest(), solving.lowestWhole()], [undefined, undefined])
      solving.limit(0, 0, 10)
      solving.aim([[0, -1]])
      assert.equal(lowest(solving), -7)
    }))

  test('whole numbers are whole, and afterwards halves are possible again', () =>
    withSolver((open) => {
      const solving = open({ from: [0], to: [9], rows: [{ columns: [0], times: [2], from: 3, to: 18 }] })
      solving.aim([[0, 1]])
      assert.equal(lowest(solving), 1.5)
      assert.equal(solving.lowestWhole()?.value, 2)
      assert.equal(lowest(solving), 1.5)
    }))

  test('a work that fails fails alone: the next finds a solver', async () => {
    await assert.rejects(
      withSolver((open) => {
        open(SEVEN)
        throw new RangeError('given up')
      }),
      /given up/,
    )
    assert.equal(await withSolver((open) => lowest(open(SEVEN))), 0)
  })

  test('two works at once do not disturb each other', async () => {
    const most = (to: number) =>
      withSolver((open) => {
        const solving = open({ ...SEVEN, to: [to, 10] })
        solving.aim([[0, -1]])
        return lowest(solving)
      })
    assert.deepEqual(await Promise.all([1, 2, 3, 4].map(most)), [-1, -2, -3, -4])
  })

  test('property: in whole numbers it finds what trying all of them finds', async () => {
    const row = fc.record({
      times: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -2, max: 2 }))),
      from: fc.integer({ min: -4, max: 6 }),
      wide: fc.nat(4),
    })
    const worth = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -3, max: 3 })))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 3 }), worth, async (rows, aim) => {
        const sum = (times: readonly number[], world: readonly number[]) =>
          world.reduce((all, n, i) => all + n * times[i], 0)
        const each = [0, 1, 2, 3]
        const worlds = each
          .flatMap((a) => each.flatMap((b) => each.map((c) => [a, b, c])))
          .filter((world) =>
            rows.every(({ times, from, wide }) => {
              const n = sum(times, world)
              return n >= from && n <= from + wide
            }),
          )
        const best = worlds.length === 0 ? undefined : Math.min(...worlds.map((world) => sum(aim, world)))
        await withSolver((open) => {
          const solving = open({
            ...{ from: [0, 0, 0], to: [3, 3, 3] },
            rows: rows.map(({ times, from, wide }) => ({ columns: [0, 1, 2], times, from, to: from + wide })),
          })
          solving.aim(aim.map((value, column) => [column, value] as const))
          const found = solving.lowestWhole()
          assert.equal(found && Math.round(found.value), best)
          const loose = solving.lowest()
          if (best !== undefined) assert.ok((loose?.value ?? Number.NaN) <= best + 1e-6)
        })
      }),
      runs(60),
    )
  })
})
