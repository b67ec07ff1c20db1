import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { savedIn } from './left-behind-view.ts'

describe('a file that a device saved', () => {
  test('is read whole, first contacts ahead of the interviews that stand on them', () => {
    const envelopes = [2, 0, 1].map((lane) => ({ lane, envelope: `sealed-${lane}` }))
    assert.deepEqual(savedIn(JSON.stringify({ envelopes })), [
      { operation: 'forms.send', envelope: 'sealed-0' },
      { operation: 'contacts.send', envelope: 'sealed-1' },
      { operation: 'papers.send', envelope: 'sealed-2' },
    ])
  })

  test('of anything else nothing is taken, nor of a file of which a part is something else', () => {
    const good = { lane: 0, envelope: 'x' }
    for (const text of ['', 'no JSON', 'null', '[]', '{}', '{"envelopes":[]}']) assert.equal(savedIn(text), null, text)
    for (const bad of [null, { lane: 3, envelope: 'x' }, { lane: '0', envelope: 'x' }, { lane: 0 }])
      assert.equal(savedIn(JSON.stringify({ envelopes: [good, bad] })), null, JSON.stringify(bad))
  })
})
