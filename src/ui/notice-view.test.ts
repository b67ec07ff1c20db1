import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  addressesFrom,
  addressText,
  clauseOf,
  clausesFrom,
  clauseText,
  listInput,
  newFrom,
  noticesAsked,
} from './notice-view.ts'

describe('addresses of the notices room', () => {
  test('hold what the list is asked, and nothing that it does not know', () => {
    assert.deepEqual(noticesAsked({ state: 'held', after: '50' }), { state: 'held', after: 50 })
    assert.deepEqual(noticesAsked({ state: 'gone', after: '-1', q: 'x' }), {})
    assert.deepEqual(listInput({}), { state: 'open', after: 0 })
    assert.deepEqual(listInput({ state: 'all' }), { state: 'all', after: 0 })
  })

  test('name the lead of a new notice by its id alone', () => {
    const lead = '0190f000-0000-4000-8000-000000000001'
    assert.deepEqual(newFrom({ lead }), { lead })
    assert.deepEqual(newFrom({ lead: 'https://jobs.example' }), {})
  })
})

describe('lines of a form', () => {
  test('addresses come back as they were written', () => {
    const addresses = [
      { address: 'https://jobs.example/ads/17', more: '' },
      { address: 'https://jobs.example/', more: 'the account «Darbs»' },
    ]
    assert.deepEqual(addressesFrom(addressText(addresses)), addresses)
    assert.deepEqual(addressesFrom('\n  \n'), [])
  })

  test('clauses come back as they were written', () => {
    const clauses = [
      { code: '4.2', words: 'No fees | from workers', address: null },
      { code: '9', words: '9', address: null },
    ]
    assert.deepEqual(clausesFrom(clauseText(clauses)), clauses)
    assert.deepEqual(clausesFrom('9'), [{ code: '9', words: '9', address: null }])
  })

  test('a provision names a clause by its beginning', () => {
    const clauses = [{ code: '4.2', words: 'No fees', address: null }]
    const content = { addresses: [], facts: '', reasons: '', provision: '4.2 No fees', goodFaith: false }
    assert.equal(clauseOf({ clauses, content }), '4.2')
    assert.equal(clauseOf({ clauses, content: { ...content, provision: 'Section 4' } }), null)
  })
})
