import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callOf, isOwnCall } from './calls.ts'
import { ABOUT, DANGERS } from './codes.ts'

const told = { kind: 'suspicion', about: 'offer', child: false, danger: 'unknown' } as const

test('danger now goes before all else, whoever told and of what', () => {
  for (const about of ABOUT)
    for (const kind of ['help', 'suspicion'] as const)
      assert.equal(callOf({ ...told, kind, about, danger: 'now' }), 'danger')
})

test('who asks for themselves is told from who tells of others', () => {
  assert.ok(isOwnCall({ kind: 'help', about: 'other' }))
  assert.ok(isOwnCall({ kind: 'suspicion', about: 'me' }))
  assert.ok(!isOwnCall({ kind: 'suspicion', about: 'sexual' }))
  assert.equal(callOf({ ...told, kind: 'help', danger: 'no' }), 'asked')
})

test('a person stands behind each report but one of an advert, or of what nobody can tell', () => {
  for (const about of ['work', 'sexual', 'child', 'begging'] as const)
    assert.equal(callOf({ ...told, about }), 'person')
  assert.equal(callOf(told), null)
  assert.equal(callOf({ ...told, about: 'other' }), null)
  assert.equal(callOf({ ...told, child: true }), 'person')
  assert.equal(callOf({ ...told, danger: 'soon' }), 'person')
  for (const danger of DANGERS.filter((one) => one !== 'now')) assert.notEqual(callOf({ ...told, danger }), 'danger')
})
