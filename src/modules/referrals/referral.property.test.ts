import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  ACTS,
  type Act,
  after,
  CLOCKS,
  dueOf,
  type Facts,
  GROUNDS,
  groundProblem,
  isEnd,
  type Move,
  moveOf,
  OPEN_STATES,
  RULES,
  STATES,
  type State,
  type Taker,
  turnOf,
  WHYS,
  whyNot,
} from './referral.ts'

const takers = fc.record({
  side: fc.constantFrom('sender', 'receiver'),
  isFocalPoint: fc.boolean(),
}) as fc.Arbitrary<Taker>
const facts = fc.record({
  state: fc.constantFrom(...STATES),
  byHand: fc.boolean(),
  abroad: fc.boolean(),
  childPath: fc.boolean(),
  whereabouts: fc.constantFrom('known', 'lost-contact', 'missing'),
  stays: fc.boolean(),
  notTold: fc.option(fc.constantFrom(...WHYS.slice(0, 5))),
}) as fc.Arbitrary<Facts>
const acts = fc.constantFrom(...ACTS)
const SOMEBODY = { member: 'a named member', reason: 'a reason' }
const open: Facts = {
  ...{
    state: 'draft',
    byHand: false,
    abroad: false,
    childPath: false,
    whereabouts: 'known',
    stays: true,
    notTold: null,
  },
}
const focal = (side: Taker['side']): Taker => ({ side, isFocalPoint: true })
const SIDES = ['sender', 'receiver'] as const
/** Each act of each state that either side could take in these facts. */
const opened = (more: Partial<Facts>, isFocalPoint = true): string[] =>
  STATES.flatMap((state) =>
    ACTS.flatMap((act) =>
      SIDES.filter((side) => whyNot({ ...open, ...more, state }, act, { side, isFocalPoint }) === null).map(
        (side) => `${state} ${act} ${side}`,
      ),
    ),
  )

/** Walks where chance leads, each step by the side that may take it; gives the states that were passed. */
function walk(start: Facts, steps: readonly { act: Act; taker: Taker }[]): State[] {
  const passed: State[] = [start.state]
  let at = start
  for (const { act, taker } of steps) {
    if (whyNot(at, act, taker) !== null) continue
    at = { ...at, state: after(at, act, taker, SOMEBODY) }
    passed.push(at.state)
  }
  return passed
}
const walks = fc.array(fc.record({ act: acts, taker: takers }), { maxLength: 60 })

