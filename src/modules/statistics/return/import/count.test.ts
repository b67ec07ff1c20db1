import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { countIn } from './count.ts'

describe('the count of a cell', () => {
  test('nought, unknown and blank are three things', () => {
    assert.equal(countIn('0'), 0)
    assert.equal(countIn(''), 'blank')
    assert.equal(countIn('  '), 'blank')
    for (const word of ['unknown', 'Unknown', 'nav zināms', 'غير معروف', '?'])
      assert.equal(countIn(word), 'unknown', word)
  })

  test('numbers as keyboards and spreadsheets write them', () => {
    const same = ['1811', ' 1811 ', '1811.0', '١٨١١', '۱۸۱۱', '１８１１']
    for (const text of same) assert.equal(countIn(text), 1811, text)
  })

  test('what may mean two numbers is asked about, with the one that is likely', () => {
    for (const text of ['1,811', '1.811', '1 811', '1\u00a0811', '1\u202f811', "1'811", '1’811', '١٬٨١١'])
      assert.deepEqual(countIn(text), { why: 'separators', nearest: ['1811'] }, text)
    assert.deepEqual(countIn('1,234,567'), { why: 'separators', nearest: ['1234567'] })
  })

  const WRONG = [
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['- 3', 'negative'],
    ['3,5', 'not-whole'],
    ['3.50', 'not-whole'],
    ['<5', 'fewer-than'],
    ['fewer than 5', 'fewer-than'],
    ['1000001', 'too-large'],
    ['n/a', 'no-number'],
    ['-', 'no-number'],
    ['41 %', 'no-number'],
    ['1e3', 'no-number'],
    ['5 persons', 'no-number'],
  ]
  for (const [text, why] of WRONG)
    test(`«${text}» is no count: ${why}`, () => assert.equal((countIn(text) as { why: string }).why, why))

  test('property: every whole number up to the limit is read as itself', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => assert.equal(countIn(String(n)), n)))
  })
})
