import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { runs } from '../../../test/run/mode.ts'
import { type PlanReading, readByPlan } from './phone-plans.ts'

/** The library's own reading. */
function asked(digits: string): (PlanReading & { readonly value: string }) | undefined {
  const number = parsePhoneNumberFromString(`+${digits}`)
  if (number === undefined) return undefined
  return { value: number.number, possible: number.isPossible(), type: number.getType() }
}

/** Number of numbers read without the library. */
let read = 0

function isAsAsked(digits: string): void {
  const own = readByPlan(digits)
  if (own === null) return
  read++
  assert.deepEqual({ value: `+${digits}`, ...own }, asked(digits), digits)
}

const codeOf = (country: CountryCode): string => String(getCountryCallingCode(country))
const mobileOf = (country: CountryCode): string => getExampleNumber(country, examples)?.number.slice(1) ?? ''

describe('numbers read by the tables are what the library reads', () => {
  test('a mobile number of each country, whole, cut and with a digit more', () => {
    for (const country of getCountries()) {
      const digits = mobileOf(country)
      for (const other of [digits, digits.slice(0, -1), `${digits}0`, codeOf(country)]) isAsAsked(other)
    }
    assert.ok(read > 400, `${read} of some thousand`)
  })

  test('any digits behind any code, and near a number that exists', () => {
    const country = fc.constantFrom(...getCountries())
    const behind = fc.tuple(country, fc.stringMatching(/^\d{0,19}$/)).map(([of, rest]) => codeOf(of) + rest)
    const near = fc
      .tuple(country, fc.nat(14), fc.stringMatching(/^\d{1,4}$/))
      .map(([of, at, put]) => mobileOf(of).slice(0, at) + put + mobileOf(of).slice(at + put.length))
    fc.assert(fc.property(fc.oneof(behind, near), isAsAsked), runs(5000))
  })

  test('any digits at all', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{0,20}$/), isAsAsked), runs(1000))
  })
})

test('the library is asked where countries share a code and where a trunk digit may stand', () => {
  assert.equal(readByPlan('12025550123'), null)
  assert.equal(readByPlan('79001234567'), null)
  assert.equal(readByPlan('4930'.padEnd(12, '1'))?.possible, true)
  assert.equal(readByPlan('490301234567'), null)
  assert.equal(readByPlan('999999999999'), null)
  assert.equal(readByPlan(''), null)
})

test('kinds are told apart', () => {
  assert.deepEqual(readByPlan('37120000000'), { possible: true, type: 'MOBILE' })
  assert.deepEqual(readByPlan('37167000000'), { possible: true, type: 'FIXED_LINE' })
  assert.deepEqual(readByPlan('37100000000'), { possible: true, type: undefined })
  assert.equal(readByPlan('3712000')?.possible, false)
})
