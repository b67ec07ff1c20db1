import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { endingFrom, fromToken, mergedPlaces, spansNear, startingAt, startsAt } from './places.ts'

type Span = { readonly start: number; readonly end: number }

/** Places ascending by start, each start once, as the word lists find them. */
const places = fc
  .array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 6 })), { maxLength: 60 })
  .map((list) => [...new Map(list)].sort(([a], [b]) => a - b).flatMap(([start, length]) => [start, start + length]))

const spansOf = (list: readonly number[]): Span[] =>
  Array.from({ length: list.length / 2 }, (_, i) => ({ start: list[2 * i], end: list[2 * i + 1] }))

const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), runs(300))

describe('places of a concept', () => {
  test('before the index for a token all places end before it', () => {
    check(fc.tuple(places, fc.nat(210)), ([list, at]) => {
      const from = fromToken(list, at)
      assert.equal(from % 2, 0)
      assert.ok(spansOf(list.slice(0, from)).every(({ end }) => end < at))
    })
  })

  test('the first that starts at a token or behind it', () => {
    check(fc.tuple(places, fc.nat(210)), ([list, at]) => {
      const starts = spansOf(list).map(({ start }) => start)
      assert.equal(startingAt(list, at) / 2, starts.filter((start) => start < at).length)
      assert.equal(startsAt(list, at), starts.includes(at))
    })
  })

  test('two lists make one, with the longer of two places that start together', () => {
    check(fc.tuple(places, places), ([a, b]) => {
      const longest = new Map<number, number>()
      for (const { start, end } of [...spansOf(a), ...spansOf(b)])
        longest.set(start, Math.max(end, longest.get(start) ?? 0))
      assert.deepEqual(mergedPlaces(a, b), [...longest].sort(([x], [y]) => x - y).flat())
    })
  })

  test('spans near another are all of those that are', () => {
    const ascending = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 })), { maxLength: 80 }).map((gaps) => {
      let at = 0
      return gaps.map(([gap, length]) => {
        const start = at + gap
        at = start + length
        return { start, end: at }
      })
    })
    check(fc.tuple(ascending, fc.nat(200), fc.nat(6), fc.nat(8)), ([spans, start, length, reach]) => {
      const span = { start, end: start + length }
      const isNear = (one: Span) => Math.max(0, one.start - span.end, span.start - one.end) <= reach
      assert.deepEqual(spansNear(spans, span, reach).filter(isNear), spans.filter(isNear))
      assert.equal(endingFrom(spans, start), spans.filter(({ end }) => end < start).length)
    })
  })
})
