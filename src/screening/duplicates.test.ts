import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { printOf } from '../../test/samples/adverts.ts'
import { Corpus } from './corpus.ts'
import { exactCopies } from './duplicates.ts'

const corpusOf = (texts: readonly string[]): Corpus => {
  const corpus = new Corpus()
  for (const text of texts) corpus.add(printOf(text))
  return corpus
}
const inOrder = (size: number): Uint32Array => Uint32Array.from({ length: size }, (_, i) => i)

describe('exactCopies', () => {
  test('keeps the first of each text by rank and knows the others', () => {
    const corpus = corpusOf(['viens darbs', 'otrs darbs', 'viens darbs', 'viens, DARBS!'])
    const copies = exactCopies(corpus, inOrder(4))
    assert.deepEqual(copies.firsts, Uint32Array.of(0, 1))
    assert.deepEqual(copies.copiesOf(0), [0, 2, 3])
    assert.deepEqual(copies.copiesOf(1), [1])
    assert.deepEqual(copies.copied, [0])
  })

  test('the first is told by rank, not by arrival', () => {
    const copies = exactCopies(corpusOf(['viens darbs', 'otrs darbs', 'viens darbs']), Uint32Array.of(2, 1, 0))
    assert.deepEqual(copies.firsts, Uint32Array.of(2, 1))
    assert.deepEqual(copies.copiesOf(2), [2, 0])
  })

  test('the same words in another order are no copy', () => {
    const copies = exactCopies(corpusOf(['viens otrs viens otrs viens', 'otrs viens otrs viens viens']), inOrder(2))
    assert.equal(copies.firsts.length, 2)
  })

  test('each posting is the copy of exactly one first, whose text is its own', () => {
    const words = fc.array(fc.constantFrom('viens', 'otrs', 'trešais'), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (drawn) => {
        const texts = drawn.map((list) => list.join(' '))
        const copies = exactCopies(corpusOf(texts), inOrder(texts.length))
        assert.equal(copies.firsts.length, new Set(texts).size)
        const seen = [...copies.firsts].flatMap((first) => copies.copiesOf(first))
        assert.deepEqual(
          seen.toSorted((a, b) => a - b),
          [...inOrder(texts.length)],
        )
        for (const first of copies.firsts)
          for (const copy of copies.copiesOf(first)) assert.equal(texts[copy], texts[first])
      }),
      runs(50),
    )
  })
})
