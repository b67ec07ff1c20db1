import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { framed, persons, tablesOf } from '../../../../../test/samples/cubes.ts'
import { RULE } from '../rule.ts'
import type { Frame } from '../shapes.ts'
import { type Program, type Solving, withSolver } from '../solver.ts'
import { type Elsewhere, type Interval, knownOf, type Told } from '../told.ts'
import { capped, rowsOf } from './system.ts'
import { type Way, wayFinder } from './way.ts'

const known = (frame: Frame, hidden: (cell: number) => boolean): readonly Interval[] => {
  const told = frame.cells.map(({ count }, i): [number, Told] => [i, hidden(i) ? 'hidden' : count])
  return capped(frame, knownOf(frame, RULE, [{ name: 'one', told }]))
}
const codesOf = ({ cells }: Frame, of: readonly number[]) =>
  of.map((one) => Object.values(cells[one].place.codes).join())
const sexes = (female: number, male: number) => [
  { codes: { sex: 'female' }, n: female },
  { codes: { sex: 'male' }, n: male },
]

describe('by which sums a cell is worked out', () => {
  test('a cell that is told is known by itself', async () => {
    const { frame } = framed([tablesOf(sexes(7, 3), [['sex']])])
    await withSolver((open) => {
      const way = wayFinder(
        frame,
        known(frame, () => false),
        [],
        open,
      )
      for (const cell of frame.cells.keys())
        assert.deepEqual(way({ cell }), { relations: [], told: [cell], elsewhere: [] })
    })
  })

  test('the rest of a total: by its sum, the total and the other parts', async () => {
    const { frame } = framed([tablesOf(sexes(7, 3), [['sex']])])
    const male = frame.cells.findIndex(({ place }) => place.codes.sex === 'male')
    await withSolver((open) => {
      const { relations, told, elsewhere } = wayFinder(
        frame,
        known(frame, (i) => i === male),
        [],
        open,
      )({ cell: male })
      assert.deepEqual([relations, elsewhere], [[0], []])
      assert.deepEqual(codesOf(frame, told), ['', 'female', 'unknown'])
    })
  })

  test('a figure of others is named where it is needed, and not where it is not', async () => {
    const { frame } = framed([tablesOf([...sexes(7, 3), { codes: {}, n: 2 }], [['sex']])])
    const of = (sex: string) => frame.cells.findIndex(({ place }) => place.codes.sex === sex)
    const hidden = (i: number) => i === of('male') || i === of('unknown')
    const figure: Elsewhere = { source: 'others', cells: [of('unknown')], from: 2, to: 2 }
    const idle: Elsewhere = { source: 'nobody', cells: [of('female')], from: 0, to: 90 }
    await withSolver((open) => {
      const way = wayFinder(frame, known(frame, hidden), [figure, idle], open)
      const { relations, elsewhere } = way({ cell: of('male') })
      assert.deepEqual([relations, elsewhere], [[0], [figure]])
    })
  })

  test('of a group: by what keeps the cell from being less than its total', async () => {
    const { frame } = framed([tablesOf(sexes(7, 0), [['sex']])])
    const of = (sex?: string) => frame.cells.findIndex(({ place }) => place.codes.sex === sex)
    await withSolver((open) => {
      const hidden = (i: number) => i === of('female') || i === of()
      const { relations, told } = wayFinder(frame, known(frame, hidden), [], open)({ cell: of('female'), total: of() })
      assert.deepEqual([relations, codesOf(frame, told)], [[0], ['male', 'unknown']])
    })
  })

  /** What is left of a cell by these sums and by what is told of these cells, and by nothing else. */
  const leftBy = (
    frame: Frame,
    all: readonly Interval[],
    { relations, told }: Way,
    open: (program: Program) => Solving,
  ) => {
    const only = new Set(told)
    const solving = open({
      from: all.map(({ from }, i) => (only.has(i) ? from : Number.NEGATIVE_INFINITY)),
      to: all.map(({ to }, i) => (only.has(i) ? to : Number.POSITIVE_INFINITY)),
      rows: rowsOf({ relations: relations.map((one) => frame.relations[one]) }, []),
    })
    return (cell: number) =>
      [1, -1].map((worth) => {
        solving.aim([[cell, worth]])
        return Math.round((solving.lowest()?.value ?? Number.NaN) * worth * 1e5) / 1e5
      })
  }
  const any = fc.record({
    records: persons(25),
    by: fc.shuffledSubarray(['sex', 'age', 'form', 'place'], { minLength: 1, maxLength: 2 }),
    hides: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    pick: fc.nat(),
  })

  test('property: with these sums and cells alone as much is known as with all of them', async () => {
    await fc.assert(
      fc.asyncProperty(any, async ({ records, by, hides, pick }) => {
        const { frame } = framed([tablesOf(records, [by])])
        const all = known(frame, (i) => hides[i] ?? false)
        const open = all.flatMap(({ from, to }, i) => (from < to ? [i] : []))
        fc.pre(open.length > 0)
        const cell = open[pick % open.length]
        await withSolver((opens) => {
          const way = wayFinder(frame, all, [], opens)({ cell })
          const whole = { relations: [...frame.relations.keys()], told: [...all.keys()], elsewhere: [] }
          const left = (by: Way) => leftBy(frame, all, by, opens)(cell)
          assert.deepEqual(left(way), left(whole))
        })
      }),
      runs(40),
    )
  })
})
