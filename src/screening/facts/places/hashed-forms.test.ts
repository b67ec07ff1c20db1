import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from '../../fold.ts'
import { formOf, hashWord } from '../../tokens.ts'
import { formsOf, readChanges } from './forms.ts'
import { HashedForms, NEVER_TELLS, TELLS } from './hashed-forms.ts'

const NONE = readChanges('')
const hashOf = (word: string): number => hashWord(fold(word.replace(/['’ʼ`´]/g, '')))

function told(word: string, ends: string, starts = ''): Map<number, number> {
  const { count, hashes, tells } = new HashedForms().read(word, readChanges(starts), readChanges(ends))
  return new Map(hashes.slice(0, count).map((hash, i) => [hash, tells[i]]))
}

test('each form of a word by its hash, and what it tells', () => {
  assert.deepEqual(
    told('vācija', 'ija: ija ijas +ijai'),
    new Map([
      [hashOf('vacija'), NEVER_TELLS],
      [hashOf('vacijas'), NEVER_TELLS],
      [hashOf('vacijai'), TELLS],
    ]),
  )
})

test('where marks alone tell two forms apart, they tell where', () => {
  assert.deepEqual(told('vācija', 'ija: +ijā ija'), new Map([[hashOf('vacija'), formOf('vācijā')]]))
})

test('beginnings change too, and apostrophes count for nothing', () => {
  assert.deepEqual(
    [...told("m'sida", 'a: a i', 'm: m +fm').keys()].sort(),
    ['msida', 'msidi', 'fmsida', 'fmsidi'].map(hashOf).sort(),
  )
  assert.deepEqual([...told("l'isla", '-: - n').keys()], ['lisla', 'lislan'].map(hashOf))
})

test('hashes are those of the forms written out, and nothing is left of the word before', () => {
  const ends = readChanges('a: a as +ā; ija: ija ijas +ijā; -: - s +ie')
  const forms = new HashedForms()
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'rīgaāij’sé'), minLength: 1, maxLength: 9 }), (word) => {
      const { count, hashes } = forms.read(word, NONE, ends)
      const written = new Set(formsOf(word, NONE, ends).map(({ text }) => hashOf(text)))
      assert.deepEqual(new Set(hashes.slice(0, count)), written)
    }),
  )
})
