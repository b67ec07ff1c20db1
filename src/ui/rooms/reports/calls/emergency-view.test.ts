import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callOf, newCall } from './emergency-view.ts'

test('a call begins with this minute and with nobody; it goes once one knows whom and who', () => {
  const fresh = newCall(new Date('2026-12-01T09:05:30'))
  assert.deepEqual([fresh.service, fresh.day, fresh.time, fresh.by], ['', '2026-12-01', '09:05', ''])
  assert.equal(callOf(fresh), null)
  assert.equal(callOf({ ...fresh, service: 'police' }), null)
  assert.equal(callOf({ ...fresh, service: 'police', by: 'Anna', time: '' }), null)
  const at = new Date('2026-12-01T09:05').toISOString()
  assert.deepEqual(callOf({ ...fresh, service: 'police', by: ' Anna ', incident: ' 42 ' }), {
    ...{ service: 'police', at, by: 'Anna', incident: '42' },
  })
})
