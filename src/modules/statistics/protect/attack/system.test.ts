import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { framed, persons, tablesOf } from '../../../../../test/samples/cubes.ts'
import { RULE } from '../rule.ts'
import type { Cell, Frame, Relation } from '../shapes.ts'
import { type Elsewhere, type Interval, knownOf, type Told } from '../told.ts'
import { capped, rowsOf, type System, systemOf } from './system.ts'

const END = Number.POSITIVE_INFINITY
const HIDDEN: Interval = { from: 0, to: END }
const exactly = (count: number): Interval => ({ from: count, to: count })
const cell = (count: number, i: number): Cell => ({
  ...{ id: `cell ${i}`, count, is: 'told-of' },
  place: { measure: 'victims', period: '2024', vintage: '1', codes: {} },
})
/** Cells with these counts, and sums: the total first. */
const frameOf = (counts: readonly number[], ...sums: readonly (readonly number[])[]): Frame => ({
  cells: counts.map(cell),
  at: new Map(),
  relations: sums.map(([total, ...parts]): Relation => ({ kind: 'sum', total, parts })),
})
const cellsIn = ({ parts }: System) => parts.map(({ cells }) => [...cells].toSorted((a, b) => a - b))

describe('what follows from sums', () => {
  test('the only part of a total that is hidden is known, and nothing is left to solve', () => {
    const frame = frameOf([10, 7, 3], [0, 1, 2])
    const { known, parts } = systemOf(frame, [exactly(10), exactly(7), HIDDEN], [])
    assert.deepEqual([known[2], parts], [exactly(3), []])
  })

  test('a hidden total of parts that are told is known', () => {
    const { known } = systemOf(frameOf([10, 7, 3], [0, 1, 2]), [HIDDEN, exactly(7), exactly(3)], [])
    assert.deepEqual(known[0], exactly(10))
  })

  test('two hidden parts are at most what is left of their total, and less where the other has a least', () => {
    const frame = frameOf([10, 5, 3, 2], [0, 1, 2, 3])
    assert.deepEqual(systemOf(frame, [exactly(10), exactly(5), HIDDEN, HIDDEN], []).known.slice(2), [
      { from: 0, to: 5 },
      { from: 0, to: 5 },
    ])
    const least = { from: 1, to: END }
    assert.deepEqual(systemOf(frame, [exactly(10), exactly(5), least, HIDDEN], []).known.slice(2), [
      { from: 1, to: 5 },
      { from: 0, to: 4 },
    ])
  })

  test('what is known by one sum is followed into the next', () => {
    const frame = frameOf([10, 7, 3, 2, 1], [2, 3, 4], [0, 1, 2])
    const { known, parts } = systemOf(frame, [exactly(10), exactly(7), HIDDEN, exactly(2), HIDDEN], [])
    assert.deepEqual([known[2], known[4], parts], [exactly(3), exactly(1), []])
  })

  test('figures of others are sums between two numbers', () => {
    const figure: Elsewhere = { source: 'others', cells: [1, 2], from: 9, to: 11 }
    const { known } = systemOf(frameOf([12, 7, 3, 2]), [exactly(12), exactly(7), HIDDEN, HIDDEN], [figure])
    assert.deepEqual(known[2], { from: 2, to: 4 })
  })
})

describe('what hangs together', () => {
  const counts = [9, 5, 4, 8, 6, 2, 17]
  test('is solved together, and what has nothing to do with it apart', () => {
    const apart = frameOf(counts, [0, 1, 2], [3, 4, 5])
    const told = [exactly(9), HIDDEN, HIDDEN, exactly(8), HIDDEN, HIDDEN, exactly(17)]
    assert.deepEqual(cellsIn(systemOf(apart, told, [])), [
      [1, 2],
      [4, 5],
    ])
    const figure: Elsewhere = { source: 'others', cells: [2, 4], from: 9, to: 11 }
    assert.deepEqual(cellsIn(systemOf(apart, told, [figure])), [[1, 2, 4, 5]])
  })

  test('a cell that is told joins nothing, and one that is hidden joins', () => {
    const joined = frameOf(counts, [0, 1, 2], [3, 4, 5], [6, 0, 3])
    const hidden = (...of: readonly number[]) => counts.map((n, i) => (of.includes(i) ? HIDDEN : exactly(n)))
    assert.equal(systemOf(joined, hidden(1, 2, 4, 5), []).parts.length, 2)
    assert.equal(systemOf(joined, hidden(0, 1, 2, 3, 4, 5), []).parts.length, 1)
  })

  test('a cell of no sum is a part by itself', () =>
    assert.deepEqual(cellsIn(systemOf(frameOf([9, 5]), [exactly(9), HIDDEN], [])), [[1]]))
})

describe('the highest that anybody would believe', () => {
  test('is far above each count, and below nothing that was told', () => {
    const frame = frameOf([10, 400])
    assert.deepEqual(capped(frame, [HIDDEN, exactly(400)]), [{ from: 0, to: 900 }, exactly(400)])
    assert.deepEqual(capped(frameOf([1]), [{ from: 5000, to: END }]), [exactly(5000)])
  })
})

describe('any tables of which something is hidden', () => {
  const any = fc.record({
    records: persons(40),
    by: fc.shuffledSubarray(['sex', 'age', 'form', 'place'], { minLength: 1, maxLength: 2 }),
    hides: fc.infiniteStream(fc.boolean()),
  })

  test('property: following sums leaves the truth in, and makes nothing wider', () => {
    fc.assert(
      fc.property(any, ({ records, by, hides }) => {
        const { frame } = framed([tablesOf(records, [by, [by[0]]])])
        const told = frame.cells.map(({ count }, i): [number, Told] => [i, hides.next().value ? 'hidden' : count])
        const before = knownOf(frame, RULE, [{ name: 'one', told }])
        const { known, parts } = systemOf(frame, before, [])
        for (const [i, { count, id }] of frame.cells.entries()) {
          assert.ok(known[i].from <= count && count <= known[i].to, id)
          assert.ok(known[i].from >= before[i].from && known[i].to <= before[i].to, id)
        }
        // Followed again, nothing moves.
        assert.deepEqual(systemOf(frame, known, []).known, known)
        const open = known.flatMap(({ from, to }, i) => (from < to ? [i] : []))
        assert.deepEqual(
          parts.flatMap(({ cells }) => cells).toSorted((a, b) => a - b),
          open,
        )
      }),
      runs(60),
    )
  })

  test('property: the truth fits each part’s program, and each sum with something open stands in one', () => {
    fc.assert(
      fc.property(any, ({ records, by, hides }) => {
        const { frame } = framed([tablesOf(records, [by])])
        const told = frame.cells.map(({ count }, i): [number, Told] => [i, hides.next().value ? 'hidden' : count])
        const { known, parts } = systemOf(frame, knownOf(frame, RULE, [{ name: 'one', told }]), [])
        for (const { cells, program } of parts) {
          const world = cells.map((one) => frame.cells[one].count)
          for (const { columns, times, from, to } of program.rows) {
            const sum = columns.reduce((all, column, i) => all + times[i] * world[column], 0)
            assert.ok(from <= sum && sum <= to)
          }
          for (const [column, n] of world.entries()) assert.ok(program.from[column] <= n && n <= program.to[column])
        }
        const isOpen = (column: number) => known[column].from < known[column].to
        const open = rowsOf(frame, []).filter(({ columns }) => columns.some(isOpen))
        assert.equal(
          parts.reduce((all, { program }) => all + program.rows.length, 0),
          open.length,
        )
      }),
      runs(60),
    )
  })
})
