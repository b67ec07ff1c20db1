import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PROGRAMME_STATES } from '../../../../modules/cases/programme/codes.ts'
import { programmeActs } from '../../../../modules/cases/programme/programme.ts'
import { AskProgrammeInput, DecideInput } from '../../../../modules/cases/programme/shapes.ts'
import {
  askInput,
  askLacks,
  decisionInput,
  decisionLacks,
  decisionsIn,
  NO_DECISION,
  NOT_ASKED,
  PROGRAMME_LOOKS,
  programmesDue,
} from './programme-view.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const FILLED = { reasons: ' Real and near ', remedy: ' The court ', contact: ' Duty officer ' }

describe('what pages of a witness programme decide', () => {
  test('the programme sees its decisions and never what is the team’s', () => {
    for (const state of PROGRAMME_STATES) {
      assert.equal(decisionsIn(programmeActs(state, 'team')).length, 0)
      assert.notEqual(PROGRAMME_LOOKS[state].icon, undefined)
    }
    assert.deepEqual(decisionsIn(programmeActs('asked', 'programme')), ['admit', 'refuse'])
  })

  test('what is typed for one decision does not go along with another, and the server takes what is whole', () => {
    assert.deepEqual(decisionInput(ID, 'admit', FILLED), {
      ...{ request: ID, decision: 'admit', reasons: 'Real and near', contact: 'Duty officer' },
    })
    assert.deepEqual(decisionInput(ID, 'refuse', FILLED), {
      ...{ request: ID, decision: 'refuse', reasons: 'Real and near', remedy: 'The court' },
    })
    for (const decision of ['admit', 'refuse', 'end'] as const) {
      assert.deepEqual(decisionLacks(decision, FILLED), {})
      assert.ok(DecideInput.safeParse(decisionInput(ID, decision, FILLED)).success)
      assert.equal(Object.keys(decisionLacks(decision, NO_DECISION)).length, 2)
      assert.ok(!DecideInput.safeParse(decisionInput(ID, decision, NO_DECISION)).success)
    }
  })

  test('a team names the programme, the danger, and how the person agreed; the rest may stay empty', () => {
    assert.deepEqual(Object.keys(askLacks(NOT_ASKED)), ['agency', 'risk', 'how', 'understood'])
    const filled = { ...NOT_ASKED, agency: ID, risk: 'He waits', how: 'Told', understood: true }
    assert.deepEqual(askLacks(filled), {})
    assert.equal(AskProgrammeInput.parse(askInput(ID, filled)).urgency, 'none')
    assert.equal(askInput(ID, { ...filled, isUrgent: true }).urgency, 'danger')
  })

  test('the desk tells how many wait and by when, and nobody where none does', () => {
    const now = new Date('2026-12-03T08:00:00Z')
    const say = ((key: string) => key) as Parameters<typeof programmesDue>[2]
    assert.deepEqual(programmesDue(undefined, now, say), [])
    assert.deepEqual(programmesDue({ asked: 0, urgent: 0, due: null }, now, say), [])
    const [item] = programmesDue({ asked: 2, urgent: 1, due: '2026-12-03T07:00:00Z' }, now, say)
    assert.deepEqual([item.late, item.title, item.danger], [true, 'desk.programmes', 0])
    const [later] = programmesDue({ asked: 1, urgent: 0, due: '2026-12-04T07:00:00Z' }, now, say)
    assert.deepEqual([later.late, later.danger], [false, undefined])
  })
})
