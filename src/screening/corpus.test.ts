import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Corpus } from './corpus.ts'

const ascending = fc.uniqueArray(fc.nat(0xffffffff), { maxLength: 60 }).map((list) => Uint32Array.from(list).sort())

const added = (lists: readonly Uint32Array[]): Corpus => {
  const corpus = new Corpus()
  for (const [i, shingles] of lists.entries()) corpus.add({ shingles, order: [i, 7 * i] })
  return corpus
}

describe('Corpus', () => {
  test('gives back what each posting was added with', () => {
    fc.assert(
      fc.property(fc.array(ascending, { maxLength: 30 }), (lists) => {
        const corpus = added(lists)
        assert.equal(corpus.size, lists.length)
        for (const [at, list] of lists.entries()) {
          assert.deepEqual(corpus.shingles(at), list)
          assert.equal(corpus.length(at), list.length)
          assert.deepEqual(corpus.orderOf(at), [at, 7 * at])
          const start = corpus.start(at)
          assert.deepEqual(corpus.segment(at).subarray(start, start + list.length), list)
        }
      }),
    )
  })

  test('numbers are given in order of arrival, beyond the first room too', () => {
    const corpus = new Corpus()
    for (let i = 0; i < 5000; i++) assert.equal(corpus.add({ shingles: Uint32Array.of(i), order: [i, i + 1] }), i)
    assert.deepEqual(corpus.shingles(4999), Uint32Array.of(4999))
    assert.deepEqual(corpus.shingles(0), Uint32Array.of(0))
    assert.deepEqual(corpus.orderOf(3333), [3333, 3334])
  })

  test('a posting never lies across two segments', () => {
    const corpus = new Corpus()
    const long = Uint32Array.from({ length: 60000 }, (_, i) => i)
    for (let i = 0; i < 75; i++) corpus.add({ shingles: long, order: [0, 0] })
    for (let i = 0; i < 75; i++) assert.deepEqual(corpus.shingles(i).subarray(59990), long.subarray(59990))
    assert.notEqual(corpus.segment(0), corpus.segment(74))
  })

  test('a text beyond 65,535 shingles is cut there', () => {
    const corpus = added([Uint32Array.from({ length: 70000 }, (_, i) => i), Uint32Array.of(5)])
    assert.equal(corpus.length(0), 65535)
    assert.equal(corpus.shingles(0)[65534], 65534)
    assert.deepEqual(corpus.shingles(1), Uint32Array.of(5))
  })

  test('shingles can be left out, and stay known', () => {
    fc.assert(
      fc.property(fc.array(ascending, { minLength: 1, maxLength: 10 }), fc.integer({ min: 2, max: 5 }), (lists, by) => {
        const corpus = added(lists)
        for (const at of lists.keys()) corpus.remove(at, (shingle) => shingle % by === 0)
        for (const [at, list] of lists.entries()) {
          assert.deepEqual(
            corpus.shingles(at),
            list.filter((shingle) => shingle % by !== 0),
          )
          assert.deepEqual(corpus.everyShingle(at).slice().sort(), list)
        }
      }),
    )
  })

  test('leaving out twice forgets nothing', () => {
    const corpus = added([Uint32Array.of(1, 2, 3, 4, 5, 6)])
    corpus.remove(0, (shingle) => shingle === 2)
    corpus.remove(0, (shingle) => shingle === 5)
    assert.deepEqual(corpus.shingles(0), Uint32Array.of(1, 3, 4, 6))
    assert.deepEqual(corpus.everyShingle(0).slice().sort(), Uint32Array.of(1, 2, 3, 4, 5, 6))
  })
})
