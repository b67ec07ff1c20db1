import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lv } from '../../../test/samples/catalogues.ts'
import { en } from './catalogues/en.ts'
import { formats } from './format.ts'
import { langOf, tongueName } from './tongues.ts'
import { voice } from './words.ts'

const english = { say: voice(en, 'en'), format: formats('en') }
const latvian = { say: voice(lv, 'lv'), format: formats('lv') }

describe('languages of postings', () => {
  test('a wording says which language it is in; an unknown one says that it is unknown', () => {
    assert.equal(langOf('uk'), 'uk')
    assert.equal(langOf('zh-Hant'), 'zh-Hant')
    assert.equal(langOf('und'), '')
    assert.equal(langOf(undefined), '')
  })

  test('the reader sees names, in the own language', () => {
    assert.deepEqual(
      ['es', 'lv', 'uk', 'ro'].map((code) => tongueName(code, english)),
      ['Spanish', 'Latvian', 'Ukrainian', 'Romanian'],
    )
    assert.equal(tongueName('es', latvian), 'spāņu')
  })

  test('codes that are none do not break the page', () => {
    for (const code of ['und', '', 'x', '12', 'not a code', 'qqqqqqqqqqqq', '<b>']) {
      assert.equal(tongueName(code, english), 'language not recognised', code)
      assert.equal(tongueName(code, latvian), lv['lead.tongue-unknown'], code)
    }
  })
})
