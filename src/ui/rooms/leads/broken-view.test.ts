import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAssessor } from '../../../screening/assess.ts'
import { assessBatch, MOST_LETTERS } from '../../../screening/batch.ts'
import type { Say } from '../../shell/words.ts'
import { brokenReason } from './broken-view.ts'

const say: Say = (key, values = {}) => `${key} ${Object.values(values).join(' ')}`
const posting = (text: string) => ({ id: '1', title: '', text, employer: null, date: null, source: 's' })
const assessor = createAssessor()

test('what screening says of a posting that is too long, or that it cannot assess, is told in the reader’s language', () => {
  const failing = { ...assessor, look: () => assert.fail('the secret words') }
  const [long] = assessBatch(assessor, [posting('x'.repeat(MOST_LETTERS + 1))]).broken
  const [fault] = assessBatch(failing, [posting('a')]).broken
  assert.deepEqual(brokenReason(long.reason, say), { known: true, text: `upload.too-long ${MOST_LETTERS}` })
  assert.deepEqual(brokenReason(fault.reason, say), { known: true, text: 'upload.not-assessed AssertionError' })
})

test('what a reader of files says stays as it is, and is told to be English', () => {
  const reason = 'the line is not valid JSON'
  assert.deepEqual(brokenReason(reason, say), { known: false, text: reason })
})