describe('the table of referrals', () => {
  test('every state can be reached from a draft, and every one that is no end leads to an end', () => {
    const reach = (from: State, seen = new Set<State>()): Set<State> => {
      if (seen.has(from)) return seen
      seen.add(from)
      for (const { to } of Object.values(RULES[from].moves)) reach(to, seen)
      return seen
    }
    assert.deepEqual([...reach('draft')].toSorted(), [...STATES].toSorted())
    for (const state of OPEN_STATES) assert.ok([...reach(state)].some(isEnd), `${state} is a dead end`)
    assert.deepEqual(STATES.filter(isEnd), ['done', 'rejected', 'revoked'])
  })

  test('property: never done, nor told how it goes, before somebody confirmed an arrival', () => {
    fc.assert(
      fc.property(facts, walks, (some, steps) => {
        const passed = walk({ ...some, state: 'draft' }, steps)
        for (const late of ['feedback', 'done'] as const)
          if (passed.includes(late))
            assert.ok(passed.indexOf('arrived') < passed.indexOf(late) && passed.includes('arrived'))
      }),
    )
    const intoArrived = STATES.flatMap((from) =>
      Object.entries(RULES[from].moves)
        .filter(([, { to }]) => to === 'arrived')
        .map(([act]) => act),
    )
    assert.deepEqual(new Set(intoArrived), new Set(['confirm-arrival']))
  })

  test('property: nothing is sent that nobody agreed to or answered for', () => {
    fc.assert(
      fc.property(facts, walks, (some, steps) => {
        const passed = walk({ ...some, state: 'draft' }, steps)
        if (passed.includes('sent')) assert.equal(passed[passed.indexOf('sent') - 1], 'consented')
      }),
    )
  })

  test('property: no adverse step without a named human and a reason, and no step at all without a human', () => {
    fc.assert(
      fc.property(facts, acts, takers, (some, act, taker) => {
        const move = moveOf(some.state, act)
        if (whyNot(some, act, taker) !== null || move === null) {
          assert.throws(() => after(some, act, taker, SOMEBODY))
          return
        }
        assert.throws(() => after(some, act, taker, { member: '', reason: 'a reason' }), /nobody/)
        if (move.adverse) assert.throws(() => after(some, act, taker, { member: 'x', reason: ' ' }), /reason/)
        assert.equal(after(some, act, taker, SOMEBODY), move.to)
      }),
    )
  })

  test('what takes something from the person is called adverse: refusing, taking back, and going past consent', () => {
    const adverse = STATES.flatMap((state) =>
      Object.entries(RULES[state].moves)
        .filter(([, move]) => move.adverse)
        .map(([act]) => act),
    )
    assert.deepEqual(new Set(adverse), new Set(['reject', 'revoke', 'override']))
  })

  test('who is missing on the way: nothing but finding them leads on, for nobody', () => {
    const missing = { ...open, state: 'not-arrived' } as const
    for (const act of ACTS)
      for (const side of ['sender', 'receiver'] as const) {
        const isOpen = whyNot(missing, act, focal(side)) === null
        if (isOpen) assert.ok(['found', 'confirm-arrival'].includes(act), `${act} by ${side}`)
      }
    assert.equal(isEnd('not-arrived'), false)
  })

  test('property: whom the person refused is told by no step, whoever takes it', () => {
    const telling: readonly Act[] = ['consent', 'override', 'send']
    fc.assert(
      fc.property(facts, fc.constantFrom(...telling), takers, (some, act, taker) => {
        if (some.notTold !== null) assert.notEqual(whyNot(some, act, taker), null)
      }),
    )
    // But what the person refused keeps nobody from taking back what was sent before.
    assert.equal(whyNot({ ...open, state: 'sent', notTold: 'refused-by-person' }, 'revoke', focal('sender')), null)
  })

  test('property: a receiver takes no step of the sender, and the sender none of a receiver who has an account', () => {
    fc.assert(
      fc.property(facts, acts, takers, (some, act, taker) => {
        if (whyNot(some, act, taker) !== null) return
        const by = moveOf(some.state, act)?.by
        if (taker.side === 'receiver') assert.notEqual(by, 'sender')
        else if (!some.byHand) assert.notEqual(by, 'receiver')
      }),
    )
  })

  test('with nothing in the way a step is open to the side that the table names; by hand the sender takes all of them', () => {
    const sidesOf = ({ by }: Move, byHand: boolean) =>
      SIDES.filter((side) => by === 'either' || by === side || (byHand && side === 'sender'))
    const table = (byHand: boolean) =>
      STATES.flatMap((state) =>
        ACTS.flatMap((act) => {
          const move = moveOf(state, act)
          return move === null ? [] : sidesOf(move, byHand).map((side) => `${state} ${act} ${side}`)
        }),
      )
    for (const byHand of [false, true]) assert.deepEqual(opened({ byHand }), table(byHand))
  })

  test('what stands in the way closes the steps it is about, and no other', () => {
    const all = opened({})
    const closed = (more: Partial<Facts>, isFocalPoint = true) => {
      const left = opened(more, isFocalPoint)
      assert.ok(left.every((step) => all.includes(step)))
      return all.filter((step) => !left.includes(step))
    }
    // What was sent to whom the person refused can still be taken back, and who is there goes on being helped.
    assert.deepEqual(closed({ notTold: 'refused-by-person' }), [
      ...['draft consent sender', 'draft override sender', 'consented send sender'],
    ])
    assert.deepEqual(closed({ whereabouts: 'missing' }), ['consented send sender'])
    assert.deepEqual(closed({ abroad: true }, false), ['consented send sender'])
    assert.deepEqual(closed({ abroad: true }), [])
    // Whoever was never taken in, or has moved out, does not leave the house.
    assert.deepEqual(
      closed({ stays: false }),
      ['arrived', 'feedback', 'done'].flatMap((state) => [`${state} alarm receiver`, `${state} end-stay receiver`]),
    )
  })

  test('why a step is closed: first that there is none, then whose it is, then whom the person refused, then what else', () => {
    const everything = { state: 'consented', abroad: true, whereabouts: 'missing', notTold: 'asylum-open' } as const
    const why = (more: Partial<Facts>, side: Taker['side'] = 'sender') =>
      whyNot({ ...open, ...everything, ...more }, 'send', { side, isFocalPoint: false })
    assert.equal(why({ state: 'done' }, 'receiver'), 'no-such-step')
    assert.equal(why({}, 'receiver'), 'not-your-step')
    assert.equal(why({}), 'asylum-open')
    assert.equal(why({ notTold: null }), 'is-missing')
    assert.equal(why({ notTold: null, whereabouts: 'known' }), 'focal-point-only')
    assert.equal(why({ notTold: null, whereabouts: 'known', abroad: false }), null)
  })

  test('grounds: a child’s way is not an adult’s, and an adult’s danger not a child’s; consent is everybody’s', () => {
    const table = GROUNDS.map((ground) => [true, false].map((childPath) => groundProblem(ground, { childPath })))
    assert.deepEqual(table, [
      [null, null],
      [null, 'children-only'],
      ['ask-the-adult', null],
    ])
  })

  test('property: whatever is open is somebody’s turn, and what has a period ends after it began', () => {
    const day = new Date('2026-11-24T08:00:00Z')
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.boolean(),
        fc.integer({ min: 0, max: 1000 }),
        (state, byHand, hours) => {
          assert.equal(turnOf(state, byHand) === null, isEnd(state))
          if (byHand && !isEnd(state)) assert.equal(turnOf(state, byHand), 'sender')
          const meets = new Date(day.getTime() + hours * 3_600_000)
          const due = dueOf(state, day, meets)
          if (due !== null) assert.ok(due > day)
          // Late is counted from the hour at which they meet, not from the hour at which it was said.
          if (state === 'accepted') assert.equal(due?.getTime(), meets.getTime() + 2 * 3_600_000)
        },
      ),
    )
    assert.deepEqual(
      STATES.flatMap((state) => RULES[state].clock?.name ?? []).toSorted(),
      [...CLOCKS].toSorted(),
      'each period belongs to one state',
    )
    assert.equal(dueOf('accepted', day, null)?.toISOString(), '2026-11-24T10:00:00.000Z')
  })

  test('what was sent is the receiver’s turn until they told how it goes, but for a search, which is the sender’s', () => {
    const theirs = STATES.filter((state) => turnOf(state, false) === 'receiver')
    assert.deepEqual(theirs, ['sent', 'accepted', 'arrived'])
  })

  test('whose turn leads somewhere: the side whose turn it is has an open step', () => {
    for (const state of OPEN_STATES)
      for (const byHand of [true, false]) {
        const side = turnOf(state, byHand)
        assert.ok(side !== null)
        const steps = ACTS.filter((act) => whyNot({ ...open, state, byHand }, act, focal(side)) === null)
        assert.ok(
          steps.some((act) => act !== 'revoke'),
          `${state}: ${side} can only take it back`,
        )
      }
  })
})
