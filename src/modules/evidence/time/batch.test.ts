import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { inclusionProof, leafHash, rootOver } from '../../../kernel/merkle.ts'
import { batchOf, provesInBatch } from './batch.ts'

const hashOf = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())
const batch = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 1, maxLength: 40 })
const inBatch = batch.chain((hashes) => fc.record({ hashes: fc.constant(hashes), at: fc.nat(hashes.length - 1) }))

describe('a batch of hashes', () => {
  test('property: has the root and the paths of RFC 6962, and each hash is proved by its place', () => {
    fc.assert(
      fc.property(batch, (hashes) => {
        const { root, places } = batchOf(hashes)
        const leaves = hashes.map(leafHash)
        assert.deepEqual(root, rootOver(leaves))
        assert.equal(places.length, hashes.length)
        for (const [at, place] of places.entries()) {
          assert.deepEqual(place, { at, size: hashes.length, path: inclusionProof(leaves, at) })
          assert.ok(provesInBatch(hashes[at], place, root))
        }
      }),
      runs(100),
    )
  })

  test('property: no other hash, place, path or root is proved', () => {
    fc.assert(
      fc.property(inBatch, fc.nat(31), ({ hashes, at }, byte) => {
        const { root, places } = batchOf(hashes)
        const changed = (hash: Uint8Array) => hash.with(byte, hash[byte] ^ 1)
        const place = places[at]
        assert.ok(!provesInBatch(changed(hashes[at]), place, root))
        assert.ok(!provesInBatch(hashes[at], place, changed(root)))
        for (const [step] of place.path.entries())
          assert.ok(
            !provesInBatch(hashes[at], { ...place, path: place.path.with(step, changed(place.path[step])) }, root),
          )
        assert.ok(!provesInBatch(hashes[at], { ...place, path: [...place.path, root] }, root))
        for (const path of [[...place.path, root.subarray(1)], place.path.slice(1)])
          assert.ok(
            place.path.length === 0 && path.length === 0 ? true : !provesInBatch(hashes[at], { ...place, path }, root),
          )
      }),
      runs(100),
    )
  })

  test('a root does not pass for a hash of its own batch, nor a node for a leaf', () => {
    const [one, other] = [hashOf('one'), hashOf('other')]
    const { root } = batchOf([one, other])
    assert.ok(!provesInBatch(root, { at: 0, size: 1, path: [] }, root))
    assert.ok(!provesInBatch(new Uint8Array([...one, ...other]), { at: 0, size: 1, path: [] }, root))
  })

  test('of none, or of something that is no SHA-256, is not made', () => {
    assert.throws(() => batchOf([]), RangeError)
    assert.throws(() => batchOf([hashOf('one'), new Uint8Array(31)]), RangeError)
  })

  test('of ten thousand is made at once', () => {
    const hashes = Array.from({ length: 10_000 }, (_, n) => hashOf(String(n)))
    const { root, places } = batchOf(hashes)
    assert.ok(provesInBatch(hashes[9_999], places[9_999], root))
    assert.ok(places.every(({ path }) => path.length <= 14))
  })
})
