import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { handSeconds, spokenSeconds, wordsIn } from './expert.ts'

const none = { press: 0, point: 0, move: 0, mind: 0, answers: 0, words: 0 }

describe('the time of an expert', () => {
  test('is the sum of the acts by the model’s own seconds; answers are no act of their own', () => {
    assert.equal(handSeconds(none), 0)
    assert.equal(
      handSeconds({ ...none, press: 1, point: 1, move: 1, mind: 1, answers: 9, words: 500 }).toFixed(2),
      '3.13',
    )
    assert.equal(handSeconds({ ...none, press: 100 }).toFixed(2), '28.00')
  })

  test('reading aloud goes by words a minute, and twice as long where somebody interprets', () => {
    assert.equal(spokenSeconds({ ...none, words: 120 }, 120, false), 60)
    assert.equal(spokenSeconds({ ...none, words: 120 }, 120, true), 120)
  })

  test('words are counted in every script, and signs alone are none', () => {
    assert.equal(wordsIn('In danger now: call 112 first, then go on.'), 9)
    assert.equal(wordsIn('  Ко треба — одразу?  '), 3)
    assert.equal(wordsIn('ما المطلوب فورًا؟'), 3)
    assert.equal(wordsIn(''), 0)
  })
})
