import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { rawStatement } from '../../../test/statements.ts'
import { isFault, readStatement } from './statement.ts'
import * as values from './statement-values.ts'

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
