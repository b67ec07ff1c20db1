import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unsaidAgencies } from './own-count-view.ts'

test('agencies of which nobody has said what they are are asked for, and no others', () => {
  const said = { id: '1', name: 'Invented Police', organisation: 'police' as const }
  const unsaid = { id: '2', name: 'Invented Shelter', organisation: null }
  assert.deepEqual(unsaidAgencies([said, unsaid]), [unsaid])
  assert.deepEqual(unsaidAgencies([said]), [])
})
