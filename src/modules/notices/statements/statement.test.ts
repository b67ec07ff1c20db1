import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { rawStatement } from '../../../../test/samples/statements.ts'
import { isFault, readStatement } from './statement.ts'
import * as values from './values.ts'

const fault = (more: object) => {
  const read = readStatement(rawStatement({ ...more }))
  return isFault(read) ? read.fault : null
}

test('a statement of a service is read with its words', () => {
  const read = readStatement(rawStatement())
  assert.ok(!isFault(read))
  assert.deepEqual(
    [read.puid, read.platform, read.visibility, read.clause, read.appliedOn, read.automatedDetection],
    [
      'inv-2026-0001',
      'Invented Jobs',
      ['DECISION_VISIBILITY_CONTENT_REMOVED'],
      'Rule 4: recruitment',
      '2026-11-05',
      false,
    ],
  )
})

test('where the ground is the law, the law is the clause', () => {
  const read = readStatement(
    rawStatement({ decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT', illegal_content_legal_ground: 'Section 154-1' }),
  )
  assert.ok(!isFault(read))
  assert.equal(read.clause, 'Section 154-1')
})

test('all faults are told at once, and none quotes the record', () => {
  const secret = 'Anna Invented +371 20000000'
  const told = fault({ decision_ground: secret, category: secret, application_date: secret, content_date: secret })
  assert.deepEqual(told?.split('; '), [
    'decision_ground is no value of the schema',
    'category is no value of the schema',
    'content_date is no day',
    'application_date is no day',
  ])
  assert.ok(!told?.includes('Anna'))
})

test('what must be there is asked for', () => {
  assert.equal(fault({ decision_ground: null }), 'decision_ground is missing')
  assert.equal(fault({ application_date: '' }), 'application_date is missing')
  assert.equal(fault({ puid: null }), 'neither uuid nor puid is there')
  assert.equal(fault({ decision_visibility: [] }), 'no decision is named')
  assert.equal(
    fault({ decision_visibility: [], decision_account: 'ACCOUNT' }),
    'decision_account is no value of the schema',
  )
})

test('a day that does not exist is no day; a time behind it does not matter', () => {
  assert.equal(fault({ application_date: '2026-02-31' }), 'application_date is no day')
  assert.equal(fault({ application_date: '2026-02-28T10:00:00Z' }), null)
})

test('lists are read as lists, as JSON and with marks between', () => {
  for (const written of [['LV', 'EE'], '["LV","EE"]', 'LV,EE', 'LV | EE']) {
    const read = readStatement(rawStatement({ territorial_scope: written }))
    assert.deepEqual(isFault(read) ? null : read.territory, ['LV', 'EE'])
  }
  assert.equal(
    fault({ decision_visibility: '["DECISION_VISIBILITY_CONTENT_REM' }),
    'decision_visibility is no value of the schema',
  )
})

test('keywords of the first schema are still read', () => {
  assert.equal(fault({ category_specification: ['KEYWORD_GENDER_BASED_VIOLENCE'] }), null)
})

test('anything at all is a statement or a fault, never a crash', () => {
  const anything = fc.dictionary(fc.constantFrom(...Object.keys(rawStatement()), '__proto__', 'uuid'), fc.anything())
  fc.assert(
    fc.property(anything, (more) => {
      const read = readStatement({ ...rawStatement(), ...more })
      assert.ok(isFault(read) ? read.fault.length > 0 : read.appliedOn.length === 10)
    }),
  )
})

test('every value of the schema is read back', () => {
  const any = <T>(list: readonly T[]) => fc.constantFrom(...list)
  const decided = fc.record({
    decision_visibility: fc.uniqueArray(any(values.VISIBILITIES), { minLength: 1 }),
    decision_monetary: fc.option(any(values.MONETARIES)),
    decision_provision: fc.option(any(values.PROVISIONS)),
    decision_account: fc.option(any(values.ACCOUNTS)),
    category: any(values.CATEGORIES),
    category_specification: fc.uniqueArray(any(values.KEYWORDS)),
    source_type: any(values.SOURCES),
    automated_decision: any(values.AUTOMATION),
  })
  fc.assert(
    fc.property(decided, (one) => {
      const read = readStatement(rawStatement(one))
      assert.ok(!isFault(read))
      assert.deepEqual(
        [read.visibility, read.monetary, read.provision, read.account, read.category, read.keywords, read.source],
        [
          one.decision_visibility,
          one.decision_monetary,
          one.decision_provision,
          one.decision_account,
          one.category,
          one.category_specification,
          one.source_type,
        ],
      )
    }),
  )
})

const enumerations = join(import.meta.dirname, '../../../../shared/data/formats/dsa/dsa-enums-v2.json')

test('the values are those that the database gives out', {
  skip: existsSync(enumerations) ? false : 'no evaluation data',
}, () => {
  const given = JSON.parse(readFileSync(enumerations, 'utf8')) as Record<string, Record<string, string>>
  const ours = {
    SOURCE_TYPES: values.SOURCES,
    CONTENT_TYPES: values.CONTENT_TYPES,
    AUTOMATED_DECISIONS: values.AUTOMATION,
    DECISION_GROUNDS: values.GROUNDS,
    DECISION_VISIBILITIES: values.VISIBILITIES,
    DECISION_MONETARIES: values.MONETARIES,
    DECISION_PROVISIONS: values.PROVISIONS,
    DECISION_ACCOUNTS: values.ACCOUNTS,
    STATEMENT_CATEGORIES: values.CATEGORIES,
    KEYWORDS: values.KEYWORDS,
  }
  for (const [name, list] of Object.entries(ours))
    assert.deepEqual(
      Object.keys(given[name]).filter((value) => !(list as readonly string[]).includes(value)),
      [],
      name,
    )
})

const ok = (more: object) => {
  const read = readStatement(rawStatement({ ...more }))
  assert.ok(!isFault(read), isFault(read) ? read.fault : '')
  return read
}

test('what exports write for nothing is nothing: it matches no number and names no service', () => {
  for (const nothing of ['', '   ', 'NULL', '\\N', null, undefined]) {
    const read = ok({ puid: nothing, uuid: 'u-1', platform_name: nothing, decision_facts: nothing })
    assert.deepEqual([read.puid, read.platform, read.facts], [null, null, null], JSON.stringify(nothing))
  }
  // The word inside a sentence is no mark.
  assert.equal(ok({ decision_facts: 'Their answer was NULL.' }).facts, 'Their answer was NULL.')
})

test('the service’s number is read by either of its names, the newer one first, also as a number', () => {
  assert.equal(ok({ puid: undefined, platform_uid: 'old-1' }).puid, 'old-1')
  assert.equal(ok({ puid: 'new-1', platform_uid: 'old-1' }).puid, 'new-1')
  assert.equal(ok({ puid: 77812345 }).puid, '77812345')
})

test('texts hold only what a database can keep: no NUL, no half of a sign, no novel', () => {
  const read = ok({ platform_name: 'Invented\u0000 Jobs \ud83d', decision_facts: 'x'.repeat(1_000_000) })
  assert.equal(read.platform, 'Invented Jobs \ufffd')
  assert.equal(read.facts?.length, 20_000)
  // A cut in the middle of a sign leaves no half of it.
  assert.ok(ok({ decision_facts: `${'x'.repeat(19_999)}💬` }).facts?.isWellFormed())
})

test('property: whatever a record holds, its texts can be kept and come back', () => {
  const wild = fc.string({ unit: 'binary', maxLength: 40 })
  const hostile = fc.oneof(wild, fc.constantFrom('\u0000', '\ud800', 'a\udc00b', 'NULL'))
  fc.assert(
    fc.property(hostile, hostile, hostile, (platform_name, decision_facts, explanation) => {
      const read = ok({ platform_name, decision_facts, incompatible_content_explanation: explanation })
      for (const text of [read.platform, read.facts, read.explanation])
        if (text !== null) {
          assert.ok(text.isWellFormed() && !text.includes('\0'))
          assert.equal(text, text.trim())
          assert.notEqual(text, '')
        }
    }),
  )
})

test('the law’s clause and words are taken for the law, the terms’ for the terms, never mixed', () => {
  const both = {
    illegal_content_legal_ground: 'Section 154-1',
    illegal_content_explanation: 'It is forbidden.',
    incompatible_content_ground: 'Rule 4',
    incompatible_content_explanation: 'We do not want it.',
  }
  const law = ok({ ...both, decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT' })
  const terms = ok({ ...both, decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT' })
  assert.deepEqual([law.clause, law.explanation], ['Section 154-1', 'It is forbidden.'])
  assert.deepEqual([terms.clause, terms.explanation], ['Rule 4', 'We do not want it.'])
})

test('any one decision is enough, of whichever kind; a money or account decision is one too', () => {
  const none = { decision_visibility: null }
  for (const one of [
    { decision_monetary: 'DECISION_MONETARY_SUSPENSION' },
    { decision_provision: 'DECISION_PROVISION_TOTAL_TERMINATION' },
    { decision_account: 'DECISION_ACCOUNT_SUSPENDED' },
  ])
    assert.equal(fault({ ...none, ...one }), null)
  assert.equal(fault(none), 'no decision is named')
  // A value that is unknown is told as such, not as a decision that is missing.
  assert.equal(fault({ ...none, decision_monetary: 'MONEY' }), 'decision_monetary is no value of the schema')
})

test('yes and no are read in the ways they are written; anything else is not known, never «no»', () => {
  const detected = (automated_detection: unknown) => ok({ automated_detection }).automatedDetection
  assert.deepEqual(['Yes', 'yes', 'TRUE', '1', 1, true].map(detected), Array(6).fill(true))
  assert.deepEqual(['No', ' no ', 'false', '0', 0, false].map(detected), Array(6).fill(false))
  assert.deepEqual(['', 'partly', null, undefined, 2, {}].map(detected), Array(6).fill(null))
})

test('territories are codes of countries; other words there cost only themselves', () => {
  assert.deepEqual(ok({ territorial_scope: ['LV', 'lv', 'EEA', 'EE', 7, null] }).territory, ['LV', 'EE'])
  assert.deepEqual(ok({ territorial_scope: '[]' }).territory, [])
})

test('days: the last of February by the year, no day beside the calendar, no other order', () => {
  const day = (application_date: unknown) => fault({ application_date })
  assert.deepEqual([day('2028-02-29'), day('2026-02-28 23:59:59')], [null, null])
  for (const none of ['2027-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '05-11-2026', '2026-11-5', '2026-11-05x'])
    assert.equal(day(none), 'application_date is no day', none)
})

test('property: a day is read as it stands exactly where the calendar has it', () => {
  const parts = fc.tuple(
    fc.integer({ min: 2000, max: 2099 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
  )
  fc.assert(
    fc.property(parts, ([year, month, date]) => {
      const written = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
      const real = new Date(Date.UTC(year, month - 1, date))
      const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === date
      const read = readStatement(rawStatement({ application_date: written }))
      assert.deepEqual(isFault(read) ? null : read.appliedOn, exists ? written : null)
    }),
  )
})
