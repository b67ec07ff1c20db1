import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { WITNESS_STATES } from '../../../../modules/cases/witness/witness.ts'
import { countriesIn } from './witness-view.ts'
import { words as ar } from './words/ar.ts'
import { words as en } from './words/en.ts'
import { words as lv } from './words/lv.ts'

describe('parties to a conflict, as typed', () => {
  test('are two letters each, in any case and with any separator, each once', () => {
    assert.deepEqual(countriesIn('xa, XB;xa / xc'), ['XA', 'XB', 'XC'])
    for (const typed of ['', ' , ', 'X', 'Nowhere', 'XA1B']) assert.deepEqual(countriesIn(typed), [], typed)
  })

  test('property: whatever is typed, the server gets codes alone', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        for (const code of countriesIn(typed)) assert.match(code, /^[A-Z]{2}$/)
      }),
    )
  })

  test('every state has its words, in each language', () => {
    for (const words of [en, lv, ar]) {
      const keys: Readonly<Record<string, string>> = words
      for (const state of WITNESS_STATES) assert.ok(keys[`witness.${state}`], state)
    }
  })
})
