import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { URGENCIES } from './codes.ts'
import {
  ACTS,
  type Act,
  after,
  dueOf,
  type Facts,
  isEnd,
  moveOf,
  opens,
  RULES,
  STATES,
  type State,
  turnOf,
  whyNot,
} from './share.ts'

// Any members of both sides, in any order, on any day: what a share may come to.

const SIDES = ['sender', 'receiver'] as const
type Side = (typeof SIDES)[number]
type Walk = { readonly state: State; readonly version: number; readonly read: number }

const factsOf = ({ state, version, read }: Walk, byHand: boolean, exculpatory: boolean): Facts => ({
  ...{ state, byHand, exculpatory },
  behind: state !== 'sent' && read < version,
})

/** As the operations write it. */
function taken(walk: Walk, facts: Facts, act: Act, side: Side): Walk {
  const state = after(facts, act, side, { member: 'm', reason: 'why' })
  const version = walk.version + (act === 'correct' ? 1 : 0)
  return { state, version, read: act === 'acknowledge' || act === 'read-correction' ? version : walk.read }
}

const open = (facts: Facts, side: Side): readonly Act[] => ACTS.filter((act) => whyNot(facts, act, side) === null)
const given = fc.record({ byHand: fc.boolean(), exculpatory: fc.boolean() })
const presses = fc.array(fc.record({ side: fc.constantFrom(...SIDES), which: fc.nat(20) }), { maxLength: 30 })

/** Goes on by whichever steps are open. */
function walked(byHand: boolean, exculpatory: boolean, steps: readonly { side: Side; which: number }[]) {
  let walk: Walk = { state: 'sent', version: 1, read: 0 }
  const seen: { walk: Walk; act: Act; side: Side }[] = []
  for (const { side, which } of steps) {
    const facts = factsOf(walk, byHand, exculpatory)
    const acts = open(facts, side)
    const act = acts[which % Math.max(1, acts.length)]
    if (act === undefined) continue
    seen.push({ walk, act, side })
    walk = taken(walk, facts, act, side)
  }
  return { walk, seen }
}

describe('shares, whatever both sides do', () => {
  test('property: there is no dead end: whose turn it is can always lead on, until an end', () => {
    fc.assert(
      fc.property(given, presses, ({ byHand, exculpatory }, steps) => {
        const { walk } = walked(byHand, exculpatory, steps)
        const turn = turnOf(walk.state, byHand)
        assert.equal(turn === null, isEnd(walk.state), 'a state without an owner is an end')
        if (turn !== null) assert.ok(open(factsOf(walk, byHand, exculpatory), turn).length > 0, walk.state)
      }),
    )
  })

  test('property: whose turn it is comes to an end alone, in at most four steps', () => {
    fc.assert(
      fc.property(given, presses, ({ byHand, exculpatory }, steps) => {
        let { walk } = walked(byHand, exculpatory, steps)
        for (let n = 0; n < 4 && !isEnd(walk.state); n++) {
          const facts = factsOf(walk, byHand, exculpatory)
          const side = turnOf(walk.state, byHand) ?? 'sender'
          const act = open(facts, side).filter((one) => one !== 'correct')[0]
          if (act !== undefined) walk = taken(walk, facts, act, side)
        }
        assert.ok(isEnd(walk.state), walk.state)
      }),
    )
  })

  test('property: what has closed never opens again', () => {
    fc.assert(
      fc.property(given, presses, ({ byHand, exculpatory }, steps) => {
        const { seen, walk } = walked(byHand, exculpatory, steps)
        const states = [...seen.map(({ walk: { state } }) => state), walk.state]
        const closedAt = states.findIndex((state) => !opens(state))
        if (closedAt >= 0) for (const state of states.slice(closedAt)) assert.ok(!opens(state), state)
      }),
    )
  })

  test('property: what speaks for somebody accused is never recalled, and every share has a clock until its end', () => {
    const since = new Date('2026-11-02T09:00:00Z')
    const until = new Date('2027-05-01T00:00:00Z')
    fc.assert(
      fc.property(given, presses, fc.constantFrom(...URGENCIES), ({ byHand, exculpatory }, steps, urgency) => {
        const { walk, seen } = walked(byHand, exculpatory, steps)
        if (exculpatory) assert.ok(seen.every(({ act }) => act !== 'recall'))
        const correctedAt = walk.read < walk.version && walk.state !== 'sent' ? since : null
        const due = dueOf(walk.state, { since, urgency, until, correctedAt })
        assert.equal(due === null, isEnd(walk.state))
        // Never later than by the state's own clock.
        const own = dueOf(walk.state, { since, urgency, until, correctedAt: null })
        if (due !== null && own !== null) assert.ok(due.at <= own.at)
      }),
    )
  })

  test('property: only the sender corrects and recalls; only the receiver answers, but for what is told by hand', () => {
    fc.assert(
      fc.property(given, presses, ({ byHand, exculpatory }, steps) => {
        for (const { walk, act, side } of walked(byHand, exculpatory, steps).seen) {
          const by = moveOf(walk.state, act)?.by
          assert.ok(by === 'either' || by === side || (byHand && side === 'sender'), `${act} by ${side}`)
        }
      }),
    )
  })
})

test('every state but the agreed end is reached from the first, and its acts are those of the list', () => {
  const reached = new Set<State>(['sent'])
  for (const state of reached) for (const { to } of Object.values(RULES[state].moves)) reached.add(to)
  assert.deepEqual(
    STATES.filter((state) => !reached.has(state)),
    ['over'],
  )
  const used = new Set(STATES.flatMap((state) => Object.keys(RULES[state].moves)))
  assert.deepEqual([...used].toSorted(), [...ACTS].toSorted())
})
