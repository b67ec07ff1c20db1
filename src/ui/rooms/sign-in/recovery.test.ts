import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { askedWords, isKept, isWord } from './recovery.ts'

describe('the recovery key', () => {
  const key = 'AAAA-B0B1-CCCC-D2D3'

  test('asks for a word of the middle and the last', () => {
    assert.deepEqual(askedWords(key), [2, 4])
    assert.deepEqual(askedWords('AAAA'), [1])
  })

  test('reads a word as people copy it', () => {
    assert.ok(isWord(key, 2, 'bobi'))
    assert.ok(isWord(key, 2, ' B0-B1 '))
    assert.ok(!isWord(key, 2, 'cccc'))
    assert.ok(!isWord(key, 9, 'cccc'))
  })

  test('is kept once all are right', () => {
    assert.ok(isKept(key, { 2: 'B0B1', 4: 'd2d3' }))
    assert.ok(!isKept(key, { 2: 'B0B1' }))
    assert.ok(!isKept(key, {}))
  })
})
