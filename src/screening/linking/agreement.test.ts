import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { SIGNS, signBits } from '../evidence.ts'
import {
  compare,
  type Frequencies,
  forEachOf,
  linkage,
  mostFor,
  nearest,
  type Traits,
  total,
  USUAL_AGREEMENT,
} from './agreement.ts'
import { cityMark, countryMark, workMark } from './fact-marks.ts'
import { BITS } from './same-organiser.ts'

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
  tellings: [{ at: 0, marks: Uint32Array.from(marks), signs }],
})
/** Traits of an offer that several postings tell, each with marks of its own. */
const toldBy = (contacts: number[], ...tellings: number[][]): Traits => ({
  ...traits(contacts),
  tellings: tellings.map((marks, at) => ({ at, marks: Uint32Array.from(marks).sort(), signs: 0 })),
})
const RIGA = [countryMark('LV'), cityMark({ country: 'LV', city: 'Riga' })]
const VENLO = [countryMark('NL'), cityMark({ country: 'NL', city: 'Venlo' })]
const WELDER = workMark({ code: 'welder', isco: '7212' })
const CLEANER = workMark({ code: 'cleaner', isco: '9112' })
const said = (a: Traits, b: Traits, frequencies = seen()) => compare(a, b, frequencies, USUAL_AGREEMENT)

describe('evidence that two wordings are one offer', () => {
  test('nothing in common and nothing to compare: no contact point in common speaks against, and the prior', () => {
    const { prior, ...rest } = said(traits(), traits())
    assert.ok(Math.abs(prior - (6 - Math.log2(offers))) < 1e-9)
    assert.deepEqual(rest, { contact: -6, number: 0, picture: 0, sign: 0, work: 0, place: 0, others: 0 })
  })
  test('a contact point in common makes one organiser, which says no more than that', () => {
    const { prior, contact, ...rest } = said(traits([1]), traits([1]))
    assert.ok(Math.abs(prior + contact - BITS.contact) < 1e-9)
    assert.deepEqual(rest, { number: 0, picture: 0, sign: 0, work: 0, place: 0, others: 0 })
    assert.ok(total(said(traits([1]), traits([1]))) < 0)
  })
  test('one that very many share says less', () => {
    assert.ok(total(said(traits([1]), traits([1]), seen(60))) < BITS.contact - 1)
  })
  test('a second contact point in common adds to it', () => {
    const second = said(traits([1, 2]), traits([1, 2])).contact - said(traits([1]), traits([1])).contact
    assert.ok(Math.abs(second - BITS.second) < 1e-9)
  })
  test('a few in common of many say little', () => {
    const many = (from: number) => Array.from({ length: 60 }, (_, i) => from + i)
    assert.ok(total(said(traits(many(0)), traits(many(58)))) < total(said(traits([1, 2]), traits([1, 2]))) - 3)
    assert.equal(said(traits([1, 2]), traits([2, 3])).contact, said(traits([2]), traits([2])).contact)
  })
  test('of one organiser, work and place in common make one offer, others two', () => {
    const riga = toldBy([1], [...RIGA, WELDER])
    assert.ok(total(said(riga, toldBy([1], [...RIGA, WELDER]))) > 3)
    assert.ok(total(said(riga, toldBy([1], RIGA))) > 0)
    assert.ok(total(said(riga, toldBy([1], [...VENLO, CLEANER]))) < -3)
    assert.ok(total(said(riga, toldBy([1], [...VENLO, WELDER]))) < 0)
  })
  test('without a contact point in common they part, and join nothing', () => {
    const { work, place } = said(toldBy([1], [...RIGA, WELDER]), toldBy([2], [...RIGA, WELDER]))
    assert.deepEqual([work, place], [0, 0])
    const other = said(toldBy([1], [...RIGA, WELDER]), toldBy([2], [...VENLO, CLEANER]))
    assert.ok(other.work < 0 && other.place < 0)
  })
  test('the nearest postings are compared, and told', () => {
    const one = toldBy([1], VENLO, RIGA)
    const { from, to, told } = nearest(one, toldBy([1], [2, 4], RIGA))
    assert.deepEqual([from, to], [1, 1])
    assert.ok(told.place > 0)
    assert.equal(nearest(one, one).from, 0)
  })
  test('two that agree by chance among many that do not say less, by the mean of all ratios', () => {
    const one = toldBy([1], VENLO, RIGA)
    assert.equal(nearest(toldBy([1], RIGA, RIGA), toldBy([1], RIGA)).others, 0)
    const { told, others } = nearest(one, toldBy([1], RIGA))
    const other = nearest(toldBy([1], VENLO), toldBy([1], RIGA)).told
    assert.ok(Math.abs(2 ** (told.place + others) - (2 ** told.place + 2 ** other.place) / 2) < 1e-9)
    const towns = (...codes: string[]) => toldBy([1], ...codes.map((code) => [countryMark(code)]))
    assert.ok(total(said(towns('LV', 'NL', 'PL', 'DE'), towns('LV', 'SE', 'FI', 'NO'))) < -1)
    assert.ok(total(said(towns('LV', 'LV', 'LV', 'LV'), towns('LV', 'LV', 'LV', 'LV'))) > 1)
  })
  test('the others never add, take off no more than the odds of finding the nearest, and count either way', () => {
    const marks = fc.uniqueArray(fc.constantFrom(2, 4, 6, ...RIGA, ...VENLO, WELDER, CLEANER), { maxLength: 6 })
    const offer = fc.array(marks, { minLength: 1, maxLength: 4 }).map((tellings) => toldBy([1], ...tellings))
    fc.assert(
      fc.property(offer, offer, (a, b) => {
        const { others } = nearest(a, b)
        assert.ok(others <= 0 && others >= -Math.log2(a.tellings.length * b.tellings.length) - 1e-9)
        assert.ok(Math.abs(total(said(a, b)) - total(said(b, a))) < 1e-9)
      }),
    )
  })
  test('in the average of two sets another contact point says little against, another work much', () => {
    const weigh = (a: Traits, b: Traits) => linkage(a, b, seen(), USUAL_AGREEMENT)
    assert.ok(weigh(toldBy([1], [...RIGA, WELDER]), toldBy([2], [...RIGA, WELDER])) === 0)
    assert.equal(weigh(toldBy([1], [WELDER]), toldBy([2], [])), -2)
    assert.ok(weigh(toldBy([1], [...RIGA, WELDER]), toldBy([2], [...VENLO, CLEANER])) < -4)
    assert.equal(weigh(traits([1]), traits([1])), total(said(traits([1]), traits([1]))))
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
    // Of one organiser, they say nothing.
    assert.equal(said(traits([1], [1, 3, 5]), traits([1], [7, 9])).picture, 0)
  })
  test('among few offers a number in common weighs as among more', () => {
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
