import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JobState } from '../../../kernel/codes.ts'
import { BEGUN_WITHIN, stateOf } from './state.ts'

const ASKED = new Date('2026-11-02T08:00:00Z')
const row = { asked_at: ASKED, begun_at: null, item: null, why: null }
const begun = { ...row, begun_at: ASKED }
const job = (state: JobState) => ({ state, stage: 'packing' as const })
const at = (of: Parameters<typeof stateOf>[0], work: Parameters<typeof stateOf>[1], after = 0) =>
  stateOf(of, work, new Date(ASKED.getTime() + after))

test('a capture waits, is at work, and comes to one of two ends', () => {
  assert.deepEqual(at(row, job('waiting')), { state: 'queued', why: null })
  assert.deepEqual(at(row, job('paused')), { state: 'waits', why: null })
  assert.deepEqual(at(row, job('running')), { state: 'queued', why: null })
  assert.deepEqual(at(begun, job('running')), { state: 'packing', why: null })
  assert.deepEqual(at({ ...begun, item: 'i' }, job('done')), { state: 'kept', why: null })
  assert.deepEqual(at({ ...begun, why: 'too-slow' }, job('done')), { state: 'failed', why: 'too-slow' })
})

test('one that was begun and is not at work, or that nobody can begin any more, ended without result', () => {
  const lost = { state: 'failed', why: 'lost' }
  for (const state of ['paused', 'waiting', 'failed', 'cancelled'] as const)
    assert.deepEqual(at(begun, job(state)), lost)
  for (const state of ['failed', 'cancelled'] as const) assert.deepEqual(at(row, job(state)), lost)
  assert.deepEqual(at(row, null), lost)
  assert.deepEqual(at(row, job('paused'), BEGUN_WITHIN), { state: 'waits', why: null })
  assert.deepEqual(at(row, job('paused'), BEGUN_WITHIN + 1), lost)
  assert.deepEqual(at(begun, job('running'), 2 * BEGUN_WITHIN), { state: 'packing', why: null }, 'it is at work')
})
