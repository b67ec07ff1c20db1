import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byTerm, spreadOf, spreadTerms } from './writing.ts'

const concepts = { free: ['a', 'b'], fee: ['c'] }
const withTerm = (term: (term: string) => readonly string[]) => spreadTerms(concepts, spreadOf(byTerm(term), new Map()))

test('terms are written out as one or more, none of them twice', () => {
  assert.deepEqual(withTerm((term) => [`${term}${term}`]), { free: ['aa', 'bb'], fee: ['cc'] })
  assert.deepEqual(withTerm((term) => [term, 'x']), { free: ['a', 'x', 'b'], fee: ['c', 'x'] })
})

test('terms of a language without a writing stay as the text has them', () =>
  assert.equal(spreadTerms(concepts, spreadOf({}, new Map())), concepts))

test('terms of another language stand before, once, in every concept', () => {
  const spread = spreadOf({ spread: () => ({ before: (concept) => (concept === 'free' ? ['x', 'b'] : []) }) }, new Map())
  const joined = spreadTerms(concepts, spread)
  assert.deepEqual([joined.free, joined.fee, joined.month], [['x', 'b', 'a'], ['c'], []])
})

test('the code of a language reads lists of its text, and none are empty words', () => {
  const writing = { lists: { A: { line: /./, like: 'a' } }, spread: (listNamed: (name: string) => string) => ({ names: () => listNamed('A') }) }
  assert.equal(spreadOf(writing, new Map([['A', 'a|b']])).names?.('m'), 'a|b')
  assert.equal(spreadOf(writing, new Map()).names?.('m'), '')
})
