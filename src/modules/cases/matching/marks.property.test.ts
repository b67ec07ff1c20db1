import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { evaluate, finish, scalarOf } from '../../../kernel/vault/oblivious.ts'
import { NOBODY } from '../record.ts'
import { descriptorsOf, MATCH_USE, MOST, matchMarks, piecesOf, QUESTION, questionOf, unaskable } from './marks.ts'

const called = (name: string, born = '1999-04-12', otherNames = '') => ({ ...NOBODY, name, born, otherNames })
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const secret = scalarOf(new Uint8Array(32).fill(3), MATCH_USE)

/** Marks shared by one person and a question about another, after the whole exchange. */
function meets(kept: ReturnType<typeof called>, asked: ReturnType<typeof called>, key = secret): number {
  const marks = new Set(matchMarks(secret, kept).map(hex))
  const { points, scalars } = questionOf(asked)
  const answered = piecesOf(points).map((point) => evaluate(key, point))
  return piecesOf(scalars).filter((scalar, i) => marks.has(hex(finish(MATCH_USE, scalar, answered[i])))).length
}

const word = fc.string({ unit: fc.constantFrom(...'abdegiklmnoprstuvz'), minLength: 3, maxLength: 9 })
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

describe('marks that agencies compare to meet the same person', () => {
  test('match by two words of the name in any order and script, with or without a father’s name, and the same day', () => {
    const kept = called('Oksana Vyhadana')
    for (const name of ['Vyhadana Oksana', 'Виґадана Оксана', 'Оксана Петрівна Виґадана', 'VYHADANA, Oksana'])
      assert.equal(meets(kept, called(name)), 1, name)
    assert.equal(meets(kept, called('Somebody Else', '1999-04-12', 'Oksana Vyhadana')), 1, 'also by another name')
  })

  test('do not match by one word alone, another day, a year, or another agency’s key', () => {
    const kept = called('Oksana Vyhadana')
    assert.equal(meets(kept, called('Oksana Somebody')), 0)
    assert.equal(meets(kept, called('Oksana Vyhadana', '1999-04-13')), 0)
    const other = scalarOf(new Uint8Array(32).fill(4), MATCH_USE)
    assert.equal(meets(kept, kept, other), 0)
    assert.equal(meets(called('Oksana Vyhadana', '1999'), kept), 0)
  })

  test('name the missing part if nobody can be asked', () => {
    assert.equal(unaskable(called('Oksana Vyhadana')), null)
    for (const born of ['', '1999', '1999-04']) assert.equal(unaskable(called('Oksana Vyhadana', born)), 'no-birth')
    assert.equal(unaskable(called('Oksana')), 'one-name')
    assert.equal(unaskable(called('Oksana Oksana')), 'one-name')
    // A pseudonym is a wish not to be known by a name, so it makes no pair.
    assert.equal(unaskable({ ...called('Oksana'), pseudonym: 'Somebody Else' }), 'one-name')
  })

  test('property: a question has the same length whatever the name, and never too many pairs', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), day, (words, born) => {
        const identity = called(words.join(' '), born)
        assert.ok(descriptorsOf(identity).length <= MOST)
        const { points, scalars } = questionOf(identity)
        assert.equal(points.length, QUESTION)
        assert.equal(scalars.length, QUESTION)
        assert.ok(matchMarks(secret, identity).length >= 1, 'a row says that somebody has looked')
      }),
      runs(25),
    )
  })

  test('property: two different pairs of a name and a day never meet, and a name meets itself', () => {
    const two = fc.tuple(word, word, day)
    fc.assert(
      fc.property(two, two, ([a, b, born], [c, d, other]) => {
        const [one, another] = [called(`${a} ${b}`, born), called(`${c} ${d}`, other)]
        fc.pre(descriptorsOf(one).length > 0)
        assert.equal(meets(one, one), 1)
        const same = descriptorsOf(one)[0] === descriptorsOf(another)[0]
        assert.equal(meets(one, another), same ? 1 : 0)
      }),
      runs(15),
    )
  })

  test('property: pairs come sorted, each once, and hold no word of the name as it was written in another script', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), day, (words, born) => {
        const pairs = descriptorsOf(called(words.join(' '), born))
        assert.equal(new Set(pairs).size, pairs.length)
        for (const pair of pairs) {
          const [one, other, on] = pair.split('\n')
          assert.ok(one <= other)
          assert.equal(on, born)
        }
        assert.deepEqual(descriptorsOf(called(words.toReversed().join(' '), born)).toSorted(), pairs.toSorted())
      }),
    )
  })
})
