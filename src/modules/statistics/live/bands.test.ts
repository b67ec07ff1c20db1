import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { type Band, bandOf } from './bands.ts'

/** What is told of a count that is looked at again and again. */
function toldOf(counts: readonly number[]): readonly Band[] {
  const told: Band[] = []
  for (const n of counts) told.push(bandOf(n, told.at(-1) ?? null))
  return told
}

/** A count that moves by few, and now and then by many. */
const STEPS = fc.array(fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -20, max: 20 })), { maxLength: 12 })
const counts = fc.tuple(fc.nat(60), STEPS).map(([first, steps]) => {
  const all = [first]
  for (const by of steps) all.push(Math.max(0, (all.at(-1) ?? 0) + by))
  return all
})

describe('a count as a span', () => {
  test('the first span begins with its fives', () => {
    assert.deepEqual(
      [0, 4, 5, 9, 10, 41].map((n) => bandOf(n, null)),
      [
        { from: 0, to: 9 },
        { from: 0, to: 9 },
        { from: 5, to: 14 },
        { from: 5, to: 14 },
        { from: 10, to: 19 },
        { from: 40, to: 49 },
      ],
    )
  })

  test('it stays as long as the count lies in it, and moves by no more than it must', () => {
    assert.deepEqual(toldOf([24, 25, 29, 24, 20, 19, 24, 25, 40, 3]), [
      ...Array.from({ length: 5 }, () => ({ from: 20, to: 29 })),
      ...[15, 15, 20, 35, 0].map((from) => ({ from, to: from + 9 })),
    ])
  })

  test('whoever comes and goes at an edge changes nothing told after the first', () => {
    const [, ...later] = toldOf([29, 30, 29, 30, 29])
    assert.equal(new Set(later.map(({ from }) => from)).size, 1)
  })

  test('the count always lies in what is told, and a span is ten wide', () => {
    fc.assert(
      fc.property(counts, (all) => {
        for (const [i, { from, to }] of toldOf(all).entries()) {
          assert.ok(from <= (all[i] as number) && (all[i] as number) <= to, `${all[i]} in ${from}–${to}`)
          assert.deepEqual([to - from, from % 5], [9, 0])
        }
      }),
      runs(1000),
    )
  })

  test('of counts with as many whole fives the same is told, whatever their history', () => {
    const shifted = counts.chain((all) =>
      fc.array(fc.nat(4), { minLength: all.length, maxLength: all.length }).map((more) => ({
        all,
        others: all.map((n, i) => n - (n % 5) + (more[i] as number)),
      })),
    )
    fc.assert(
      fc.property(shifted, ({ all, others }) => {
        assert.deepEqual(toldOf(all), toldOf(others))
      }),
      runs(1000),
    )
  })
})
