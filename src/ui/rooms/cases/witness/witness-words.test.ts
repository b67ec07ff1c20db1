import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { WITNESS_STATES } from '../../../../modules/cases/witness/witness.ts'
import { words as ar } from './words/ar.ts'
import { words as en } from './words/en.ts'
import { words as lv } from './words/lv.ts'

describe('words of a witness', () => {
  test('every state has its words, in each language', () => {
    for (const words of [en, lv, ar]) {
      const keys: Readonly<Record<string, string>> = words
      for (const state of WITNESS_STATES) assert.ok(keys[`witness.${state}`], state)
    }
  })
})
