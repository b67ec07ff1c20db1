import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countries } from './countries.ts'
import { assigned, international, national } from './phone-numbers.ts'

const country = (code: string) => countries.find((one) => one.code === code) ?? assert.fail(code)

describe('a number with its code', () => {
  const CASES: readonly (readonly [digits: string, value: string, nature: string, valid: boolean])[] = [
    ['37120000000', '+37120000000', 'mobile', true],
    ['37167000000', '+37167000000', 'landline', true],
    // A possible length in an unassigned range.
    ['37110000000', '+37110000000', 'phone', false],
    // Reserved for fiction, which the tables call unassigned.
    ['447700900123', '+447700900123', 'mobile', true],
    // Codes of several countries, and a trunk digit behind the code.
    ['12025550123', '+12025550123', 'phone', true],
    ['4408081570123', '+448081570123', 'landline', true],
  ]
  for (const [digits, value, nature, valid] of CASES)
    test(digits, () => assert.deepEqual(international(digits), { value, nature, valid }))

  test('of no country’s length, or with no country’s code, is none', () => {
    for (const digits of ['3712000', '371200000000000', '999123456789', '0123456789', ''])
      assert.equal(international(digits), undefined, digits)
  })

  test('is the same when it is asked for again, a thousand numbers later', () => {
    const first = international('37120000001')
    for (let i = 0; i < 5000; i++) international(String(37120000002 + i))
    assert.deepEqual(international('37120000001'), first)
  })
})

describe('a number without its code', () => {
  test('is read with its country’s trunk digit', () => {
    assert.equal(national('20000000', country('LV'))?.value, '+37120000000')
    assert.equal(national('0441234567', country('UA'))?.value, '+380441234567')
    assert.equal(national('441234567', country('UA'))?.asWritten, false)
  })
  test('counts as assigned in an assigned range alone', () => {
    assert.equal(assigned('20000000', country('LV'))?.nature, 'mobile')
    assert.equal(assigned('10000000', country('LV')), undefined)
  })
})
