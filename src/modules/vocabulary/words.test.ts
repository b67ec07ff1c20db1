import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SHOWN_ONLY, SIGNS, STATEMENTS } from '../../screening/evidence.ts'
import { INDICATORS, PROTECTIVE } from '../../screening/languages/pack.ts'
import { CONTACT_KINDS } from '../../screening/write/words.ts'
import * as arabic from './arabic.ts'
import {
  contactKind,
  explain,
  LANGUAGES,
  QUESTION_CODES,
  question,
  RESULT_CODES,
  reasonName,
  resultSentence,
  tongue,
} from './index.ts'
import * as latvian from './latvian.ts'

const CODES = [...INDICATORS, ...PROTECTIVE]

test('every sign has words in each language, and no language has a code of its own', () => {
  for (const code of CODES) {
    const told = LANGUAGES.map((language) => explain(code, language))
    for (const words of told) assert.ok(words.name !== code && words.means && words.source, code)
    assert.equal(new Set(told.map(({ name }) => name)).size, LANGUAGES.length, code)
  }
  for (const { SIGNS } of [latvian, arabic]) assert.deepEqual(Object.keys(SIGNS).sort(), [...CODES].sort())
})

test('every line of a score has a name in each language', () => {
  const lines = [
    ...SIGNS,
    ...[...SHOWN_ONLY].map((code) => `shown-only:${code}`),
    ...STATEMENTS.map((statement) => `not-stated:${statement}`),
    'contact-reuse',
    'disguise',
    'reach',
  ]
  for (const code of lines)
    for (const language of LANGUAGES) assert.doesNotMatch(reasonName(code, language), /[a-z]-[a-z]+$|:$/, code)
})

test('a protective sign says so, one that is only shown is called by its name', () => {
  assert.equal(reasonName('protective:licence-number', 'en'), 'Protective: licence number given')
  assert.equal(reasonName('protective:licence-number', 'lv'), 'Mazina aizdomas: norādīts licences numurs')
  assert.equal(reasonName('protective:licence-number', 'ar'), 'يخفّف الشبهة: رقم ترخيص مذكور')
  assert.equal(reasonName('shown-only:personal-profile', 'lv'), 'Prasa ziņas par personu')
})

test('a code without words is shown as it is', () => {
  assert.deepEqual(explain('a-new-code', 'lv'), { name: 'a-new-code', means: '', source: '' })
  assert.equal(reasonName('a-new-code', 'lv'), 'a-new-code')
})

test('every question to a recruiter is one, says why it is asked, and is put in each language', () => {
  for (const code of QUESTION_CODES) {
    const told = LANGUAGES.map((language) => question(code, language))
    for (const words of told) assert.ok(/[?؟]$/.test(words.question) && words.why.endsWith('.'), code)
    for (const part of ['question', 'why'] as const)
      assert.equal(new Set(told.map((words) => words[part])).size, LANGUAGES.length, code)
  }
})

test('a result says what is known and calls no offer safe or a crime', () => {
  for (const code of RESULT_CODES) {
    const told = LANGUAGES.map((language) => resultSentence(code, language))
    assert.equal(new Set(told).size, LANGUAGES.length)
    for (const sentence of told)
      assert.doesNotMatch(sentence, /\bsafe\b|traffick|droš|tirdzniec|crime|nozieg|آمن|اتجار|جريمة|مجرم/i)
  }
})

test('a language that is not read is called by its name where that is known', () => {
  for (const language of LANGUAGES) {
    const named = resultSentence('unread', language, 'Esperanto $&')
    assert.ok(named.includes('Esperanto $&') && !named.includes('{'), named)
    assert.equal(resultSentence('unread', language, null), resultSentence('unread', language))
    assert.equal(resultSentence('few', language, 'Esperanto'), resultSentence('few', language))
  }
})

test('every kind of contact point has a name in each language', () => {
  for (const words of [latvian, arabic])
    assert.deepEqual(Object.keys(words.CONTACT_KINDS).sort(), Object.keys(CONTACT_KINDS).sort())
  assert.deepEqual([contactKind('email', 'en'), contactKind('email', 'lv')], ['e-mail', 'e-pasts'])
})

test('a language has its name in the reader’s; what is none has none', () => {
  assert.deepEqual([tongue('uk', 'en'), tongue('uk', 'lv')], ['Ukrainian', 'ukraiņu'])
  assert.equal(tongue('uk', 'ar'), 'الأوكرانية')
  assert.deepEqual([tongue('und', 'en'), tongue('und', 'lv')], [null, null])
})
