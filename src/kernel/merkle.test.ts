import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import {
  consistencyProof,
  EMPTY_TREE,
  grown,
  type Hash,
  inclusionProof,
  isTree,
  leafHash,
  nodeHash,
  Paths,
  provesConsistency,
  provesInclusion,
  rootOf,
  rootOver,
} from './merkle.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** Leaves of the tests of Certificate Transparency (google/certificate-transparency, merkletree/merkle_tree_test.cc). */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (text) => leafHash(bytes(text)),
)

/** Roots of the first one, two … eight of them, as published there. */
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** Audit paths as published there: leaf (from 1), size of the tree, path. */
const PATHS: readonly (readonly [leaf: number, size: number, path: readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [3, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    2,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

/** Proofs of consistency as published there: earlier size, later size, proof. */
const PROOFS: readonly (readonly [earlier: number, later: number, proof: readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

describe('published test vectors of Certificate Transparency', () => {
  test('the root of no leaf is the hash of nothing', () => {
    assert.equal(hex(rootOver([])), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
  test('roots', () => {
    for (const [i, root] of ROOTS.entries()) assert.equal(hex(rootOver(LEAVES.slice(0, i + 1))), root)
  })
  test('audit paths', () => {
    for (const [leaf, size, path] of PATHS)
      assert.deepEqual(inclusionProof(LEAVES.slice(0, size), leaf - 1).map(hex), path)
  })
  test('proofs of consistency', () => {
    for (const [earlier, later, proof] of PROOFS)
      assert.deepEqual(consistencyProof(LEAVES.slice(0, later), earlier).map(hex), proof)
  })
})

/** The root by the words of RFC 6962, section 2.1, without anything kept. */
function naive(contents: readonly Uint8Array[]): Hash {
  const sha256 = (...parts: readonly Uint8Array[]) =>
    new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest())
  if (contents.length === 0) return sha256()
  if (contents.length === 1) return sha256(Uint8Array.of(0), contents[0])
  const k = 2 ** Math.floor(Math.log2(contents.length - 1))
  return sha256(Uint8Array.of(1), naive(contents.slice(0, k)), naive(contents.slice(k)))
}

const contents = fc.array(fc.uint8Array({ maxLength: 4 }), { minLength: 1, maxLength: 70 })
const other = (hash: Hash): Hash => Uint8Array.from(hash, (byte, i) => (i === 0 ? byte ^ 1 : byte))

describe('against a naive tree', () => {
  test('property: a tree that grows has the root of its leaves at each size', () => {
    fc.assert(
      fc.property(contents, (all) => {
        let tree = EMPTY_TREE
        for (const [i, content] of all.entries()) {
          tree = grown(tree, leafHash(content))
          assert.deepEqual(rootOf(tree), naive(all.slice(0, i + 1)))
          assert.ok(isTree(tree))
          assert.ok(!isTree({ ...tree, size: tree.size * 2 + 1 }))
        }
      }),
      runs(30),
    )
  })

  test('property: each leaf is proved to be in the tree, at its place, and no other leaf, place, size or path is', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (all, pick) => {
        const leaves = all.map(leafHash)
        const at = pick % leaves.length
        const path = inclusionProof(leaves, at)
        const claim = { leaf: leaves[at], at, size: leaves.length, root: naive(all) }
        assert.ok(provesInclusion(claim, path))
        assert.ok(!provesInclusion({ ...claim, leaf: other(claim.leaf) }, path))
        assert.ok(!provesInclusion({ ...claim, root: other(claim.root) }, path))
        assert.ok(!provesInclusion({ ...claim, at: leaves.length }, path))
        assert.ok(!provesInclusion(claim, [...path, claim.leaf]))
        for (const i of path.keys()) {
          assert.ok(!provesInclusion(claim, path.with(i, other(path[i]))))
          assert.ok(!provesInclusion(claim, path.toSpliced(i, 1)))
        }
      }),
      runs(60),
    )
  })

  test('property: a tree is proved to go on from each earlier one, and from no other', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (all, pick) => {
        const leaves = all.map(leafHash)
        const size = 1 + (pick % leaves.length)
        const earlier = { size, root: naive(all.slice(0, size)) }
        const later = { size: leaves.length, root: naive(all) }
        const proof = consistencyProof(leaves, size)
        assert.ok(provesConsistency(earlier, later, proof))
        assert.ok(!provesConsistency({ ...earlier, root: other(earlier.root) }, later, proof))
        assert.ok(!provesConsistency(earlier, { ...later, root: other(later.root) }, proof))
        assert.ok(!provesConsistency(earlier, later, [...proof, earlier.root]))
        assert.ok(!provesConsistency({ ...earlier, size: 0 }, later, proof))
        for (const i of proof.keys()) assert.ok(!provesConsistency(earlier, later, proof.with(i, other(proof[i]))))
      }),
      runs(60),
    )
  })

  test('a leaf is never a node, and what is not there is not proved', () => {
    const [a, b] = [leafHash(bytes('01')), leafHash(bytes('02'))]
    assert.notDeepEqual(leafHash(Buffer.concat([a, b])), nodeHash(a, b))
    assert.throws(() => inclusionProof([a], 1), RangeError)
    for (const size of [0, 3]) assert.throws(() => consistencyProof([a, b], size), RangeError)
  })
})

test('property: paths of leaves that come one after the other are those of the whole tree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.array(fc.nat({ max: 80 }), { maxLength: 5 }), (size, wanted) => {
      const leaves = Array.from({ length: size }, (_, i) => leafHash(Uint8Array.of(i)))
      const growing = new Paths(wanted)
      for (const leaf of leaves) growing.add(leaf)
      const { root, paths } = growing.done()
      assert.equal(hex(root), hex(rootOver(leaves)))
      const there = [...new Set(wanted)].filter((at) => at < size)
      assert.deepEqual(
        new Map([...paths].map(([at, path]) => [at, path.map(hex)])),
        new Map(there.map((at) => [at, inclusionProof(leaves, at).map(hex)])),
      )
    }),
    runs(100),
  )
})
