import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { unitsOf } from './units.ts'

const check = (text: string): void => {
  const units = unitsOf(text)
  for (let i = 0; i < text.length; i++) assert.equal(units[i], text.charCodeAt(i))
  assert.equal(units[text.length], 0)
}

describe('units of a text', () => {
  test('are those of the string, halves of pairs as well, whatever was asked for before', () => {
    const unit = fc.oneof(fc.nat({ max: 0xff }), fc.nat({ max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff }))
    fc.assert(fc.property(fc.array(unit, { maxLength: 300 }), (list) => check(String.fromCharCode(...list))))
  })

  test('of texts as long as the room, and longer', () => {
    for (const length of [65535, 65536, 65537, 200_000]) check('ž'.repeat(length))
    check('short again')
  })
})
