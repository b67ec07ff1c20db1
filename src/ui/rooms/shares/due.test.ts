import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Out } from '../../shell/contract.ts'
import type { Say } from '../../shell/words.ts'
import { sharesBeyond, sharesDue } from './due.ts'

type Waiting = Out<'shares.waiting'>
const say = ((key: string) => key) as Say
const row = (more: Partial<Waiting['due'][number]> = {}): Waiting['due'][number] => ({
  ...{ share: 's', side: 'receiver', byHand: false, clock: 'acknowledge', urgency: 'none' },
  ...{ due: '2026-11-24T18:00:00Z', missed: false },
  ...more,
})
const waiting = (more: Partial<Waiting>): Waiting => ({
  ...{ toAcknowledge: 0, toAnswer: 0, corrected: 0, recalled: 0, late: 0, answered: 0, due: [] },
  ...more,
})
const item = (more: Partial<Waiting['due'][number]>) => sharesDue(waiting({ due: [row(more)] }), { say })[0]

describe('shares on the desk', () => {
  test('nothing where nothing was answered yet', () => {
    assert.deepEqual(sharesDue(undefined, { say }), [])
    assert.equal(sharesBeyond(undefined), 0)
  })

  test('the receiver reads what to do, and each row leads to the share', () => {
    const { title, note, link, late, danger } = item({ share: 'x', clock: 'say', missed: true })
    assert.deepEqual([title, note, late, danger], ['desk.share-received', 'share.clock-say', true, undefined])
    assert.deepEqual(link, { to: '/shares/$share', params: { share: 'x' } })
  })

  test('the sender reads what did not come in time, and to ask where it was told by hand', () => {
    const notes = (['acknowledge', 'answer', 'read-correction', 'say'] as const).map(
      (clock) => item({ side: 'sender', clock, missed: true }).note,
    )
    assert.deepEqual(notes, [
      ...['desk.share-unacknowledged', 'desk.share-unanswered', 'desk.share-unread', 'desk.share-unsaid'],
    ])
    assert.equal(item({ side: 'sender', byHand: true }).note, 'desk.share-hand')
  })

  test('a missing child and danger stand among those in danger, until it was taken over or recalled', () => {
    const found = item({ urgency: 'missing-child' })
    assert.deepEqual([found.danger, found.note], [0, 'share.urgency-missing-child · share.clock-acknowledge'])
    assert.equal(item({ urgency: 'danger', clock: 'answer' }).danger, 0)
    assert.equal(item({ urgency: 'danger', clock: 'say' }).danger, undefined)
  })

  test('what has no row is counted, and what was told by hand is in no count', () => {
    const due = [row(), row({ side: 'sender', missed: true }), row({ side: 'sender', byHand: true })]
    assert.equal(sharesBeyond(waiting({ toAcknowledge: 1, late: 1, due })), 0)
    assert.equal(sharesBeyond(waiting({ toAcknowledge: 1, corrected: 2, recalled: 1, late: 1, answered: 0, due })), 3)
  })
})
