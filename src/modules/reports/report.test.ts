import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ACTS, type Act, STATE_NAMES, type State } from './codes.ts'
import { actionsOf, expiryOf, isOpen, keptFor, OPEN, type ReporterAct, STATES, stateAfter, whyNot } from './report.ts'

const REPORTER: readonly ReporterAct[] = ['reply', 'withdraw']
const PERIODS = { closedDays: 90, withdrawnDays: 30 }

describe('the states of a report', () => {
  test('are all in the table, and every move leads to one of them', () => {
    assert.deepEqual(Object.keys(STATES).sort(), [...STATE_NAMES].sort())
    for (const { moves } of Object.values(STATES))
      for (const next of Object.values(moves)) assert.ok((STATE_NAMES as readonly string[]).includes(next))
  })

  test('that wait are received and read', () => assert.deepEqual(OPEN, ['received', 'read']))

  test('can be reached from the first, each of them', () => {
    const reached = new Set<string>(['received'])
    for (const state of reached) for (const next of Object.values(STATES[state as State].moves)) reached.add(next)
    assert.deepEqual([...reached].sort(), [...STATE_NAMES].sort())
  })

  test('property: after any acts that were open, the state is one of the table, and withdrawn stays withdrawn', () => {
    const acts = fc.array(fc.constantFrom<Act | ReporterAct | 'open'>(...ACTS, ...REPORTER, 'open'), { maxLength: 30 })
    fc.assert(
      fc.property(acts, (list) => {
        let state: State = 'received'
        for (const act of list) {
          const isClosed = act === 'open' ? state !== 'received' : whyNot(state, act) !== null
          if (isClosed) {
            if (act !== 'open') assert.throws(() => stateAfter(state, act))
            continue
          }
          const next = stateAfter(state, act)
          if (state === 'withdrawn') assert.equal(next, 'withdrawn')
          state = next
        }
        assert.ok((STATE_NAMES as readonly string[]).includes(state))
      }),
    )
  })

  test('let nobody decide what nobody has read, and nobody write to who has withdrawn', () => {
    for (const act of ACTS) assert.equal(whyNot('received', act), 'not-read')
    for (const act of ['ask', 'answer', 'reopen'] as const) assert.equal(whyNot('withdrawn', act), 'withdrawn')
  })

  test('let a reporter withdraw whatever is not withdrawn, and write as long', () => {
    for (const state of STATE_NAMES)
      for (const act of REPORTER) assert.equal(whyNot(state, act) === null, state !== 'withdrawn', `${state} ${act}`)
  })

  test('tell why an act is closed in words that fit it', () => {
    assert.equal(whyNot('read', 'reopen'), 'still-open')
    assert.equal(whyNot('passed', 'reopen'), 'passed-on')
    assert.equal(whyNot('passed', 'answer'), 'passed-on')
    assert.equal(whyNot('answered', 'answer'), 'already-ended')
    assert.equal(whyNot('closed', 'close'), 'already-ended')
  })
})

describe('what can be done', () => {
  test('is every act, in every state, with why where it is closed', () => {
    for (const state of STATE_NAMES)
      for (const { operation, allowed, why } of actionsOf(state, () => true)) {
        assert.match(operation, /^reports\./)
        assert.equal(allowed, why === null)
      }
  })

  test('is told by the role before the state', () => {
    for (const { allowed, why } of actionsOf('received', () => false))
      assert.deepEqual([allowed, why], [false, 'not-permitted'])
  })
})

describe('how long it is kept', () => {
  test('by its state: what waits or was passed on has no end', () => {
    assert.deepEqual(
      STATE_NAMES.map((state) => [state, keptFor(state, PERIODS)]),
      [
        ['received', null],
        ['read', null],
        ['answered', 90],
        ['passed', null],
        ['closed', 90],
        ['withdrawn', 30],
      ],
    )
    for (const state of STATE_NAMES) if (isOpen(state)) assert.equal(keptFor(state, PERIODS), null)
  })

  test('from the day on which it ended', () => {
    const ended = new Date('2026-11-02T00:00:00Z')
    assert.equal(expiryOf('withdrawn', ended, PERIODS)?.toISOString(), '2026-12-02T00:00:00.000Z')
    assert.equal(expiryOf('closed', null, PERIODS), null)
    assert.equal(expiryOf('passed', ended, PERIODS), null)
  })
})
