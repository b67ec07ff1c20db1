import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LeadPage, State } from './contract.ts'
import { formats } from './format.ts'
import { mayTurn, mergeable, sharedWith } from './lead-acts.ts'
import { en } from './messages/en.ts'
import { lv } from './messages/lv.ts'
import { neighbour, QueueOrder } from './queue-order.ts'
import { voice } from './words.ts'

const english = { say: voice(en, 'en'), format: formats('en') }
const STATES: readonly State[] = ['new', 'claimed', 'dismissed', 'open-for-notice', 'open-for-case', 'passed', 'merged']

describe('claiming from the queue', () => {
  test('what is new, and what one holds oneself', () => {
    const open = (state: State, mine: boolean) => mayTurn({ state, mine, waits: false })
    assert.deepEqual(
      STATES.filter((state) => open(state, false)),
      ['new'],
    )
    assert.ok(open('claimed', true))
  })

  test('nothing while a second person has to decide', () => {
    for (const state of STATES)
      for (const mine of [true, false]) assert.ok(!mayTurn({ state, mine, waits: true }), state)
  })
})

describe('leads that are alike', () => {
  const alike = { contacts: [] as string[], wording: false, employer: false }

  test('say what they share', () => {
    assert.equal(sharedWith({ ...alike, contacts: ['+371 2', '@x'] }, english), 'shares +371 2, @x')
    assert.equal(
      sharedWith({ contacts: ['@x'], wording: true, employer: true }, english),
      'shares @x, same wording, same firm name',
    )
    assert.equal(
      sharedWith({ ...alike, wording: true }, { say: voice(lv, 'lv'), format: formats('lv') }),
      lv['alike.wording'],
    )
    assert.equal(sharedWith(alike, english), '')
  })

  test('only what is undecided takes another in', () => {
    const similar = STATES.map((state) => ({ state, lead: state })) as unknown as LeadPage['similar']
    assert.deepEqual(
      mergeable(similar).map(({ state }) => state),
      ['new', 'claimed'],
    )
    assert.deepEqual(mergeable([]), [])
  })
})

describe('the neighbours of a lead', () => {
  const order = new QueueOrder()
  order.show(['a', 'b', 'c'])

  test('keys lead to them', () => {
    assert.equal(neighbour(order.around('b'), 'next'), 'c')
    assert.equal(neighbour(order.around('b'), 'previous'), 'a')
  })

  test('nothing beyond the ends, nothing where the queue was not seen', () => {
    assert.equal(neighbour(order.around('a'), 'previous'), null)
    assert.equal(neighbour(order.around('c'), 'next'), null)
    assert.equal(neighbour(order.around('x'), 'next'), null)
    assert.equal(neighbour(new QueueOrder().around('a'), 'next'), null)
  })

  test('other keys move nothing', () => {
    for (const key of ['claim', 'dismiss', 'open', 'help', null] as const)
      assert.equal(neighbour(order.around('b'), key), null)
  })

  test('walking on meets every lead once', () => {
    const met = ['a']
    for (let at: string | null = 'a'; at; at = neighbour(order.around(at), 'next')) if (at !== 'a') met.push(at)
    assert.deepEqual(met, ['a', 'b', 'c'])
  })
})
