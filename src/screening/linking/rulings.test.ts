import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { clusterPairs } from './cluster.ts'
import { Contradiction, clusterRuled, consistent, type Ruling } from './rulings.ts'

type Line = readonly [a: number, b: number, bits: number]
const bitsFrom = (list: readonly Line[]) => (a: number, b: number) =>
  list.find(([x, y]) => x === a && y === b)?.[2] ?? -1
const pairsFrom = (list: readonly Line[]) =>
  list.filter(([, , bits]) => bits > 0).map(([a, b, bits]) => ({ a, b, bits }))
const join = (a: number, b: number): Ruling => ({ a, b, together: true })
const part = (a: number, b: number): Ruling => ({ a, b, together: false })
const ruled = (size: number, list: readonly Line[], ...rulings: readonly Ruling[]) =>
  clusterRuled(size, pairsFrom(list), bitsFrom(list), rulings)

describe('clusters under rulings', () => {
  const PAIR: readonly Line[] = [[0, 1, 5]]
  test('without any they are as before', () => assert.deepEqual(ruled(3, PAIR), [[0, 1]]))
  test('a parted pair stays apart whatever it shares', () => assert.deepEqual(ruled(3, PAIR, part(1, 0)), []))
  test('a joined pair is one, though nothing speaks for it', () => {
    assert.deepEqual(ruled(3, [], join(2, 0)), [[0, 2]])
  })
  test('what is parted does not come together by a third', () => {
    const list: readonly Line[] = [
      [0, 1, 5],
      [1, 2, 4],
      [0, 2, 5],
    ]
    assert.deepEqual(ruled(3, list), [[0, 1, 2]])
    assert.deepEqual(ruled(3, list, part(0, 2)), [[0, 1]])
  })
  test('joined members speak with all that each says', () => {
    // The joined members 0 to 2 take in 3, although 3 has a pair with 1 alone.
    assert.deepEqual(ruled(4, [[1, 3, 9]], join(0, 1), join(1, 2)), [[0, 1, 2, 3]])
    assert.deepEqual(ruled(4, [[1, 3, 1.5]], join(0, 1), join(1, 2)), [[0, 1, 2]])
  })
  test('what cannot hold at once is refused, naming the ruling', () => {
    const refused = (...rulings: readonly Ruling[]) =>
      assert.throws(
        () => ruled(3, [], ...rulings),
        (error) => error instanceof Contradiction && error.ruling === 2,
      )
    refused(join(0, 1), join(1, 2), part(0, 2))
    refused(part(0, 2), join(0, 1), join(1, 2))
    refused(join(0, 1), part(1, 2), join(2, 0))
  })
  test('a set too large is still parted and joined as decided', () => {
    const size = 400
    const list = Array.from({ length: size - 1 }, (_, i) => [i, i + 1, i % 2 === 0 ? 20 : 1] as const)
    const bits = new Map(list.map(([a, b, value]) => [`${a} ${b}`, value]))
    const sets = clusterRuled(size, pairsFrom(list), (a, b) => bits.get(`${a} ${b}`) ?? -6, [part(0, 1), join(10, 399)])
    assert.ok(!sets.some((set) => set.includes(0)))
    assert.ok(sets.some((set) => set.includes(10) && set.includes(399)))
  })
})

describe('properties', () => {
  const SIZE = 9
  const member = fc.nat(SIZE - 1)
  const lines = fc
    .array(fc.tuple(member, member, fc.integer({ min: -8, max: 12 })), { maxLength: 24 })
    .map((all) => all.filter(([a, b]) => a < b))
  const rulings = fc
    .array(fc.record({ a: member, b: member, together: fc.boolean() }), { maxLength: 10 })
    .map((all) => all.filter(({ a, b }) => a !== b))
  const setOf = (sets: readonly (readonly number[])[], one: number) => sets.findIndex((set) => set.includes(one))

  test('a parted pair is never in one set, a joined one always; nobody is in two', () => {
    fc.assert(
      fc.property(lines, rulings, (list, all) => {
        const holding = consistent(SIZE, all).map((place) => all[place])
        const sets = ruled(SIZE, list, ...holding)
        assert.equal(new Set(sets.flat()).size, sets.flat().length)
        for (const { a, b, together } of holding) {
          const [x, y] = [setOf(sets, a), setOf(sets, b)]
          if (together) assert.ok(x >= 0 && x === y, `${a} and ${b} were joined`)
          else assert.ok(x < 0 || x !== y, `${a} and ${b} were parted`)
        }
      }),
      runs(500),
    )
  })

  test('what is left of rulings can hold, and what was left out cannot be added', () => {
    fc.assert(
      fc.property(rulings, (all) => {
        const places = consistent(SIZE, all)
        assert.deepEqual(
          consistent(
            SIZE,
            places.map((place) => all[place]),
          ),
          places.map((_, i) => i),
        )
        for (const [place, ruling] of all.entries()) {
          if (places.includes(place)) continue
          const before = places.filter((one) => one < place).map((one) => all[one])
          assert.throws(() => clusterRuled(SIZE, [], () => -1, [...before, ruling]), Contradiction)
        }
      }),
      runs(300),
    )
  })

  test('rulings that say what was found anyway change nothing', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const plain = clusterPairs(SIZE, pairsFrom(list), bitsFrom(list)).sort((x, y) => x[0] - y[0])
        assert.deepEqual(ruled(SIZE, list), plain)
        const held = plain.flatMap((set) => set.slice(1).map((other) => join(set[0], other)))
        const sets = ruled(SIZE, list, ...held)
        for (const set of plain) assert.ok(sets.some((one) => set.every((a) => one.includes(a))))
      }),
      runs(200),
    )
  })
})
