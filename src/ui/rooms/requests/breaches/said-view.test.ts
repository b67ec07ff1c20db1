import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { voice } from '../../../shell/words.ts'
import { saidWith } from './said-view.ts'

const words = { say: voice(en, 'en'), format: formats('en', () => new Date('2026-11-24T10:00:00Z')) }
/** Without the marks of direction that hold parts together. */
const plain = (said: Readonly<Record<string, string>> | null) =>
  saidWith(said, words)?.replaceAll(/[\u2066-\u2069]/g, '') ?? null

test('codes are said in words, and what was written as it was', () => {
  assert.equal(plain({ risk: 'high', why: 'They are looked for' }), 'High risk to persons; They are looked for')
  assert.match(String(plain({ as: 'in-public', why: 'Three papers' })), /^Told in public .*; Three papers$/)
})

test('a notification: authority, reference, moment, and reasons only where there are some', () => {
  const said = plain({ authority: 'Invented DPA', reference: 'A-17', at: '2026-11-20T08:00:00.000Z', why: '' })
  assert.match(String(said), /^Invented DPA; A-17; 20 Nov .*$/)
})

test('where nothing was said nothing is shown, and an unknown code is no word', () => {
  assert.equal(plain(null), null)
  assert.equal(plain({ risk: 'immense' }), null)
})
