import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DECISIONS, PROGRAMME_ACTS, PROGRAMME_STATES } from './codes.ts'
import { decideBy, opensRequest, programmeActs, programmeMove, whyNotProgramme } from './programme.ts'

describe('the rules of a request to a witness programme', () => {
  test('the programme decides and the team takes back: neither takes a step of the other', () => {
    const table = PROGRAMME_STATES.map((state) => [
      state,
      programmeActs(state, 'programme').join(' '),
      programmeActs(state, 'team').join(' '),
    ])
    assert.deepEqual(table, [
      ['asked', 'admit refuse', 'take-back'],
      ['admitted', 'end', 'take-back'],
      ['refused', '', ''],
      ['taken-back', '', ''],
      ['ended', '', ''],
    ])
    assert.equal(whyNotProgramme('asked', 'admit', 'team'), 'not-your-step')
    assert.equal(whyNotProgramme('refused', 'admit', 'programme'), 'no-such-step')
  })

  test('what takes something from the person is called adverse: refusing and ending, and never that they leave', () => {
    const adverse = PROGRAMME_STATES.flatMap((state) =>
      PROGRAMME_ACTS.filter((act) => programmeMove(state, act)?.adverse === true),
    )
    assert.deepEqual(adverse, ['refuse', 'end'])
  })

  test('with each end the programme reads no more, and every decision leads to one or to protection', () => {
    assert.deepEqual(PROGRAMME_STATES.filter(opensRequest), ['asked', 'admitted'])
    for (const state of PROGRAMME_STATES)
      for (const act of DECISIONS) {
        const move = programmeMove(state, act)
        if (move !== null) assert.equal(opensRequest(move.to), act === 'admit')
      }
  })

  test('in danger somebody decides within a day, else within a week', () => {
    const at = new Date('2026-12-03T08:00:00Z')
    assert.equal(decideBy(at, 'danger').toISOString(), '2026-12-04T08:00:00.000Z')
    assert.equal(decideBy(at, 'none').toISOString(), '2026-12-10T08:00:00.000Z')
  })
})
