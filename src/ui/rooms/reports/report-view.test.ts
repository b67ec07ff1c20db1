import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { listInput, promiseOf, reportsAsked, standKey } from './report-view.ts'

describe('an address of the queue', () => {
  test('is read; what it does not know is as usual', () => {
    assert.deepEqual(reportsAsked({ kind: 'help', state: 'received', sort: 'complete', after: '50' }), {
      kind: 'help',
      state: 'received',
      sort: 'complete',
      after: 50,
    })
    assert.deepEqual(reportsAsked({ kind: 'x', state: 'open', sort: 'danger', after: '-1' }), {})
    assert.deepEqual(listInput({}), { kind: 'all', state: 'open', sort: 'danger', after: 0 })
  })

  test('property: whatever stands in it, the server is asked something it knows', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('kind', 'state', 'sort', 'after'), fc.string()), (search) => {
        const { after, sort, state } = listInput(reportsAsked(search))
        assert.ok(Number.isInteger(after) && (after ?? 0) >= 0)
        assert.ok(sort !== undefined && state !== undefined)
      }),
    )
  })
})

describe('the promise that is shown', () => {
  const clock = (what: 'read' | 'answer', kept: string | null, missed = false) => ({
    what,
    due: '2026-12-01',
    kept,
    missed,
  })
  test('is the next one, or the one that is late, and none where it is over', () => {
    const clocks = [clock('read', null, true), clock('answer', null)] as [
      ReturnType<typeof clock>,
      ReturnType<typeof clock>,
    ]
    assert.deepEqual(promiseOf({ state: 'received', clocks }), {
      key: 'report.late-read',
      day: '2026-12-01',
      missed: true,
    })
    const read = [clock('read', '2026-11-20'), clock('answer', null)] as typeof clocks
    assert.equal(promiseOf({ state: 'read', clocks: read })?.key, 'report.due-answer')
    assert.equal(promiseOf({ state: 'closed', clocks: read }), null)
  })

  test('how far it is: read, written to, or led to a first contact; an ended one by its end', () => {
    const read = [clock('read', '2026-11-20'), clock('answer', null)]
    const written = [clock('read', '2026-11-20'), clock('answer', '2026-11-20')]
    assert.equal(standKey({ state: 'read', clocks: read }, false), 'reports.state-read')
    assert.equal(standKey({ state: 'read', clocks: written }, false), 'report.written')
    assert.equal(standKey({ state: 'read', clocks: written }, true), 'report.has-led')
    assert.equal(standKey({ state: 'answered', clocks: written }, true), 'reports.state-answered')
  })
})
