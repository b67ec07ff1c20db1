import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lv } from '../../../../test/samples/catalogues.ts'
import { en } from '../../shell/catalogues/en.ts'
import type { Action, LeadPage, State } from '../../shell/contract.ts'
import { formats } from '../../shell/format.ts'
import { voice } from '../../shell/words.ts'
import { actByKey, actsOf, mayTurn, mergeable, sharedWith } from './lead-acts.ts'

const english = { say: voice(en, 'en'), format: formats('en') }
const STATES: readonly State[] = ['new', 'claimed', 'dismissed', 'open-for-notice', 'open-for-case', 'passed', 'merged']

describe('claiming from the queue', () => {
  test('what is new, and what one holds oneself', () => {
    const open = (state: State, mine: boolean) => mayTurn({ state, mine, waits: false })
    assert.deepEqual(
      STATES.filter((state) => open(state, false)),
      ['new'],
    )
    // A decided lead still names who held it.
    assert.deepEqual(
      STATES.filter((state) => open(state, true)),
      ['new', 'claimed'],
    )
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

describe('what can be done with a lead', () => {
  const action = (operation: string, allowed: boolean, why: Action['why'] = null): Action => ({
    operation,
    allowed,
    why,
    reason: false,
    secondPerson: false,
  })
  const actions = [
    action('leads.dismiss', false, 'claim-first'),
    action('leads.claim', true),
    action('leads.release', false, 'not-claimed'),
    action('leads.split', false, 'nothing-merged'),
    action('leads.unheard-of', true),
  ]

  test('in order, closed ones in their place, without those that have nothing to undo', () => {
    assert.deepEqual(
      actsOf(actions).map(({ action: { operation } }) => operation),
      ['leads.claim', 'leads.dismiss'],
    )
  })

  test('a key starts only what is open', () => {
    const acts = actsOf(actions)
    assert.equal(actByKey(acts, 'claim')?.action.operation, 'leads.claim')
    assert.equal(actByKey(acts, 'dismiss'), undefined)
    assert.equal(actByKey(acts, null), undefined)
  })
})
