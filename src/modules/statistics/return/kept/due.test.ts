import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueReturn } from './due.ts'

const row = (more: object) => ({ id: 'r', year: 2025, state: 'draft' as const, ...more })
const due = (today: string, ...rows: readonly object[]) => dueReturn(rows.map(row), new Date(`${today}T12:00:00Z`))

test('the return of last year is due where possible by the end of September, at the latest by the end of the year', () => {
  assert.equal(due('2026-06-30'), null)
  assert.deepEqual(due('2026-07-01'), { year: 2025, by: '2026-09-30', isWished: true, draft: null })
  assert.equal(due('2026-09-30')?.by, '2026-09-30')
  assert.deepEqual(due('2026-10-01'), { year: 2025, by: '2026-12-31', isWished: false, draft: null })
  assert.equal(due('2026-12-31')?.by, '2026-12-31')
  assert.equal(due('2027-01-01'), null)
})

test('it names its draft, and is due no more once a vintage was sent, also while that is corrected', () => {
  assert.equal(due('2026-08-02', {})?.draft, 'r')
  assert.equal(due('2026-08-02', { vintage: 2 }, { id: 's', state: 'sent' }), null)
  assert.notEqual(due('2026-08-02', { year: 2024, state: 'sent' }), null)
})
