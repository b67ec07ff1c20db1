import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { WRONGS } from '../evidence/index.ts'
import { actionsOf } from './actions.ts'
import { closedProblem } from './change.ts'
import { STATE_NAMES, type State, WHYS } from './codes.ts'
import { type Act, isOut, type NoticeStand, OPEN, STATES, stateAfter, stateAt, stored, whyNot } from './notice.ts'

const ACTS = [...new Set(Object.values(STATES).flatMap(({ moves }) => Object.keys(moves)))].filter(
  (act): act is Act => act !== 'deliver' && act !== 'replace',
)
const PEOPLE = ['anna', 'berta', 'carl', 'dace'] as const

const anyStand: fc.Arbitrary<NoticeStand> = fc.record({
  state: fc.constantFrom(...STATE_NAMES),
  waits: fc.boolean(),
  onItsWay: fc.boolean(),
  waitsForMail: fc.boolean(),
  writers: fc.subarray([...PEOPLE], { minLength: 1 }),
  correcting: fc.boolean(),
  incomplete: fc.boolean(),
  barred: fc.boolean(),
  wrong: fc.constantFrom(null, ...WRONGS),
})
const anyAct = fc.constantFrom(...ACTS)
const somebody = fc.constantFrom(null, ...PEOPLE)
const rules = (stand: NoticeStand) => STATES[stand.state].moves as Readonly<Record<string, string>>

describe('what the rules of notices hold for every stand', () => {
  test('property: an act that a state does not have is closed whatever else is true', () =>
    fc.assert(
      fc.property(anyStand, anyAct, somebody, (stand, act, by) => {
        if (!(act in rules(stand))) assert.notEqual(whyNot(stand, act, by), null)
      }),
    ))

  test('property: no added difficulty ever opens what was closed', () => {
    const harder = ['waits', 'onItsWay', 'correcting', 'incomplete', 'barred'] as const
    fc.assert(
      fc.property(anyStand, anyAct, somebody, fc.constantFrom(...harder), (stand, act, by, which) => {
        if (whyNot({ ...stand, [which]: false }, act, by) === null) return
        assert.notEqual(whyNot({ ...stand, [which]: true }, act, by), null, `${stand.state} ${act} ${which}`)
      }),
    )
  })

  test('property: two people are two: an approval is open to nobody who wrote, and to everybody else alike', () =>
    fc.assert(
      fc.property(anyStand, fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE), (stand, one, other) => {
        const [first, second] = [whyNot(stand, 'approve', one), whyNot(stand, 'approve', other)]
        if (stand.writers.includes(one)) assert.notEqual(first, null)
        if (stand.writers.includes(one) === stand.writers.includes(other)) assert.equal(first, second)
      }),
    ))

  test('property: one more writer never makes an approval possible', () =>
    fc.assert(
      fc.property(anyStand, fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE), (stand, writer, approver) => {
        if (whyNot(stand, 'approve', approver) === null) return
        const more = { ...stand, writers: [...new Set([...stand.writers, writer])] }
        assert.notEqual(whyNot(more, 'approve', approver), null)
      }),
    ))

  test('property: a reason is always one that pages and programs have words for', () =>
    fc.assert(
      fc.property(anyStand, anyAct, somebody, (stand, act, by) => {
        const why = whyNot(stand, act, by)
        if (why === null) return
        assert.ok((WHYS as readonly string[]).includes(why))
        const { message, code, fields } = closedProblem(why)
        assert.ok(message.length > 15 && message.endsWith('.'))
        assert.deepEqual([code, fields], ['conflict', [{ field: 'notice', message: why }]])
      }),
    ))

  test('property: what ended stays ended: from it no walk leads anywhere', () =>
    fc.assert(
      fc.property(fc.constantFrom('closed', 'withdrawn', 'corrected'), fc.array(anyAct), (ended, walk) => {
        let state = ended as State
        for (const act of walk) if (act in STATES[state].moves) state = stateAfter(state, act, 'draft')
        assert.equal(state, ended)
      }),
    ))

  test('property: what the recipient has, they have: no walk leads back into a draft', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...STATE_NAMES.filter(isOut)),
        fc.array(fc.constantFrom(...ACTS, 'replace' as const), { maxLength: 20 }),
        (from, walk) => {
          let state: State = from
          for (const act of walk) {
            if (act in STATES[state].moves) state = stateAfter(state, act, 'draft')
            assert.ok(state !== 'draft' && state !== 'approved' && state !== 'held', `${from} ${state}`)
          }
        },
      ),
    ))

  test('from each open state a person can end it: nothing hangs', () => {
    for (const state of OPEN) {
      const seen = new Set<State>([state])
      for (const at of seen)
        for (const act of Object.keys(STATES[at].moves)) seen.add(stateAfter(at, act as Act, 'draft'))
      assert.ok(
        ['closed', 'withdrawn'].some((end) => seen.has(end as State)),
        state,
      )
    }
  })

  test('each state can be reached from a first draft', () => {
    const seen = new Set<State>(['draft'])
    for (const at of seen)
      for (const act of Object.keys(STATES[at].moves)) seen.add(stateAfter(at, act as Act, 'draft'))
    assert.deepEqual([...seen].toSorted(), [...STATE_NAMES].toSorted())
  })

  test('property: what is offered on a page is exactly what the rules leave open to whoever may', () =>
    fc.assert(
      fc.property(anyStand, fc.subarray([...ACTS]), (stand, rights) => {
        const may = (operation: string) => rights.includes(operation.replace('notices.', '') as Act)
        for (const { operation, allowed, why } of actionsOf(stand, may)) {
          const act = operation.replace('notices.', '') as Act
          assert.equal(allowed, why === null)
          assert.equal(allowed, may(operation) && whyNot(stand, act) === null, `${stand.state} ${act}`)
        }
      }),
    ))

  test('each reason has words of its own', () => {
    const words = WHYS.map((why) => closedProblem(why).message)
    assert.equal(new Set(words).size, WHYS.length)
  })
})

describe('a hold over time', () => {
  const at = fc.integer({ min: 0, max: 10_000_000 }).map((n) => new Date(Date.UTC(2026, 10, 1) + n * 1000))
  const kept = fc.constantFrom(...STATE_NAMES).filter((state) => state !== 'held') as fc.Arbitrary<
    Exclude<State, 'held'>
  >

  test('property: covers what could still go, until its moment, and shows afterwards what was there before', () =>
    fc.assert(
      fc.property(kept, fc.option(at), at, (state, held_until, now) => {
        const shown = stateAt({ state, held_until }, now)
        const covers = (state === 'draft' || state === 'approved') && held_until !== null && held_until > now
        assert.equal(shown, covers ? 'held' : state)
      }),
    ))

  test('property: time alone never holds again: once it is over it stays over', () =>
    fc.assert(
      fc.property(kept, at, at, fc.nat(), (state, held_until, now, later) => {
        if (stateAt({ state, held_until }, now) === 'held') return
        assert.equal(stateAt({ state, held_until }, new Date(now.getTime() + later)), state)
      }),
    ))

  test('property: holding and letting go gives back what was stored, by whichever state', () =>
    fc.assert(
      fc.property(fc.constantFrom('draft', 'approved'), (before) => {
        const held = stateAfter(before, 'hold', before)
        assert.equal(stored(held, before), before)
        assert.equal(stateAfter(held, 'release', before), before)
      }),
    ))
})
