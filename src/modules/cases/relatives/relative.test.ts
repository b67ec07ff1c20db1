import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { GUEST_GROUNDS } from '../guests/codes.ts'
import { RELATIVE_ACTS, RELATIVE_PARTIES, RELATIVE_STATES } from './codes.ts'
import { afterRelative, nextDay, relativeActs, whyNotToldOf } from './relative.ts'

const facts = (asylum = 'none') => ({ asylum, identification: 'presumed' }) as const

describe('how a relative at risk stands', () => {
  test('from every state something leads on, and an end can be taken back', () => {
    for (const state of RELATIVE_STATES)
      assert.ok(
        relativeActs(state).every((act) => afterRelative(state, act) !== null) && relativeActs(state).length > 0,
        state,
      )
    assert.equal(afterRelative('ended', 'reopen'), 'at-risk')
    assert.equal(afterRelative('at-risk', 'reopen'), null)
    assert.deepEqual(
      new Set(RELATIVE_STATES.flatMap((state) => relativeActs(state))),
      new Set(RELATIVE_ACTS),
      'every act is one from somewhere',
    )
  })

  test('the next day is the first of what is not done, and none of who is no longer at risk', () => {
    const steps = [
      { on: '2026-12-20', done: false },
      { on: '2026-12-01', done: true },
      { on: '2026-12-10', done: false },
    ]
    assert.equal(nextDay('at-risk', steps), '2026-12-10')
    assert.equal(nextDay('watched', steps.slice(1, 2)), null)
    assert.equal(nextDay('ended', steps), null)
  })
})

describe('who may be told of a relative', () => {
  test('police, here and abroad, by consent only where the person did not refuse; a law opens that', () => {
    for (const party of ['police', 'police-abroad'] as const) {
      assert.equal(whyNotToldOf(party, 'consent', facts(), []), null)
      assert.equal(whyNotToldOf(party, 'consent', facts(), ['police']), 'refused-by-person')
      assert.equal(whyNotToldOf(party, 'law', facts(), ['police']), null)
    }
  })

  test('authorities of the home country never while asylum is open, on whatever ground', () => {
    for (const ground of GUEST_GROUNDS)
      for (const asylum of ['wished', 'applied', 'refused', 'appealed', 'protected'])
        for (const party of ['police-abroad', 'consulate'] as const)
          assert.equal(whyNotToldOf(party, ground, facts(asylum), []), 'asylum-open', `${party} ${asylum}`)
    assert.equal(whyNotToldOf('police', 'consent', facts('applied'), []), null, 'the police here may help the family')
  })

  test('nor those of a party to the war of which the person may be a witness', () => {
    for (const ground of GUEST_GROUNDS)
      assert.equal(whyNotToldOf('police-abroad', ground, facts(), [], true), 'party-to-conflict')
  })

  test('property: consent opens nothing that a law keeps closed, and no refusal opens anything', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RELATIVE_PARTIES),
        fc.constantFrom('none', 'applied', 'protected', 'not-wanted'),
        fc.subarray(['police', 'consulate', 'family']),
        fc.boolean(),
        (party, asylum, refuses, atWar) => {
          const why = (ground: 'consent' | 'law', of: readonly string[]) =>
            whyNotToldOf(party, ground, facts(asylum), of, atWar)
          if (why('law', refuses) !== null) assert.notEqual(why('consent', refuses), null)
          if (why('consent', []) !== null) assert.notEqual(why('consent', refuses), null)
        },
      ),
    )
  })
})
