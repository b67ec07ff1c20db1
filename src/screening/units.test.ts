import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { pointAt, unitsOf } from './units.ts'

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

describe('the code point at a place', () => {
  test('property: is what codePointAt gives, lone halves included', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\u{1f469}', '\ud83d', '\udc69', '\u200d') })
    fc.assert(
      fc.property(text, (one) => {
        for (let at = 0; at < one.length; at++) assert.equal(pointAt(one, at), one.codePointAt(at))
      }),
    )
  })

  test('is the same when it was asked so often that it is compiled: a slice ends where it ends', () => {
    const family = '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}'.repeat(80)
    const walked = (text: string) => {
      let at = 0
      while (at < text.length) at += pointAt(text, at) > 0xffff ? 2 : 1
      return at
    }
    for (let n = 0; n < 20_000; n++) {
      const slice = family.slice(0, 300 + (n % 200))
      assert.equal(walked(slice), slice.length)
    }
  })
})
