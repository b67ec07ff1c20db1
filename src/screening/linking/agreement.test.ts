import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { SIGNS, signBits } from '../evidence.ts'
import { compare, type Frequencies, forEachOf, mostFor, type Traits, total, USUAL_AGREEMENT } from './agreement.ts'

const offers = 1000
const seen = (contact = 2, mark = 2, sign = 100): Frequencies => ({
  offers,
  contact: () => contact,
  discount: () => 0,
  mark: () => mark,
  signs: SIGNS.map(() => sign),
})
const traits = (contacts: number[] = [], marks: number[] = [], signs = 0): Traits => ({
  contacts: Uint32Array.from(contacts),
  contactCount: contacts.length,
  marks: Uint32Array.from(marks),
  signs,
})
const said = (a: Traits, b: Traits, frequencies = seen()) => compare(a, b, frequencies, USUAL_AGREEMENT)

describe('evidence that two wordings are one offer', () => {
  test('nothing in common and nothing to compare: no contact point in common speaks against, and the prior', () => {
    const { prior, ...rest } = said(traits(), traits())
    assert.ok(Math.abs(prior - (6 - Math.log2(offers))) < 1e-9)
    assert.deepEqual(rest, { contact: -6, number: 0, picture: 0, sign: 0 })
  })
  test('a contact point counts by how rare it is', () => {
    const rare = said(traits([1]), traits([1])).contact
    assert.ok(Math.abs(rare - Math.log2(0.9 / (2 / offers))) < 1e-9)
    const switchboard = said(traits([1]), traits([1]), seen(500)).contact
    assert.ok(switchboard < 1 && switchboard >= 0)
  })
  test('a second contact point in common adds a little', () => {
    assert.ok(said(traits([1, 2]), traits([1, 2])).contact > said(traits([1]), traits([1])).contact)
  })
  test('a few in common of many say little', () => {
    const many = (from: number) => Array.from({ length: 60 }, (_, i) => from + i)
    assert.ok(said(traits(many(0)), traits(many(58))).contact < 1)
    assert.equal(said(traits([1, 2]), traits([2, 3])).contact, said(traits([2]), traits([2])).contact)
  })
  test('other contact points speak against', () => assert.ok(said(traits([1]), traits([2])).contact < -3))
  test('no contact point in one of them says less against than another one', () => {
    assert.ok(said(traits([1]), traits()).contact > said(traits([1]), traits([2])).contact)
  })
  test('numbers in common speak for, others against; one text without numbers says nothing', () => {
    assert.ok(said(traits([], [2, 4]), traits([], [2, 4])).number > 6)
    assert.ok(said(traits([], [2, 4]), traits([], [6, 8])).number < 0)
    assert.equal(said(traits([], [2, 4]), traits()).number, 0)
  })
  test('pictures are told from numbers', () => {
    const { number, picture } = said(traits([], [3]), traits([], [3]))
    assert.equal(number, 0)
    assert.ok(picture > 0)
  })
  test('other pictures speak little against, however many there are', () => {
    const few = said(traits([], [1]), traits([], [3])).picture
    const many = said(traits([], [1, 3, 5, 7, 9]), traits([], [11, 13, 15, 17])).picture
    assert.ok(few < 0)
    assert.ok(Math.abs(many - 0.6 * -3) < 1e-9)
    // A rare shared contact point outweighs the differing marks.
    assert.ok(total(said(traits([1], [1, 3, 5]), traits([1], [7, 9]))) > 0)
  })
  test('among few offers a contact point or a number in common weighs as among more', () => {
    const among = (few: number) => said(traits([1]), traits([1]), { ...seen(8), offers: few }).contact
    assert.equal(among(40), among(150))
    assert.ok(among(1500) > among(150))
    const numbers = (few: number) => said(traits([], [2, 4]), traits([], [2, 4]), { ...seen(8, 8), offers: few }).number
    assert.equal(numbers(40), numbers(80))
    assert.ok(numbers(150) > numbers(80))
  })
  test('what an advert demands of people links nothing, nor what it leaves unsaid, nor signs of an honest offer', () => {
    for (const code of [
      'personal-profile',
      'targeted-vulnerable',
      'not-stated:pay',
      'protective:contract-stated',
    ] as const) {
      const bits = signBits([code])
      assert.equal(said(traits([], [], bits), traits([], [], bits)).sign, 0, code)
      const other = signBits([code, 'urgency'])
      assert.deepEqual(
        said(traits([], [], other), traits([], [], bits | signBits(['urgency']))).sign,
        said(traits([], [], signBits(['urgency'])), traits([], [], signBits(['urgency']))).sign,
      )
    }
  })
  test('it is the same either way', () => {
    const list = fc.uniqueArray(fc.nat(30), { maxLength: 6 }).map((values) => values.sort((a, b) => a - b))
    const one = fc.tuple(list, list, fc.nat(2 ** 30)).map(([contacts, marks, signs]) => traits(contacts, marks, signs))
    fc.assert(fc.property(one, one, (a, b) => assert.ok(Math.abs(total(said(a, b)) - total(said(b, a))) < 1e-9)))
  })
})

test('forEachOf visits each value once, ascending, and tells which are in both', () => {
  const list = fc.uniqueArray(fc.nat(40), { maxLength: 15 }).map((values) => values.sort((a, b) => a - b))
  fc.assert(
    fc.property(list, list, (a, b) => {
      const visited: [number, boolean][] = []
      forEachOf(Uint32Array.from(a), Uint32Array.from(b), (value, both) => visited.push([value, both]))
      const all = [...new Set([...a, ...b])].sort((x, y) => x - y)
      assert.deepEqual(
        visited,
        all.map((value) => [value, a.includes(value) && b.includes(value)]),
      )
    }),
  )
})

describe('the most that can speak for two wordings', () => {
  const ascending = (most: number) =>
    fc.uniqueArray(fc.nat(most), { maxLength: 8 }).map((list) => list.sort((a, b) => a - b))
  const any = fc
    .record({ contacts: ascending(12), more: fc.nat(3), marks: ascending(16), signs: fc.nat() })
    .map(({ contacts, more, marks, signs }) => ({
      ...traits(contacts, marks, signs),
      contactCount: contacts.length + more,
    }))
  const among = fc
    .record({ all: fc.integer({ min: 2, max: 5_000_000 }), contact: fc.nat(70), mark: fc.nat(500), sign: fc.nat(500) })
    .map(({ all, contact, mark, sign }) => ({ ...seen(contact, mark, sign), offers: all }))

  test('is never less than what does speak for them', () => {
    fc.assert(
      fc.property(any, any, among, (a, b, frequencies) => {
        assert.ok(mostFor(a, b, frequencies) >= total(said(a, b, frequencies)))
      }),
      runs(3000),
    )
  })

  test('turns away two in a million that share two numbers, not three, and nobody with a contact point in common', () => {
    const million = { ...seen(), offers: 1_000_000 }
    assert.ok(mostFor(traits([], [2, 4, 6]), traits([1], [2, 4, 8]), million) < 0)
    assert.ok(mostFor(traits([], [2, 4, 6, 8]), traits([], [2, 4, 6, 8]), million) > 0)
    assert.equal(mostFor(traits([1, 2]), traits([2, 3]), million), Number.POSITIVE_INFINITY)
  })
})
