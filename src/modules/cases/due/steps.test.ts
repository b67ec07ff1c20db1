import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isFor, nextOn } from './steps.ts'

const step = (by: string | undefined, done = false, who = '') => ({ who, done, ...(by === undefined ? {} : { by }) })

describe('what of a plan is still to be done', () => {
  test('the first day of a step that is not done; a step without a day has none', () => {
    assert.equal(
      nextOn([step('2026-12-03'), step('2026-11-02', true), step('2026-11-30'), step(undefined)]),
      '2026-11-30',
    )
    assert.equal(nextOn([step('2026-11-02', true), step(undefined)]), null)
  })

  const team = new Map([
    ['owner', 'Dace Ozoliņa'],
    ['nurse', 'Ilze Kalna'],
  ])
  const desks: readonly (readonly [who: string, me: string, is: boolean])[] = [
    ['Ilze Kalna', 'nurse', true],
    [' ilze kalna ', 'nurse', true],
    ['Ilze Kalna', 'owner', false],
    // Nobody in particular, the person, or somebody outside: whoever answers for the person sees to it.
    ['', 'owner', true],
    ['The person', 'owner', true],
    ['The person', 'nurse', false],
  ]
  for (const [who, me, is] of desks)
    test(`«${who}» stands ${is ? '' : 'not '}on the desk of the ${me}`, () =>
      assert.equal(isFor({ who }, { me, owner: 'owner', team }), is))

  test('whose owner has left the team: everybody’s, so that nothing is forgotten', () => {
    const left = new Map([['nurse', 'Ilze Kalna']])
    assert.equal(isFor({ who: 'The person' }, { me: 'nurse', owner: 'owner', team: left }), true)
  })
})
