import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { behindElided, elided } from './elided.ts'
import { eachWord } from './terms.ts'
import { spreadOf } from './writing.ts'

const forms = elided(['l', 'd'])

describe('what is elided before a word', () => {
  test('before vowels, and before h, which nobody hears', () => {
    assert.deepEqual(forms('allotjament'), ['allotjament', 'lallotjament', 'dallotjament'])
    assert.deepEqual(forms('habitacio'), ['habitacio', 'lhabitacio', 'dhabitacio'])
  })
  test('not before other letters, nor before short words', () => {
    for (const word of ['pis', 'era', 'un', '#', '12', '~']) assert.deepEqual(forms(word), [word])
  })
  test('in a term each word has its forms', () => {
    assert.equal(eachWord(forms)('pis|hotel ~ empresa'), 'pis|hotel|lhotel|dhotel ~ empresa|lempresa|dempresa')
  })
  test('some languages elide before other letters too', () => {
    assert.deepEqual(elided(['l'], 'ay')('yoga'), ['yoga', 'lyoga'])
    assert.deepEqual(elided(['l'], 'ay')('emploi'), ['emploi'])
  })
  test('stems are elided, and words that an apostrophe parts', () => {
    const { term } = spreadOf(behindElided(['l']), new Map())
    assert.deepEqual(term?.('avion*|bus ~ #', 'fee'), ['avion*|lavion*|bus ~ #'])
  })
})
