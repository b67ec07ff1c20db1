import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASK, AsksHouse } from '../../../../test/houses/asks.ts'
import { SharesHouse } from '../../../../test/houses/shares.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { ACTS, type Act, SIDES, type Side, STATES, type State, type Why } from './ask.ts'

// Every step in every state for either side, as the law and the record say it; written out, so that it is no copy of the rules.

type Outcome = State | Why
type Row = Readonly<Record<Side, Outcome>>

const NONE: Row = { asker: 'no-such-step', asked: 'no-such-step' }
const theirs = (to: State): Row => ({ asker: 'not-your-step', asked: to })
const askers = (to: State): Row => ({ asker: to, asked: 'not-your-step' })

const CLOSED = {
  acknowledge: NONE,
  answer: NONE,
  'answer-partly': NONE,
  refuse: NONE,
  withdraw: NONE,
  end: NONE,
} as const satisfies Record<Act, Row>

const EXPECTED = {
  sent: {
    acknowledge: theirs('acknowledged'),
    answer: NONE,
    'answer-partly': NONE,
    refuse: NONE,
    withdraw: askers('withdrawn'),
    end: NONE,
  },
  acknowledged: {
    acknowledge: NONE,
    answer: theirs('answered'),
    'answer-partly': theirs('partly'),
    refuse: theirs('refused'),
    withdraw: askers('withdrawn'),
    end: NONE,
  },
  partly: {
    acknowledge: NONE,
    answer: theirs('answered'),
    'answer-partly': theirs('partly'),
    refuse: theirs('refused'),
    withdraw: askers('withdrawn'),
    end: askers('over'),
  },
  answered: {
    acknowledge: NONE,
    answer: NONE,
    'answer-partly': NONE,
    refuse: NONE,
    withdraw: NONE,
    end: askers('over'),
  },
  refused: CLOSED,
  withdrawn: CLOSED,
  over: CLOSED,
} as const satisfies Record<State, Record<Act, Row>>

/** The steps that lead to a state. */
const WAY: Readonly<Record<State, readonly (readonly [Side, Act])[]>> = {
  sent: [],
  acknowledged: [['asked', 'acknowledge']],
  partly: [
    ['asked', 'acknowledge'],
    ['asked', 'answer-partly'],
  ],
  answered: [
    ['asked', 'acknowledge'],
    ['asked', 'answer'],
  ],
  refused: [
    ['asked', 'acknowledge'],
    ['asked', 'refuse'],
  ],
  withdrawn: [['asker', 'withdraw']],
  over: [
    ['asked', 'acknowledge'],
    ['asked', 'answer'],
    ['asker', 'end'],
  ],
}

const WORDS = { text: 'A firm called Quartzite.', basis: 'Section 3', ofPerson: false }
/** The operation of a step, and what it is given. */
const CALLS: Readonly<Record<Act, readonly [string, object]>> = {
  acknowledge: ['acknowledge', {}],
  answer: ['answer-alone', WORDS],
  'answer-partly': ['answer-alone', { ...WORDS, partly: true }],
  refuse: ['refuse', { ground: 'unclear' }],
  withdraw: ['withdraw', {}],
  end: ['end', {}],
}

const open = async (database: TestDatabase) => new AsksHouse(await SharesHouse.open(database))

