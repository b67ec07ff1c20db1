import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { canonical } from '../canonical.ts'
import { Tokens, tokenise } from '../tokens.ts'
import { readNumber } from './numbers.ts'

function first(text: string, language = '') {
  const c = canonical(text)
  return readNumber(c.text, tokenise(c.text, new Tokens()), 0, language)
}

const WRITTEN: readonly (readonly [text: string, value: number, scale: number, end: number, language?: string])[] = [
  ['1850', 1850, 1, 1],
  ['1 850', 1850, 1, 2],
  ['1 850 000', 1850000, 1, 3],
  ['1 850 00', 1850, 1, 2],
  ['1, 850', 1, 1, 1],
  ['2.500', 2500, 1, 1],
  ['13,90', 13.9, 1, 1],
  ['6.5', 6.5, 1, 1],
  ['20 1.5', 201.5, 1, 2],
  ['12345678 900', 12345678, 1, 1],
  ['1234567890123', 0, 1, 1],
  ['4k', 4000, 1000, 1],
  ['900eur', 900, 1, 1],
  ['20tr', 20_000_000, 1_000_000, 1],
  ['20 тысяч', 20000, 1000, 2],
  ['3 thousand', 3000, 1000, 2],
  ['15 bin', 15000, 1000, 2, 'tr'],
  ['15 bin', 15, 1, 1, 'de'],
  ['20! Thousand', 20, 1, 1],
]

describe('numbers', () => {
  for (const [text, value, scale, end, language] of WRITTEN)
    test(`«${text}» ${language ?? ''}`, () => assert.deepEqual(first(text, language), { value, scale, end }))

  test('any whole number below a million, plain or in groups of three', () => {
    fc.assert(
      fc.property(fc.nat(999_999), (value) => {
        const plain = String(value)
        const grouped = plain.replace(/\B(?=(\d{3})+$)/g, ' ')
        assert.equal(first(plain).value, value)
        assert.equal(first(grouped).value, value)
      }),
    )
  })
})
