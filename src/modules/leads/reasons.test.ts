import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namedReasons, raising, reasonsOf } from './reasons.ts'

const WHY = [
  { code: 'urgency', points: 0.6 },
  { code: 'contact-reuse', points: 4 },
  { code: 'protective:contract-stated', points: -2 },
  { code: 'shown-only:personal-profile', points: 0 },
  { code: 'upfront-fee', points: 1.2 },
]

test('what raises a score, the weightiest first; what lowers it or has no points is no reason', () => {
  assert.deepEqual(raising(WHY), ['contact-reuse', 'upfront-fee', 'urgency'])
})

test('reasons have their names in the language asked for', () => {
  const [english, latvian] = (['en', 'lv'] as const).map(
    (language) => namedReasons(['contact-reuse'], language)[0].name,
  )
  assert.equal(english, 'Contact reused')
  assert.notEqual(latvian, english)
})

test('a lead of before has its signs as reasons', () => {
  const signs = [{ code: 'secrecy', share: 1 }]
  assert.deepEqual(reasonsOf(null, signs), ['secrecy'])
})
