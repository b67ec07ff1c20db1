import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Out } from './contract.ts'
import { type Answers, NOTHING, together, waitingIn } from './waiting-view.ts'

const jobs = (...rows: { mayRetry: boolean }[]) => ({ jobs: rows, next: null }) as unknown as Out<'jobs.list'>
const reports = { helpUnread: 0, helpSince: null, unread: 0, replies: 0, inDanger: 0, overdue: 0 }

describe('what waits in rooms', () => {
  test('nothing that was not answered', () => {
    for (const waiting of Object.values(waitingIn({}))) assert.deepEqual(waiting, NOTHING)
  })

  test('a call for help that nobody read is late at once; a tip is not', () => {
    const of = (more: object) => waitingIn({ reports: { ...reports, ...more } })['/reports']
    assert.deepEqual(of({ unread: 2 }), { n: 2, late: false })
    assert.deepEqual(of({ unread: 2, helpUnread: 1 }), { n: 3, late: true })
    assert.deepEqual(of({ replies: 1, overdue: 1 }), { n: 1, late: true })
    // Whoever is in danger waits, also after somebody has written to them.
    assert.deepEqual(of({ inDanger: 1 }), { n: 1, late: true })
  })

  test('failed jobs count for whoever can try them again, and for nobody else', () => {
    assert.equal(waitingIn({ jobs: jobs({ mayRetry: false }, { mayRetry: true }) })['/jobs'].n, 1)
    assert.equal(waitingIn({ jobs: jobs({ mayRetry: false }) })['/jobs'].n, 0)
  })

  test('a clock that ran out makes its room late', () => {
    const breaches = (...late: boolean[]) =>
      ({ breaches: late.map((one) => ({ late: one })) }) as unknown as Answers['breaches']
    assert.deepEqual(waitingIn({ breaches: breaches(false, false) })['/breaches'], { n: 2, late: false })
    assert.deepEqual(waitingIn({ breaches: breaches(false, true) })['/breaches'], { n: 2, late: true })
    const persons = { missing: 0, overdue: 0, children: 1, reviews: 0, due: [] }
    assert.equal(waitingIn({ persons })['/cases'].late, false)
    assert.equal(waitingIn({ persons: { ...persons, missing: 1 } })['/cases'].late, true)
  })

  test('a workspace has what its rooms have together', () => {
    assert.deepEqual(together([{ n: 2, late: false }, undefined, { n: 1, late: true }]), { n: 3, late: true })
    assert.deepEqual(together([]), NOTHING)
  })
})
