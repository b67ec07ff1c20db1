import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { countryMark, workMark } from './fact-marks.ts'
import { BITS, sumOf, type Teller, told } from './same-organiser.ts'

const ALL_SIGNS = 0xffffffff
const teller = (marks: readonly number[], signs = 0): Teller => ({ marks: Uint32Array.from(marks).sort(), signs })
const compare = (a: Teller, b: Teller, signs = ALL_SIGNS) => told(a, b, signs)
const close = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} ${b}`)

const WAITER = workMark({ code: 'waiter', isco: '5131' })
const BARTENDER = workMark({ code: 'bartender', isco: '5132' })
const WELDER = workMark({ code: 'welder', isco: '7212' })

describe('two postings of one organiser', () => {
  test('nothing told on one side says nothing', () => {
    assert.deepEqual(compare(teller([2, WELDER, countryMark('LV')], 3), teller([], 0)), {
      number: 0,
      work: 0,
      place: 0,
      sign: compare(teller([], 3), teller([])).sign,
    })
  })

  test('numbers: the share that the one with fewer has in common, less each that differs', () => {
    close(compare(teller([2, 4]), teller([2, 4])).number, BITS.allNumbers)
    close(compare(teller([2, 4]), teller([2, 4, 6])).number, BITS.allNumbers + BITS.otherNumber)
    close(compare(teller([2, 4]), teller([2, 6])).number, BITS.allNumbers / 2 + 2 * BITS.otherNumber)
    const many = (from: number) => Array.from({ length: 20 }, (_, i) => from + 2 * i)
    close(compare(teller(many(2)), teller(many(100))).number, 6 * BITS.otherNumber)
  })

  test('work: in common, of another group, or of one group, which says nothing', () => {
    close(compare(teller([WAITER, WELDER]), teller([WELDER])).work, BITS.work)
    close(compare(teller([WAITER]), teller([WELDER])).work, BITS.otherWork)
    assert.equal(compare(teller([WAITER]), teller([BARTENDER])).work, 0)
  })

  test('places: a country in common or not', () => {
    close(compare(teller([countryMark('LV')]), teller([countryMark('LV'), countryMark('EE')])).place, BITS.country)
    close(compare(teller([countryMark('LV')]), teller([countryMark('EE')])).place, BITS.otherCountry)
  })

  test('signs confirm no more than what else agrees, and only those that count', () => {
    assert.equal(compare(teller([], 7), teller([], 7)).sign, 0)
    close(compare(teller([WELDER], 7), teller([WELDER], 7)).sign, 3 * BITS.sign)
    close(compare(teller([WELDER], 7), teller([WELDER], 7), 1).sign, BITS.sign)
    close(compare(teller([], 7), teller([], 8)).sign, 4 * BITS.otherSign)
    close(compare(teller([WELDER], 0x80000000), teller([WELDER], 0x80000000)).sign, BITS.sign)
  })

  test('it is the same either way', () => {
    const marks = fc.uniqueArray(
      fc.oneof(fc.nat(40), fc.constantFrom(WAITER, BARTENDER, WELDER, countryMark('LV'), countryMark('EE'))),
      { maxLength: 8 },
    )
    const one = fc.tuple(marks, fc.nat()).map(([list, signs]) => teller(list, signs))
    fc.assert(fc.property(one, one, (a, b) => close(sumOf(compare(a, b)), sumOf(compare(b, a)))))
  })
})
