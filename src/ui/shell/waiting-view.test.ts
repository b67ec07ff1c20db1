import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Out } from './contract.ts'
import { type Answers, NOTHING, together, waitingIn } from './waiting-view.ts'

const jobs = (...rows: { mayRetry: boolean }[]) => ({ jobs: rows, next: null }) as unknown as Out<'jobs.list'>
const reports = { helpUnread: 0, helpSince: null, unread: 0, replies: 0, inDanger: [] as string[], overdue: 0 }

describe('what waits in rooms', () => {
  test('nothing that was not answered', () => {
    for (const waiting of Object.values(waitingIn({}))) assert.deepEqual(waiting, NOTHING)
  })

  test('a call for help that nobody read is urgent at once, and late once its day is over; a tip is neither', () => {
    const of = (more: object) => waitingIn({ reports: { ...reports, ...more } })['/reports']
    assert.deepEqual(of({ unread: 2 }), { n: 2, haste: null })
    assert.deepEqual(of({ unread: 2, helpUnread: 1 }), { n: 3, haste: 'urgent' })
    assert.deepEqual(of({ helpUnread: 1, overdue: 1 }), { n: 1, haste: 'late' })
    assert.deepEqual(of({ replies: 1, overdue: 1 }), { n: 1, haste: 'late' })
    // Whoever is in danger waits, also after somebody has written to them.
    assert.deepEqual(of({ inDanger: ['a'] }), { n: 1, haste: 'urgent' })
  })

  test('who is in danger is counted with their person once that was opened, and not twice', () => {
    const perils = [{ person: 'p', code: 'AAAA', danger: 'now' as const, since: '2026-11-24T08:00:00Z', report: 'a' }]
    const persons = { missing: 0, overdue: 0, children: 0, reviews: 0, due: [], perils }
    const found = waitingIn({ reports: { ...reports, inDanger: ['a', 'b'] }, persons })
    assert.deepEqual(found['/reports'], { n: 1, haste: 'urgent' })
    assert.deepEqual(found['/cases'], { n: 1, haste: 'urgent' })
  })

  test('failed jobs count for whoever can try them again, and for nobody else', () => {
    assert.equal(waitingIn({ jobs: jobs({ mayRetry: false }, { mayRetry: true }) })['/jobs'].n, 1)
    assert.equal(waitingIn({ jobs: jobs({ mayRetry: false }) })['/jobs'].n, 0)
  })

  test('a clock that ran out makes its room late', () => {
    const breaches = (...late: boolean[]) =>
      ({ breaches: late.map((one) => ({ late: one })) }) as unknown as Answers['breaches']
    assert.deepEqual(waitingIn({ breaches: breaches(false, false) })['/breaches'], { n: 2, haste: null })
    assert.deepEqual(waitingIn({ breaches: breaches(false, true) })['/breaches'], { n: 2, haste: 'late' })
    const persons = { missing: 0, overdue: 0, children: 1, reviews: 0, due: [] }
    assert.equal(waitingIn({ persons })['/cases'].haste, null)
    assert.equal(waitingIn({ persons: { ...persons, missing: 1 } })['/cases'].haste, 'urgent')
  })

  test('shares count for both sides; an hour for a missing child is urgent, and what ran out is late', () => {
    const row = { share: 's', side: 'receiver', byHand: false, clock: 'acknowledge', urgency: 'none' } as const
    const of = (more: object) => {
      const due = [{ ...row, due: '2026-11-24T18:00:00Z', missed: false, ...more }]
      const shares = { toAcknowledge: 1, toAnswer: 1, corrected: 1, recalled: 1, late: 1, answered: 2, due }
      return waitingIn({ shares })['/shares']
    }
    assert.deepEqual(of({}), { n: 7, haste: null })
    assert.equal(of({ urgency: 'missing-child' }).haste, 'urgent')
    // After a recall there is nobody left to go and look for.
    assert.equal(of({ urgency: 'missing-child', clock: 'say' }).haste, null)
    assert.equal(of({ missed: true }).haste, 'late')
  })

  test('what agencies ask of each other counts in the room of shares, danger as urgent', () => {
    const row = { ask: 'a', side: 'asked', clock: 'answer', urgency: 'none', due: '2026-11-24T18:00:00Z' } as const
    const of = (more: object) => {
      const due = [{ ...row, missed: false, ...more }]
      return waitingIn({ asks: { toAcknowledge: 1, toAnswer: 2, late: 1, answered: 1, due } })['/shares']
    }
    assert.deepEqual(of({}), { n: 5, haste: null })
    assert.equal(of({ urgency: 'danger' }).haste, 'urgent')
    assert.equal(of({ urgency: 'urgent' }).haste, null)
    assert.equal(of({ missed: true }).haste, 'late')
  })

  test('a workspace has what its rooms have together', () => {
    assert.deepEqual(together([{ n: 2, haste: null }, undefined, { n: 1, haste: 'late' }]), { n: 3, haste: 'late' })
    assert.deepEqual(together([]), NOTHING)
  })
})
