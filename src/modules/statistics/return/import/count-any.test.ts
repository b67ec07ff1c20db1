import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { FAULTS } from './codes.ts'
import { countIn } from './count.ts'

const why = (text: string) => {
  const read = countIn(text)
  return typeof read === 'object' ? read.why : read
}
const WHYS: readonly string[] = FAULTS

describe('whatever stands under «count»', () => {
  test('property: it is a whole number up to a million, one of two words, or told why not', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d.,'<> -]*$/)), (text) => {
        const read = countIn(text)
        if (typeof read === 'number') assert.ok(Number.isInteger(read) && read >= 0 && read <= 1_000_000, text)
        else if (typeof read === 'string') assert.ok(read === 'unknown' || read === 'blank', text)
        else assert.ok(WHYS.includes(read.why), text)
      }),
    )
  })

  test('property: a number with signs between thousands is never taken, and the likely one is the same without them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999 }), fc.constantFrom('.', ',', ' ', '\u00a0', "'"), (n, sign) => {
        const text = `${Math.trunc(n / 1000)}${sign}${String(n % 1000).padStart(3, '0')}`
        assert.deepEqual(countIn(text), { why: 'separators', nearest: [String(n)] })
      }),
    )
  })

  test('property: digits of Arabic and Persian keyboards are the same number', () => {
    const inDigits = (n: number, nought: number) =>
      String(n).replace(/\d/g, (digit) => String.fromCodePoint(nought + Number(digit)))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => {
        for (const nought of [0x660, 0x6f0, 0xff10]) assert.equal(countIn(inDigits(n, nought)), n)
      }),
    )
  })

  test('three decimals behind a nought are no thousands: nobody is told that 0,500 may be 500', () => {
    for (const text of ['0,500', '0.125', '00,500', '000.500'])
      assert.deepEqual(countIn(text), { why: 'not-whole' }, text)
    assert.deepEqual(countIn('10,500'), { why: 'separators', nearest: ['10500'] })
  })

  test('the limit is the last that is taken', () => {
    assert.equal(countIn('1000000'), 1_000_000)
    assert.equal(why('1000000.0'), 1_000_000)
    for (const text of ['1000001', '9'.repeat(30), `1${'0'.repeat(400)}`]) assert.equal(why(text), 'too-large', text)
  })

  test('leading noughts change no number', () => assert.equal(countIn('007'), 7))

  const NO_NUMBER = [
    '٪٤',
    '4/5',
    '0x1f',
    '½',
    '²',
    '5²',
    '1①',
    'Infinity',
    'NaN',
    'null',
    '1 2',
    '12,',
    ',5',
    '5.',
    '1,81,1',
    '+5',
  ]
  for (const text of NO_NUMBER) test(`«${text}» is no number`, () => assert.equal(why(text), 'no-number'))

  test('less than nought is said, however the minus is written, also with a fraction behind it', () => {
    for (const text of ['-1', '−1', '–1', ' - 1', '-1.5', '-1,811', '-٣']) assert.equal(why(text), 'negative', text)
  })

  test('«fewer than» is said in signs and words', () => {
    for (const text of ['<5', '< 5', '≤4', '>5', '~10', 'less than 5', 'under 5', 'Fewer than five'])
      assert.equal(why(text), 'fewer-than', text)
  })
})
