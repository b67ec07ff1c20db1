import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EXPLOITATION, FIRST_SIGNS, FORMS, signsFor } from './protection.ts'

test('every form of exploitation that the Directive names since 2024 is there, and each is counted in one group', () => {
  for (const form of ['surrogacy', 'forced-marriage', 'illegal-adoption', 'organ-removal', 'begging'] as const)
    assert.equal(EXPLOITATION[form], 'other')
  assert.equal(EXPLOITATION.unknown, 'unknown')
  assert.equal(EXPLOITATION['domestic-servitude'], 'labour')
})

test('signs for a form are all signs, each once, those that fit it best first', () => {
  for (const form of FORMS) assert.deepEqual([...signsFor(form)].sort(), [...FIRST_SIGNS].sort(), form)
  assert.equal(signsFor('labour')[0], 'documents-held')
  assert.equal(signsFor('sexual')[0], 'clients-forced')
})
