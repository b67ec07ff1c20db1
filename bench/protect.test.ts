import assert from 'node:assert/strict'
import { test } from 'node:test'
import { optionsOf } from './protect.ts'

test('the bench of protected figures takes a number of persons, a way and a published quarter', () => {
  assert.deepEqual(optionsOf([]), { persons: 100_000, ways: ['hidden', 'rounded'], nrm: false })
  assert.deepEqual(optionsOf(['--persons', '500', '--way', 'rounded', '--nrm']), {
    persons: 500,
    ways: ['rounded'],
    nrm: true,
  })
  assert.throws(() => optionsOf(['--persons', 'many']), /many is no number of persons/)
  assert.throws(() => optionsOf(['--persons', '0']), /0 is no number/)
  assert.throws(() => optionsOf(['--way', 'guessed']), /guessed is none of hidden, rounded/)
  assert.throws(() => optionsOf(['--people', '5']), /Unknown option/)
})
