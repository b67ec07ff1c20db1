import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formsOf, readChanges } from './forms.ts'

const written = (word: string, ends: string, starts = '') =>
  formsOf(word, readChanges(starts), readChanges(ends)).map(({ text, tellsWhere }) => (tellsWhere ? `+${text}` : text))

test('the longest ending that fits changes', () => {
  assert.deepEqual(written('vācija', 'a: a as; ija: ija ijas +ijā'), ['vācija', 'vācijas', '+vācijā'])
  assert.deepEqual(written('roma', 'a: a as; ija: ija ijas +ijā'), ['roma', 'romas'])
})

test('«-» is nothing: what fits no other ending, and an ending that goes', () => {
  assert.deepEqual(written('berlin', '-: - s +ie; a: a y'), ['berlin', 'berlins', '+berlinie'])
  assert.deepEqual(written('pila', 'a: - e'), ['pil', 'pile'])
})

test('a word that no change fits stays; no word changes as a whole', () => {
  assert.deepEqual(written('oslo', 'a: a as'), ['oslo'])
  assert.deepEqual(written('ogre', 'ogre: x'), ['ogre'])
})

test('beginnings change too, and each form tells where if one of its ends does', () => {
  assert.deepEqual(written('gaillimh', '', 'g: g gh ng'), ['gaillimh', 'ghaillimh', 'ngaillimh'])
  assert.deepEqual(written('malta', 'a: a +ā', '-: - +f'), ['malta', '+fmalta', '+maltā', '+fmaltā'])
})
