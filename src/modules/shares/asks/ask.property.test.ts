import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ASK_URGENCIES } from '../codes.ts'
import { ACTS, after, dueOf, isEnd, opens, RULES, SIDES, STATES, type State, turnOf, whyNot } from './ask.ts'

// Any members of both sides, in any order: what may come of what was asked.

const presses = fc.array(fc.record({ side: fc.constantFrom(...SIDES), which: fc.nat(20) }), { maxLength: 30 })
const open = (state: State, side: (typeof SIDES)[number]) => ACTS.filter((act) => whyNot(state, act, side) === null)

/** Goes on by whichever steps are open. @returns all states on the way */
function walked(steps: readonly { side: (typeof SIDES)[number]; which: number }[]): readonly State[] {
  const states: State[] = ['sent']
  for (const { side, which } of steps) {
    const state = states.at(-1) ?? 'sent'
    const acts = open(state, side)
    if (acts.length > 0) states.push(after(state, acts[which % acts.length], side, 'm'))
  }
  return states
}

describe('what agencies ask of each other, whatever both do', () => {
  test('property: there is no dead end and no state without an owner: whose turn it is leads on, until an end', () => {
    fc.assert(
      fc.property(presses, (steps) => {
        const state = walked(steps).at(-1) ?? 'sent'
        const turn = turnOf(state)
        assert.equal(turn === null, isEnd(state))
        if (turn !== null) assert.ok(open(state, turn).length > 0, state)
      }),
    )
  })

  test('property: the asker can be done with it from anywhere, in one step', () => {
    fc.assert(
      fc.property(presses, (steps) => {
        const state = walked(steps).at(-1) ?? 'sent'
        if (!isEnd(state))
          assert.ok(
            open(state, 'asker').some((act) => isEnd(after(state, act, 'asker', 'm'))),
            state,
          )
      }),
    )
  })

  test('property: what has closed never opens again', () => {
    fc.assert(
      fc.property(presses, (steps) => {
        const states = walked(steps)
        const closedAt = states.findIndex((state) => !opens(state))
        if (closedAt >= 0) assert.equal(closedAt, states.length - 1)
      }),
    )
  })

  test('property: a clock runs in every state but an end, and never past the day agreed', () => {
    const moments = fc.date({ min: new Date('2026-11-02'), max: new Date('2027-11-02'), noInvalidDate: true })
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.constantFrom(...ASK_URGENCIES),
        fc.boolean(),
        fc.boolean(),
        fc.option(moments),
        moments,
        (state, urgency, directive, atHand, neededBy, until) => {
          const at = new Date('2026-11-01')
          const due = dueOf(state, { urgency, directive, atHand, sentAt: at, since: at, neededBy, until })
          assert.equal(due === null, isEnd(state))
          if (due !== null) assert.ok(due.at <= until)
        },
      ),
    )
  })
})

test('every state is reached from the first, and its acts are those of the list', () => {
  const reached = new Set<State>(['sent'])
  for (const state of reached) for (const { to } of Object.values(RULES[state].moves)) reached.add(to)
  assert.deepEqual([...reached].toSorted(), [...STATES].toSorted())
  const used = new Set(STATES.flatMap((state) => Object.keys(RULES[state].moves)))
  assert.deepEqual([...used].toSorted(), [...ACTS].toSorted())
})
