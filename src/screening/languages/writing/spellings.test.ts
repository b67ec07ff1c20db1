import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { marksOf, spellingsOf } from './spellings.ts'

describe('spellings of a sound in Latin letters', () => {
  test('a word that no rule changes has the one', () => assert.deepEqual(spellingsOf('kam', true), ['kam']))

  test('each rule adds what it makes, and keeps what was there', () => {
    assert.deepEqual(spellingsOf('kaatenge', false), ['kaatenge', 'katenge'])
    assert.deepEqual(spellingsOf('zaroorat', false), ['zaroorat', 'jaroorat', 'zarurat', 'jarurat'])
    assert.deepEqual(spellingsOf('fit', false), ['fit', 'phit'])
  })

  test('no word has more than two dozen', () => {
    const many = spellingsOf('zaafaachhooveeshaanvaazee', true)
    assert.ok(many.length > 12 && many.length <= 24, `${many.length}`)
  })

  // Rules are patterns that look for all places: one may not go on where it stopped in the word before.
  test('the same word has the same spellings again', () => {
    for (const word of ['zaroorat', 'kam', 'zaroorat', 'chahie', 'chahie'])
      assert.deepEqual(spellingsOf(word, true), spellingsOf(word, true), word)
  })
})

describe('ways to write a word in Devanagari', () => {
  test('by rule and by ear', () => {
    assert.deepEqual(marksOf('काम', false), ['काम'])
    assert.deepEqual(marksOf('हिन्दी', false), ['हिन्दी', 'हिंदी'])
    assert.ok(marksOf('शहर', true).includes('सहर'))
    assert.ok(!marksOf('शहर', false).includes('सहर'))
  })
})
