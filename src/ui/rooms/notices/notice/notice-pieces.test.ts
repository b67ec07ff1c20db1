import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chosenPieces, PAGE, pageOf, pieceName } from './notice-pieces.ts'

const seen = {
  address: 'https://jobs.example/ads/1',
  source: null,
  title: 'Work',
  text: 'Work in a greenhouse',
  date: null,
}

test('a piece is named by its number, what it is, and where it stands, or what it says where no place is known', () => {
  assert.equal(pieceName({ seen }, 0, 'Posting'), '1 · Posting · https://jobs.example/ads/1')
  assert.equal(pieceName({ seen: { ...seen, address: null } }, 1, 'Posting'), '2 · Posting · Work')
  const bare = { ...seen, address: null, title: null, text: 'x'.repeat(100) }
  assert.equal(pieceName({ seen: bare }, 2, 'Posting'), `3 · Posting · ${'x'.repeat(60)}`)
  assert.equal(pieceName({ seen: null }, 3, 'Page'), '4 · Page')
})

test('property: the pages together show each piece once, in order, and no page is longer than it may be', () =>
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 260 }), (pieces) => {
      const { pages } = pageOf(pieces, 0)
      const all = Array.from({ length: pages }, (_, page) => pageOf(pieces, page).shown)
      assert.deepEqual(all.flat(), pieces)
      assert.ok(all.every((shown) => shown.length <= PAGE))
      // None that is empty, or whoever turns pages thinks that there is nothing.
      assert.ok(pieces.length === 0 || all.every((shown) => shown.length > 0))
    }),
  ))

test('property: what nobody left out goes along, in the order in which it was kept', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid()), fc.infiniteStream(fc.boolean()), (ids, choice) => {
      const left = new Set(ids.filter(() => choice.next().value))
      const chosen = chosenPieces(
        ids.map((id) => ({ id })),
        left,
      )
      assert.deepEqual(
        chosen,
        ids.filter((id) => !left.has(id)),
      )
    }),
  ))