onDatabases('every step of a question, in every state and for either side', open, (stand) => {
  const who = (side: Side) => (side === 'asker' ? stand().house.analyst : stand().house.officer)
  const made = async (more: object = {}) => {
    const { analyst, police } = stand().house
    const input = { agency: police, ...ASK, ofPerson: false, ...more }
    return (await stand().house.call<{ ask: string }>(analyst.token, 'asks.make-alone', input)).ask
  }
  const take = (side: Side, act: Act, ask: string) => {
    const [operation, input] = CALLS[act]
    return stand().step(who(side), operation, ask, input)
  }
  const inState = async (state: State) => {
    const ask = await made()
    for (const [side, act] of WAY[state]) await take(side, act, ask)
    assert.equal((await stand().page(who('asker'), ask)).state, state)
    return ask
  }

  for (const state of STATES)
    test(`${state}: what is closed says why and changes nothing; what is open leads where it should`, async () => {
      const still = await inState(state)
      for (const act of ACTS)
        for (const side of SIDES) {
          const expected: Outcome = EXPECTED[state][act][side]
          const [operation, input] = CALLS[act]
          if ((STATES as readonly string[]).includes(expected)) {
            const { state: to } = await take(side, act, await inState(state))
            assert.equal(to, expected, `${act} by ${side}`)
            continue
          }
          const problem = await stand().refused(who(side), operation, still, input)
          assert.equal(problem?.code, 'conflict', `${act} by ${side}`)
          assert.deepEqual(problem?.fields, [{ field: 'act', message: expected }], `${act} by ${side}`)
        }
      assert.equal((await stand().page(who('asker'), still)).state, state)
    })

  for (const state of STATES)
    test(`${state}: the page offers each side what the server takes from it, and no more`, async () => {
      const ask = await inState(state)
      for (const side of SIDES) {
        const { steps } = await stand().page(who(side), ask)
        const offered = steps.filter(({ allowed }) => allowed).map(({ act }) => act)
        const taken = ACTS.filter((act) => (STATES as readonly string[]).includes(EXPECTED[state][act][side]))
        assert.deepEqual(offered.toSorted(), [...taken].toSorted(), side)
        for (const { allowed, why } of steps) assert.equal(allowed, why === null)
      }
    })

  test('a clock runs in every state that is no end, and the key of those asked goes with the end', async () => {
    for (const state of STATES) {
      const ask = await inState(state)
      const [row] = await stand().house.rows(`select due, clock, seal_ended_at from asks where id = '${ask}'`)
      const ends = ['refused', 'withdrawn', 'over'].includes(state)
      assert.equal(row.due === null, ends, state)
      assert.equal(row.clock === null, ends, state)
      assert.equal(row.seal_ended_at !== null, ends, state)
    }
  })

  test('each step stands in the history once, with who took it, for both sides', async () => {
    const ask = await inState('over')
    const page = await stand().page(who('asker'), ask)
    assert.deepEqual(
      page.events.map(({ act, to }) => [act, to]),
      [
        ['end', 'over'],
        ['answer', 'answered'],
        ['acknowledge', 'acknowledged'],
        ['send', 'sent'],
      ],
    )
    const [ended, answered] = page.events
    assert.ok(ended.by.name, 'one’s own colleague stands by name')
    assert.equal(answered.by.name, null, 'somebody of the other side by their agency')
    assert.ok(answered.by.agency)
  })

  test('an answer about a person that two agreed to names both to their own agency', async () => {
    const ask = await inState('acknowledged')
    await stand().byTwo(who('asked'), stand().house.chief, 'asks.answer', { ask, ...WORDS, ofPerson: true })
    const [answer] = (await stand().page(who('asked'), ask)).events
    assert.ok(answer.by.name && answer.askedBy?.name)
    assert.notEqual(answer.by.name, undefined)
    const [there] = (await stand().page(who('asker'), ask)).events
    assert.deepEqual([there.by.name, there.askedBy?.name], [null, null])
  })

  test('an answer that waits for a second person is refused then, where the asker has withdrawn meanwhile', async () => {
    const ask = await inState('acknowledged')
    const waits = { ask, ...WORDS, ofPerson: true }
    await stand().step(who('asker'), 'withdraw', ask)
    const problem = await stand().house.problem(who('asked').token, 'asks.answer', waits)
    assert.deepEqual(problem?.fields, [{ field: 'act', message: 'no-such-step' }])
  })

  test('what is empty is not kept: a refusal without words shows its ground alone', async () => {
    const ask = await inState('acknowledged')
    await stand().step(who('asked'), 'refuse', ask, { ground: 'nothing-given', text: '   ' })
    const [event] = (await stand().page(who('asker'), ask)).events
    assert.deepEqual(event.words, { ground: 'nothing-given' })
  })

  test('that it has to be fetched is said once, and moves the clock between police alone', async () => {
    const ask = await made({ urgency: 'urgent' })
    const due = async () => Date.parse((await stand().page(who('asker'), ask)).due ?? '')
    await stand().step(who('asked'), 'acknowledge', ask, { atHand: false })
    const sent = Date.parse((await stand().page(who('asker'), ask)).sentAt)
    assert.equal(((await due()) - sent) / 3_600_000, 72, 'an inspectorate has three days of its own')
    assert.deepEqual(
      (await stand().refused(who('asked'), 'acknowledge', ask))?.fields.map(({ message }) => message),
      ['no-such-step'],
    )
  })
})
