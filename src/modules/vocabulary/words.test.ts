import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SHOWN_ONLY, SIGNS, STATEMENTS } from '../../screening/evidence.ts'
import { INDICATORS, PROTECTIVE } from '../../screening/languages/pack.ts'
import { CONTACT_KINDS } from '../../screening/write/words.ts'
import {
  contactKind,
  explain,
  QUESTION_CODES,
  question,
  RESULT_CODES,
  reasonName,
  resultSentence,
  tongue,
} from './index.ts'
import { SIGNS as LATVIAN, CONTACT_KINDS as LATVIAN_KINDS } from './latvian.ts'

const CODES = [...INDICATORS, ...PROTECTIVE]

test('every sign has words in both languages, and Latvian has no code of its own', () => {
  for (const code of CODES) {
    const [en, lv] = [explain(code, 'en'), explain(code, 'lv')]
    for (const words of [en, lv]) assert.ok(words.name !== code && words.means && words.source, code)
    assert.notEqual(en.name, lv.name, code)
  }
  assert.deepEqual(Object.keys(LATVIAN).sort(), [...CODES].sort())
})

test('every line of a score has a name in both languages', () => {
  const lines = [
    ...SIGNS,
    ...[...SHOWN_ONLY].map((code) => `shown-only:${code}`),
    ...STATEMENTS.map((statement) => `not-stated:${statement}`),
    'contact-reuse',
    'disguise',
    'reach',
  ]
  for (const code of lines)
    for (const language of ['en', 'lv'] as const)
      assert.doesNotMatch(reasonName(code, language), /[a-z]-[a-z]+$|:$/, code)
})

test('a protective sign says so, one that is only shown is called by its name', () => {
  assert.equal(reasonName('protective:licence-number', 'en'), 'Protective: licence number given')
  assert.equal(reasonName('protective:licence-number', 'lv'), 'Mazina aizdomas: norādīts licences numurs')
  assert.equal(reasonName('shown-only:personal-profile', 'lv'), 'Prasa ziņas par personu')
})

test('a code without words is shown as it is', () => {
  assert.deepEqual(explain('a-new-code', 'lv'), { name: 'a-new-code', means: '', source: '' })
  assert.equal(reasonName('a-new-code', 'lv'), 'a-new-code')
})

test('every question to a recruiter is one, says why it is asked, and is put in both languages', () => {
  for (const code of QUESTION_CODES) {
    const [en, lv] = [question(code, 'en'), question(code, 'lv')]
    for (const words of [en, lv]) assert.ok(words.question.endsWith('?') && words.why.endsWith('.'), code)
    assert.ok(en.question !== lv.question && en.why !== lv.why, code)
  }
})

test('a result says what is known and calls no offer safe or a crime', () => {
  for (const code of RESULT_CODES) {
    assert.notEqual(resultSentence(code, 'en'), resultSentence(code, 'lv'))
    for (const language of ['en', 'lv'] as const)
      assert.doesNotMatch(resultSentence(code, language), /\bsafe\b|traffick|droš|tirdzniec|crime|nozieg/i)
  }
})

test('every kind of contact point has a name in both languages', () => {
  assert.deepEqual(Object.keys(LATVIAN_KINDS).sort(), Object.keys(CONTACT_KINDS).sort())
  assert.deepEqual([contactKind('email', 'en'), contactKind('email', 'lv')], ['e-mail', 'e-pasts'])
})

test('a language has its name in the reader’s; what is none has none', () => {
  assert.deepEqual([tongue('uk', 'en'), tongue('uk', 'lv')], ['Ukrainian', 'ukraiņu'])
  assert.deepEqual([tongue('und', 'en'), tongue('und', 'lv')], [null, null])
})
