import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { Unsealable } from './boxes.ts'
import { blind, evaluate, finish, markOf, POINT, scalarOf } from './oblivious.ts'

const word = fc.string({ maxLength: 40 })
const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
const RUNS = runs(40)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('a keyed hash that two parties make together', () => {
  test('property: question and answer give the mark that a holder of key and word makes alone', () => {
    fc.assert(
      fc.property(word, key, (said, bytes) => {
        const secret = scalarOf(bytes, 'persons')
        const { scalar, point } = blind('persons', said)
        assert.equal(hex(finish('persons', scalar, evaluate(secret, point))), hex(markOf('persons', secret, said)))
      }),
      RUNS,
    )
  })

  test('property: two words have two marks, and one word two under two keys', () => {
    fc.assert(
      fc.property(word, word, key, key, (one, other, mine, yours) => {
        const [a, b] = [scalarOf(mine, 'persons'), scalarOf(yours, 'persons')]
        assert.equal(hex(markOf('persons', a, one)) === hex(markOf('persons', a, other)), one === other)
        assert.equal(hex(markOf('persons', a, one)) === hex(markOf('persons', b, one)), hex(mine) === hex(yours))
      }),
      RUNS,
    )
  })

  test('property: no point is sent twice, so that nobody sees the same word asked again', () => {
    fc.assert(
      fc.property(word, (said) => {
        const [one, other] = [blind('persons', said), blind('persons', said)]
        assert.notEqual(hex(one.point), hex(other.point))
        assert.notEqual(hex(one.point), hex(one.scalar))
        assert.equal(one.point.length, POINT)
      }),
      RUNS,
    )
  })

  test('property: without the answering key, or with another blinding, nothing fits', () => {
    fc.assert(
      fc.property(word, key, key, (said, bytes, guessed) => {
        fc.pre(hex(bytes) !== hex(guessed))
        const secret = scalarOf(bytes, 'persons')
        const kept = hex(markOf('persons', secret, said))
        const asked = blind('persons', said)
        const answered = evaluate(secret, asked.point)
        assert.notEqual(hex(markOf('persons', scalarOf(guessed, 'persons'), said)), kept)
        assert.notEqual(hex(finish('persons', blind('persons', said).scalar, answered)), kept)
        assert.notEqual(hex(finish('persons', asked.scalar, asked.point)), kept)
      }),
      RUNS,
    )
  })

  test('comes out tomorrow as it does today: marks that are kept must still fit', () => {
    const secret = scalarOf(new Uint8Array(32).fill(1), 'persons')
    assert.equal(hex(secret), '20daa218992751cbed2e0941aec62969d18cf39c02ff5f225d1fe658c4903d06')
    const kept = '88d94623bbda1dd1f8e2e38e7e6b3ef752b19784062dc3e3cc97b49ffb78fdd2'
    assert.equal(hex(markOf('persons', secret, 'oksana')), kept)
    const { scalar, point } = blind('persons', 'oksana')
    assert.equal(hex(finish('persons', scalar, evaluate(secret, point))), kept)
  })

  test('each use has marks of its own', () => {
    const bytes = new Uint8Array(32).fill(7)
    assert.notEqual(
      hex(markOf('persons', scalarOf(bytes, 'persons'), 'a word')),
      hex(markOf('vehicles', scalarOf(bytes, 'persons'), 'a word')),
    )
    assert.notEqual(hex(scalarOf(bytes, 'persons')), hex(scalarOf(bytes, 'vehicles')))
    // A label that begins with another label must not give the same hash.
    assert.notEqual(hex(scalarOf(bytes, 'a b')), hex(scalarOf(bytes, 'a')))
  })

  test('both sides refuse bytes that are no point, zero above all', () => {
    const secret = scalarOf(new Uint8Array(32).fill(1), 'persons')
    const none = [new Uint8Array(POINT), new Uint8Array(POINT).fill(255), new Uint8Array(POINT - 1), new Uint8Array(0)]
    for (const point of none) {
      assert.throws(() => evaluate(secret, point), Unsealable)
      assert.throws(() => finish('persons', secret, point), Unsealable)
    }
  })
})
