import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { actionsOf, type Event, type Hands, inFeeds, STATES, stateAfter, whyNot } from './block.ts'
import { ACTS, type BlockAct, STATE_NAMES, type State } from './codes.ts'

const PEOPLE = ['anna', 'boriss', 'cecīlija'] as const
const EVENTS = ['appeal', 'expire'] as const satisfies readonly Event[]

type Step = { readonly what: BlockAct | Event; readonly by: string }
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom<BlockAct | Event>(...ACTS, ...EVENTS),
  by: fc.constantFrom(...PEOPLE),
})
type Stand = { readonly state: State; readonly hands: Hands }

const isEvent = (what: BlockAct | Event): what is Event => (EVENTS as readonly string[]).includes(what)

/** What an operation would do: nothing where the act is closed. */
function after({ state, hands }: Stand, { what, by }: Step): Stand {
  const moves = STATES[state].moves as Readonly<Partial<Record<BlockAct | Event, State>>>
  if (isEvent(what) ? moves[what] === undefined : whyNot(state, what, hands, by) !== null) return { state, hands }
  const next = stateAfter(state, what, hands)
  return { state: next, hands: what === 'approve' ? { ...hands, approvedBy: [...hands.approvedBy, by] } : hands }
}

const walks = fc.array(step, { maxLength: 40 })
const start = (needed: number): Stand => ({ state: 'draft', hands: { draftedBy: 'anna', approvedBy: [], needed } })
const both = fc.constantFrom(1, 2)

describe('the way of an entry', () => {
  test('nothing reaches a feed before as many others approved as it takes, none of them who drafted it', () =>
    fc.assert(
      fc.property(walks, both, (steps, needed) => {
        let stand = start(needed)
        for (const one of steps) {
          stand = after(stand, one)
          const { approvedBy, draftedBy } = stand.hands
          assert.ok(!approvedBy.includes(draftedBy))
          assert.equal(new Set(approvedBy).size, approvedBy.length)
          if (stand.state !== 'draft' && stand.state !== 'lifted' && stand.state !== 'expired')
            assert.ok(approvedBy.length >= needed)
        }
      }),
    ))

  test('what was lifted or has expired stays so', () =>
    fc.assert(
      fc.property(fc.constantFrom<State>('lifted', 'expired'), walks, (state, steps) => {
        const ended = steps.reduce(after, { state, hands: { draftedBy: 'anna', approvedBy: ['boriss'], needed: 1 } })
        assert.equal(ended.state, state)
      }),
    ))

  test('an appeal changes nothing in the feeds; suspending and lifting take it out at once', () => {
    const hands: Hands = { draftedBy: 'anna', approvedBy: ['boriss'], needed: 1 }
    for (const state of STATE_NAMES) {
      const moves = STATES[state].moves as Readonly<Partial<Record<BlockAct | Event, State>>>
      if (moves.appeal) assert.equal(inFeeds(moves.appeal), inFeeds(state), state)
      for (const out of ['suspend', 'lift', 'expire'] as const)
        if (moves[out]) assert.ok(!inFeeds(stateAfter(state, out, hands)), `${state} ${out}`)
    }
  })

  test('from wherever a feed holds it, somebody can take it out', () => {
    for (const state of STATE_NAMES)
      if (inFeeds(state)) for (const act of ['suspend', 'lift'] as const) assert.ok(act in STATES[state].moves)
  })

  test('every state is reached', () =>
    assert.deepEqual(
      new Set(Object.values(STATES).flatMap(({ moves }) => Object.values(moves))),
      new Set(STATE_NAMES.filter((state) => state !== 'draft')),
    ))

  test('who drafted it does not decide that it stays, and may always take it back', () => {
    const hands: Hands = { draftedBy: 'anna', approvedBy: ['boriss'], needed: 1 }
    assert.equal(whyNot('appealed', 'uphold', hands, 'anna'), 'own-draft')
    assert.equal(whyNot('appealed', 'uphold', hands, 'boriss'), null)
    assert.equal(whyNot('appealed', 'lift', hands, 'anna'), null)
  })

  test('of a host that others share the first approval leaves it a draft', () => {
    const two = after(start(2), { what: 'approve', by: 'boriss' })
    assert.equal(two.state, 'draft')
    assert.equal(after(two, { what: 'approve', by: 'boriss' }).state, 'draft')
    assert.equal(after(two, { what: 'approve', by: 'cecīlija' }).state, 'approved')
  })

  test('the actions of a record are the acts that are open, and closed ones say why', () =>
    fc.assert(
      fc.property(walks, both, fc.constantFrom(...PEOPLE), (steps, needed, member) => {
        const { state, hands } = steps.reduce(after, start(needed))
        for (const { operation, allowed, why } of actionsOf(state, hands, member, () => true)) {
          const act = operation.replace('blocks.', '') as BlockAct
          assert.equal(allowed, whyNot(state, act, hands, member) === null)
          assert.equal(why === null, allowed)
        }
        for (const { why } of actionsOf(state, hands, member, () => false)) assert.equal(why, 'not-permitted')
      }),
    ))
})
