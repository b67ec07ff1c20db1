import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { coalitions } from './attack/coalitions.ts'
import { ROUNDED, RULE, type Rule } from './rule.ts'
import type { Cell, Frame } from './shapes.ts'
import { beforehand, both, intervalOf, knownOf } from './told.ts'

const END = Number.POSITIVE_INFINITY
const cell = (count: number, is: Cell['is'] = 'told-of'): Cell => ({
  ...{ id: `cell ${count}`, count, is },
  place: { measure: 'victims', period: '2024', vintage: '1', codes: {} },
})
const nearest: Rule = { ...RULE, rounding: { base: 5, way: 'nearest', width: 4 } }

describe('what a reader knows', () => {
  test('of a number is the number, and of a hidden one that it is none or more', () => {
    assert.deepEqual(intervalOf(7, RULE), { from: 7, to: 7 })
    assert.deepEqual(intervalOf('hidden', RULE), { from: 0, to: END })
    assert.deepEqual(intervalOf({ from: 1, to: 4 }, RULE), { from: 1, to: 4 })
  })

  test('where each nought is told, what is hidden is one at least', () =>
    assert.deepEqual(intervalOf('hidden', { ...RULE, zeros: 'told' }), { from: 1, to: END }))

  test('property: of a rounded number lies between ends that hold every number which is rounded so', () => {
    fc.assert(
      fc.property(fc.nat(1000), (count) => {
        for (const [rule, rounded] of [
          [nearest, 5 * Math.round(count / 5)],
          [ROUNDED, 5 * Math.floor(count / 5)],
          [ROUNDED, 5 * Math.ceil(count / 5)],
        ] as const) {
          const { from, to } = intervalOf({ rounded }, rule)
          assert.ok(from <= count && count <= to && from >= 0)
          assert.ok(to - from <= 8)
        }
      }),
    )
  })

  test('nothing is rounded where the rule does not round', () =>
    assert.throws(() => intervalOf({ rounded: 5 }, RULE), RangeError))

  test('of what a revision changed, an end that does not give the number away', () => {
    assert.deepEqual(beforehand(cell(3), RULE), { from: 0, to: END })
    assert.deepEqual(beforehand(cell(3, 'change'), RULE), { from: -10, to: 10 })
    assert.deepEqual(beforehand(cell(-40, 'change'), RULE), { from: -80, to: 80 })
  })

  test('property: of all releases together is what fits each of them, and the truth is never left out', () => {
    const told = (count: number) =>
      fc.constantFrom(
        count,
        'hidden' as const,
        { from: Math.max(0, count - 2), to: count + 1 },
        { rounded: 5 * Math.round(count / 5) },
      )
    const one = fc.nat(50).chain((count) => fc.tuple(fc.constant(count), fc.array(told(count), { maxLength: 4 })))
    fc.assert(
      fc.property(one, ([count, all]) => {
        const frame: Frame = { cells: [cell(count)], at: new Map(), relations: [] }
        const [known] = knownOf(
          frame,
          nearest,
          all.map((said, i) => ({ name: `${i}`, told: [[0, said]] })),
        )
        assert.ok(known.from <= count && count <= known.to)
        const each = all.map((said) => intervalOf(said, nearest))
        assert.equal(known.from, Math.max(0, ...each.map(({ from }) => from)))
        assert.equal(known.to, Math.min(END, ...each.map(({ to }) => to)))
      }),
    )
  })

  test('what fits two that contradict each other is nothing', () => {
    const { from, to } = both({ from: 0, to: 3 }, { from: 5, to: 9 })
    assert.ok(from > to)
  })
})

describe('who may know something that readers do not', () => {
  const of = (counts: readonly number[], from: readonly number[] = counts.map(() => 0)) =>
    [...coalitions(counts, from)].map(
      ({ persons, floors }) => `${persons}: ${[...floors].map((one) => one.join('≥')).join(' ')}`,
    )

  test('one of a cell, two of one cell, one of each of two', () =>
    assert.deepEqual(of([1, 2, 0]), ['1: 0≥1', '1: 1≥1', '2: 1≥2', '2: 0≥1 1≥1']))

  test('nobody where no person is, or where readers know as much', () => {
    assert.deepEqual(of([0, 0]), [])
    assert.deepEqual(of([3, 2], [3, 2]), [])
    assert.deepEqual(of([3], [1]), ['2: 0≥2'])
  })

  test('property: nobody is in a cell twice who is alone in it, and no two coalitions are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 6 }), (counts) => {
        const found = [
          ...coalitions(
            counts,
            counts.map(() => 0),
          ),
        ]
        for (const { persons, floors } of found) {
          for (const [column, least] of floors) assert.ok(counts[column] >= least)
          assert.equal(
            [...floors.values()].reduce((sum, least) => sum + least, 0),
            persons,
          )
        }
        const said = found.map(({ floors }) => JSON.stringify([...floors].toSorted()))
        assert.equal(new Set(said).size, said.length)
      }),
    )
  })
})
