import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { MATTER_ACTS, MATTER_KINDS, MATTER_STATES, type MatterState } from './codes.ts'
import { MATTER_RULES, matterActs, matterMove, matterTurn, tellFault } from './matter.ts'

describe('what stands between a team and a guest', () => {
  test('whatever both sides do, nothing ends without somebody’s step, and nothing is left without an owner', () => {
    const step = fc.record({
      act: fc.constantFrom(...MATTER_ACTS),
      side: fc.constantFrom('team' as const, 'guest' as const),
    })
    fc.assert(
      fc.property(fc.constantFrom(...MATTER_KINDS), fc.array(step, { maxLength: 8 }), (kind, steps) => {
        let state: MatterState = 'open'
        for (const { act, side } of steps) {
          const move = matterMove(kind, state, act, side)
          assert.equal(matterActs(kind, state, side).includes(act), move !== null)
          if (move === null) continue
          state = move.to
        }
        const open = (['team', 'guest'] as const).flatMap((side) => matterActs(kind, state, side))
        const turn = matterTurn(kind, state)
        assert.equal(turn === null, open.length === 0)
        if (turn !== null) assert.ok(matterActs(kind, state, turn).length > 0, 'whose turn it is can do something')
      }),
    )
  })

  test('each state is reached, and only the guardian agrees or objects', () => {
    const reached = new Set<MatterState>(['open'])
    for (const kind of MATTER_KINDS)
      for (const state of Object.keys(MATTER_RULES[kind]) as MatterState[])
        for (const act of MATTER_ACTS)
          for (const side of ['team', 'guest'] as const) {
            const move = matterMove(kind, state, act, side)
            if (move === null) continue
            reached.add(move.to)
            if (act === 'agree' || act === 'object') assert.deepEqual([kind, side], ['act', 'guest'])
          }
    assert.deepEqual([...reached].sort(), [...MATTER_STATES].sort())
    assert.equal(matterMove('act', 'open', 'object', 'guest')?.reason, true)
  })

  test('a guardian is told before the day of the act, or on it; afterwards only in danger', () => {
    assert.equal(tellFault('before', '2026-11-02', '2026-11-02', ''), null)
    assert.equal(tellFault('before', '2026-11-01', '2026-11-02', ''), 'day-is-over')
    assert.equal(tellFault('afterwards', '2026-11-01', '2026-11-02', ''), 'no-danger')
    assert.equal(tellFault('afterwards', '2026-11-03', '2026-11-02', 'x'), 'day-is-to-come')
    assert.equal(tellFault('afterwards', '2026-11-01', '2026-11-02', 'Fire'), null)
  })
})
