import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INDICATORS as INDICATOR_CODES, PROTECTIVE as PROTECTIVE_CODES } from '../languages/pack.ts'
import { INDICATORS, PROTECTIVE, reasonName, scorePart, signName } from './words.ts'

test('every code of the language packs has words, and no other', () => {
  assert.deepEqual(Object.keys(INDICATORS).sort(), [...INDICATOR_CODES].sort())
  assert.deepEqual(Object.keys(PROTECTIVE).sort(), [...PROTECTIVE_CODES].sort())
})

test('names are unique, explanations are one sentence and name a source', () => {
  const all = Object.values({ ...INDICATORS, ...PROTECTIVE })
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length)
  for (const { name, means, source } of all) {
    assert.match(means, /^[A-Z][^.]+\.$/, name)
    assert.ok(means.length < 120 && source.length > 3, `${name}: ${means.length}`)
  }
})

test('lines of a score are named by their code', () => {
  assert.equal(reasonName('document-handover'), 'Documents handed over')
  assert.equal(reasonName('protective:no-fee-stated'), 'Protective: no fee, as stated')
  assert.equal(reasonName('not-stated:hours'), 'Hours not stated')
  assert.equal(reasonName('shown-only:personal-profile'), 'Personal profile demanded')
  assert.equal(reasonName('reach'), 'Reach')
  assert.deepEqual(['a-new-code', 'not-stated:x', 'other:x'].map(reasonName), ['a-new-code', 'not-stated:x', 'other:x'])
  assert.equal(signName('constructor'), 'constructor')
})

test('lines of a score belong to a part', () => {
  const codes = ['urgency', 'not-stated:pay', 'contact-reuse', 'disguise', 'reach', 'protective:licence-number']
  assert.deepEqual(codes.map(scorePart), ['words', 'words', 'contacts', 'contacts', 'reach', 'off'])
})
