import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { framed, persons, tablesOf } from '../../../../../test/samples/cubes.ts'
import { RULE, type Rule } from '../rule.ts'
import type { Frame } from '../shapes.ts'
import { withSolver } from '../solver.ts'
import type { Elsewhere, Release } from '../told.ts'
import { type Aim, costOf, type Move, type Moves, movesOf } from './moves.ts'

const bySex = (female: number, male: number, unknown: number) => {
  const records = Object.entries({ female, male, unknown }).map(([sex, n]) => ({ codes: { sex }, n }))
  const { frame } = framed([tablesOf(records, [['sex']])])
  const of = (sex?: string) => frame.cells.findIndex(({ place }) => place.codes.sex === sex)
  return { frame, all: of(), female: of('female'), male: of('male'), unknown: of('unknown') }
}
const EASY: Rule = { ...RULE, knowing: { one: 0, two: 0 } }
type More = { readonly rule?: Rule; readonly before?: readonly Release[]; readonly elsewhere?: readonly Elsewhere[] }
const moving = <T>(frame: Frame, work: (moves: Moves) => T, { rule = EASY, before = [], elsewhere = [] }: More = {}) =>
  withSolver((open) => work(movesOf(frame, rule, before, elsewhere, new Set(frame.cells.keys()), open)))
/** By how much all sums together are no sums any more. */
const sumLeft = ({ relations }: Frame, move: Move): number =>
  relations.reduce((all, { total, parts }) => {
    const sum = parts.reduce((some, part) => some + move[part], 0)
    return all + Math.abs(sum - move[total])
  }, 0)

describe('moves', () => {
  test('bring a cell up and another down, the cheapest first, and leave the sum', async () => {
    const { frame, all, female, male, unknown } = bySex(20, 9, 3)
    const aim: Aim = { cell: unknown, sign: 1, by: 2, sure: false }
    const prices = (dear: number) => frame.cells.map((_, i) => (i === dear ? 9 : i === all ? 20 : 1))
    await moving(frame, (moves) => {
      for (const [dear, other] of [
        [female, male],
        [male, female],
      ]) {
        const move = moves.cheapest(aim, prices(dear)) ?? assert.fail('no move')
        assert.deepEqual([move[unknown], move[other], move[dear], move[all]], [2, -2, 0, 0])
        assert.ok(moves.does(move, aim))
        assert.equal(costOf(move, prices(dear)), 2)
      }
    })
  })

  test('what was asked before leaves no limit behind', async () => {
    const { frame, female, male, unknown } = bySex(20, 9, 3)
    const prices = frame.cells.map((_, i) => (i === female || i === male ? 1 : 50))
    await moving(frame, (moves) => {
      for (const sign of [1, -1] as const) {
        assert.ok(moves.cheapest({ cell: unknown, sign, by: 2, sure: false }, prices))
        const move = moves.cheapest({ cell: female, sign: 1, by: 2, sure: false }, prices) ?? assert.fail('no move')
        assert.deepEqual([move[female], move[male], move[unknown]], [2, -2, 0])
      }
    })
  })

  test('nobody is fewer than none', async () => {
    const { frame, unknown } = bySex(20, 9, 3)
    await moving(frame, (moves) => {
      const down = (by: number) =>
        moves.cheapest(
          { cell: unknown, sign: -1, by, sure: false },
          frame.cells.map(() => 1),
        )
      assert.equal(down(3)?.[unknown], -3)
      assert.equal(down(4), undefined)
    })
  })

  test('what was told before, or what others publish, cannot be moved', async () => {
    const { frame, all, female, male, unknown } = bySex(20, 9, 3)
    const aim: Aim = { cell: unknown, sign: 1, by: 2, sure: false }
    const prices = frame.cells.map(() => 1)
    const tell = (...cells: readonly number[]): readonly Release[] => [
      { name: 'before', told: cells.map((one) => [one, frame.cells[one].count]) },
    ]
    const cheapest = (more: More) => moving(frame, (moves) => moves.cheapest(aim, prices), more)
    assert.equal((await cheapest({ before: tell(all, female) }))?.[male], -2)
    assert.equal(await cheapest({ before: tell(all, female, male) }), undefined)
    const figure = { source: 'others', cells: [unknown], from: 2, to: 4 }
    assert.equal(await cheapest({ elsewhere: [figure] }), undefined)
    assert.equal((await cheapest({ elsewhere: [{ ...figure, to: 5 }] }))?.[unknown], 2)
  })

  test('where each nought is told it stays nought, and what is hidden stays one at least', async () => {
    const { frame, female, male, unknown } = bySex(20, 1, 0)
    const rule: Rule = { ...EASY, zeros: 'told' }
    const prices = frame.cells.map(() => 1)
    await moving(
      frame,
      (moves) => {
        assert.equal(moves.cheapest({ cell: unknown, sign: 1, by: 1, sure: false }, prices), undefined)
        assert.equal(moves.cheapest({ cell: male, sign: -1, by: 1, sure: false }, prices), undefined)
        assert.equal(moves.cheapest({ cell: female, sign: -1, by: 19, sure: false }, prices)?.[female], -19)
      },
      { rule },
    )
  })

  test('somebody who is sure of themselves keeps a cell from going down so far', async () => {
    const { frame, male, unknown } = bySex(20, 3, 2)
    const aim: Aim = { cell: unknown, sign: 1, by: 3, sure: true }
    // The cells of the women and the total are so dear that the men would have to go down to none.
    const prices = frame.cells.map((_, i) => (i === male || i === unknown ? 0 : 100))
    await moving(frame, (moves) => assert.equal(moves.cheapest(aim, prices)?.[male], -3))
    await moving(
      frame,
      (moves) => {
        const move = moves.cheapest(aim, prices) ?? assert.fail('no move')
        assert.ok(move[male] >= -1 && moves.does(move, aim))
        const alone = frame.cells.map((_, i) => (i === unknown ? 3 : i === male ? -3 : 0))
        assert.equal(moves.does(alone, aim), false)
        assert.equal(moves.does(alone, { ...aim, sure: false }), true)
        assert.equal(sumLeft(frame, move), 0)
      },
      { rule: RULE },
    )
  })

  test('property: every move keeps all sums, leaves nobody fewer than none, and does what it was made for', async () => {
    const any = fc.record({
      records: persons(30),
      by: fc.shuffledSubarray(['sex', 'age', 'form', 'place'], { minLength: 1, maxLength: 2 }),
      pick: fc.nat(),
      sign: fc.constantFrom(1 as const, -1 as const),
      size: fc.integer({ min: 1, max: 4 }),
      sure: fc.boolean(),
      hidden: fc.infiniteStream(fc.boolean()),
    })
    await fc.assert(
      fc.asyncProperty(any, async ({ records, by, pick, sign, size, sure, hidden }) => {
        const { frame } = framed([tablesOf(records, [by])])
        const aim: Aim = { cell: pick % frame.cells.length, sign, by: size, sure: sure && sign > 0 }
        const prices = frame.cells.map(() => (hidden.next().value ? 0 : 1))
        const move = await moving(frame, (moves) => moves.cheapest(aim, prices))
        const count = frame.cells[aim.cell].count
        // With every cell free, only nobody stands in the way.
        if (move === undefined) return assert.ok(sign < 0 && count < size, `${count} ${sign} ${size}`)
        assert.ok(sign * move[aim.cell] >= size)
        for (const [i, cell] of frame.cells.entries()) assert.ok(cell.count + move[i] >= 0, cell.id)
        assert.equal(sumLeft(frame, move), 0)
      }),
      runs(40),
    )
  })
})
