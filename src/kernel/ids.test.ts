import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, Id, idsOf, isId, newId } from './ids.ts'

test('a new id is one, for operations and for the audit alike; other text is none', () => {
  const id = newId()
  assert.ok(isId(id))
  assert.equal(Id.parse(id), id)
  for (const text of ['', id.slice(1), `${id} `, 'not an id'])
    assert.deepEqual([isId(text), Id.safeParse(text).success], [false, false])
})

test('people call a record by the beginning of its id', () => {
  assert.equal(codeOf('0a1b2c3d-0000-4000-8000-000000000000'), '0A1B2C')
})

test('a code leads to the ids that begin with it, however it is written; other text is no code', () => {
  const id = newId()
  for (const typed of [codeOf(id), codeOf(id).toLowerCase(), `P-${codeOf(id)}`, ` r ${codeOf(id)} `]) {
    const [first, last] = idsOf(typed) ?? ['', '']
    assert.ok(first <= id && id <= last && codeOf(first) === codeOf(last), typed)
  }
  for (const typed of ['', 'Anna', '12345', '1234567', 'PP-3fa81c', `${codeOf(id)}%`, 'ghijkl'])
    assert.equal(idsOf(typed), null)
})
