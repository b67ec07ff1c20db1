import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personPartAsked, shownPart, toAnchor } from './person-part.ts'

test('a part that does not exist is none, and the page begins with what is now', () => {
  assert.deepEqual(personPartAsked({ part: 'law' }), { part: 'law' })
  assert.deepEqual(personPartAsked({ part: 'elsewhere' }), { part: undefined })
  assert.equal(shownPart({ part: 'elsewhere' }, ''), 'now')
  assert.equal(shownPart({ part: 'team' }, ''), 'team')
})

test('an anchor leads to where it lies, also from an address that names no part or another', () => {
  assert.equal(shownPart({}, 'papers'), 'help')
  assert.equal(shownPart({ part: 'law' }, 'team'), 'team')
  assert.equal(shownPart({ part: 'law' }, 'main'), 'law', 'the way to the content is no part')
  assert.equal(shownPart({}, 'constructor'), 'now')
})

test('a link to an anchor names the part as well', () => {
  assert.deepEqual(toAnchor('p', 'charge'), {
    to: '/cases/$person',
    params: { person: 'p' },
    search: { part: 'law' },
    hash: 'charge',
  })
})
