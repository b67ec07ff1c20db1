import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { byFirstWord, bySyllable, partByPart } from './several-words.ts'

describe('alternatives of several words, told by their first', () => {
  test('none', () => assert.deepEqual(byFirstWord('a|b ~ c'), ['a|b ~ c']))
  test('words that begin alike share a term', () => {
    assert.deepEqual(byFirstWord('x|a_b|a_c ~ d'), ['x ~ d', 'a b|c ~ d'])
  })
  test('three words are a term of their own', () => assert.deepEqual(byFirstWord('a_b_c|a_d'), ['a b c', 'a d']))
  test('two such places give every way', () => {
    assert.deepEqual(byFirstWord('a|b_c d|e_f'), ['a d', 'a e f', 'b c d', 'b c e f'])
  })
})

describe('alternatives read part by part', () => {
  test('as many parts share a term', () => assert.deepEqual(bySyllable('giấy_tờ|căn_cước|visa ~ x'), ['giấy|căn tờ|cước ~ x', 'visa ~ x']))
  test('parts may be letters', () => assert.deepEqual(partByPart('ab|cb d', (word) => word.split('')), ['a|c b d']))
})
