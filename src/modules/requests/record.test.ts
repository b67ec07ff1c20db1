import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { KINDS, STATE_NAMES } from './codes.ts'
import { summaryOf } from './record.ts'
import { isOpen } from './request.ts'
import { Row } from './shapes.ts'
import type { RequestTable } from './tables.ts'

const ID = '0190a1b2-0000-7000-8000-000000000001'
const row: RequestTable = {
  ...{ id: ID, agency: ID, data_key: ID, notes_key: null, lookup: Buffer.from('the keyed hash of a receipt') },
  ...{ kind: 'access', language: 'lv', state: 'read', made_on: '2026-11-02', extended_on: null },
  ...{ verified_by: null, report: null, unread_since: null, ended_on: null },
}
const at = (moment: string, more: Partial<RequestTable> = {}) => summaryOf({ ...row, ...more }, new Date(moment))

describe('what lists show of a request', () => {
  test('is what the operation promises, with neither keys nor the hash of its receipt', () => {
    const shown = at('2026-11-24T10:00:00Z')
    assert.deepEqual(Row.parse(shown), shown)
    const keys = Object.keys(shown)
    for (const hidden of ['lookup', 'data_key', 'notes_key', 'agency']) assert.ok(!keys.includes(hidden), hidden)
  })

  test('is late from the day after the last one, to the moment', () => {
    assert.deepEqual(
      ['2026-12-01T12:00:00Z', '2026-12-02T23:59:59Z', '2026-12-03T00:00:00Z'].map((moment) => at(moment).late),
      [false, false, true],
    )
  })

  test('is late by the third month where it was extended', () => {
    const extended = { extended_on: '2026-11-20' }
    assert.deepEqual(
      [at('2027-01-15T00:00:00Z', extended).late, at('2027-02-03T00:00:00Z', extended).late],
      [false, true],
    )
    assert.equal(at('2027-01-15T00:00:00Z', extended).due, '2027-02-02')
  })

  test('property: what has ended is never late, and what is open is late exactly after its day', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.constantFrom(...STATE_NAMES), fc.constantFrom(...KINDS), day, day, (state, kind, made, today) => {
        const { late, due } = at(`${today}T12:00:00Z`, { state, kind, made_on: made })
        assert.equal(late, isOpen(state) && today > due)
      }),
    )
  })

  test('its code is part of its number, and says nothing of who asks', () => {
    const shown = at('2026-11-24T10:00:00Z')
    assert.ok(ID.toUpperCase().replaceAll('-', '').includes(shown.code.toUpperCase()), shown.code)
  })
})
