import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { challengesLeft, endedFault, isTermNear, lodgedFault, TERM_NEAR, termFault } from './remedy.ts'

const TODAY = '2026-11-24'

describe('days of a remedy', () => {
  const lodged = (on: string) => lodgedFault(on, '2026-11-10', TODAY)
  for (const [on, fault] of [
    ['2026-11-09', 'before-decision'],
    ['2026-11-10', null],
    [TODAY, null],
    ['2026-11-25', 'is-to-come'],
  ] as const)
    test(`lodged on ${on}: ${fault ?? 'right'}`, () => assert.equal(lodged(on), fault))

  for (const [on, fault] of [
    ['2026-11-19', 'before-lodged'],
    ['2026-11-20', null],
    [TODAY, null],
    ['2026-11-25', 'is-to-come'],
  ] as const)
    test(`ended on ${on}: ${fault ?? 'right'}`, () => assert.equal(endedFault(on, '2026-11-20', TODAY), fault))

  test('a term is today or to come', () => {
    assert.deepEqual(
      ['2026-11-23', TODAY, '2027-01-01'].map((on) => termFault(on, TODAY)),
      ['term-is-over', null, null],
    )
  })

  test('a term is on a desk two weeks before, and stays there when it is past', () => {
    assert.deepEqual(
      ['2026-12-09', '2026-12-08', TODAY, '2026-01-01'].map((on) => isTermNear(on, TODAY)),
      [false, true, true, true],
    )
    assert.ok(TERM_NEAR.told < TERM_NEAR.desk, 'whoever is told by mail finds it on the desk')
  })

  test('a decision is still to be challenged until its last day, where nothing is lodged against it', () => {
    const decisions = [
      { id: 'open', until: TODAY },
      { id: 'lodged', until: '2026-12-20' },
      { id: 'over', until: '2026-11-23' },
      { id: 'no day', until: null },
    ]
    assert.deepEqual(challengesLeft(decisions, [{ decision: 'lodged' }], TODAY), [{ decision: 'open', on: TODAY }])
  })
})
