import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstMessage, reportActions, reportPage } from '../../../../../test/pages/reports/report-sample.ts'
import { nextOf } from './call-view.ts'

const asked = { ...firstMessage({}), kind: 'question', told: null, text: 'Are you safe?' } as const

test('an answer comes first, then the first contact, for whoever may begin one', () => {
  const fresh = reportPage({ actions: reportActions() })
  const written = reportPage({ actions: reportActions(), messages: [firstMessage({ text: 'Help' }), asked] })
  assert.deepEqual(
    [nextOf(fresh, true), nextOf(written, true), nextOf(fresh, false), nextOf(written, false)],
    ['answer', 'contact', 'answer', 'answer'],
  )
})

test('where nobody reads an answer the first contact is next; of what was withdrawn nothing is', () => {
  const known = reportPage({ actions: reportActions({ ask: 'no-receipt', answer: 'no-receipt' }) })
  assert.equal(nextOf(known, true), 'contact')
  assert.equal(nextOf({ ...known, state: 'withdrawn' }, true), null)
  assert.equal(nextOf(known, false), null)
})
