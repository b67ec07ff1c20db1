import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { personPage } from '../../../../../test/pages/cases/cases.ts'
import { AGE_ACTS, AGE_STATES, afterAgeStep, whyNotAge } from '../../../../modules/cases/children/age-decision.ts'
import { OUTCOMES_OF } from '../../../../modules/cases/children/majority.ts'
import { LOOKED_AT } from '../../../../modules/cases/codes.ts'
import {
  ageActs,
  ageFrom,
  alonePoint,
  endsChildhood,
  estimateBefore,
  estimateOf,
  hasChildhood,
  missingPoints,
  namesReview,
  nothingLooked,
} from './child-view.ts'
import { words as ar } from './words/ar.ts'
import { words as en } from './words/en.ts'
import { words as lv } from './words/lv.ts'

const track = (state: string) => ({ track: 'child' as const, state, since: null, rules: null })

describe('the part of a page about growing up', () => {
  test('is there for children, persons of uncertain age and former ones; never for a person who is only counted', () => {
    const of = (age: 'adult' | 'child' | 'uncertain', state: string, mode: 'named' | 'counted' = 'named') =>
      hasChildhood({ age, mode, tracks: [track(state)] })
    assert.deepEqual([of('child', 'none'), of('uncertain', 'none'), of('adult', 'left')], [true, true, true])
    assert.deepEqual([of('adult', 'none'), of('adult', 'left', 'counted')], [false, false])
  })

  test('each point has its words in every language', () => {
    for (const words of [en, lv, ar]) for (const point of LOOKED_AT) assert.ok(words[`look.${point}`].length > 5)
  })

  test('every outcome, state and step of a decision has its words', () => {
    const keys: Readonly<Record<string, string>> = en
    for (const outcome of Object.values(OUTCOMES_OF).flat()) assert.ok(keys[`grown.${outcome}`], outcome)
    for (const state of AGE_STATES) assert.ok(keys[`agecase.${state}`], state)
    for (const act of AGE_ACTS) assert.ok(keys[`agecase.act-${act}`], act)
  })

  test('an estimate of before is what it means today, and none where a day of birth or time says more', () => {
    const review = (kind: 'before-18' | 'at-18', day: string, from: 'born' | 'estimate' = 'estimate') => ({
      kind,
      day,
      from,
    })
    const both = [review('before-18', '2027-09-01'), review('at-18', '2028-03-01')]
    assert.deepEqual(estimateBefore(both, '2026-03-01'), { adultOn: '2028-03-01', years: '16' })
    assert.equal(estimateBefore(both, '2027-02-28')?.years, '16')
    assert.equal(estimateBefore(both, '2027-03-01')?.years, '17')
    assert.equal(estimateBefore(both, '2028-02-29')?.years, '17')
    assert.equal(estimateBefore(both, '2028-03-01'), null)
    assert.equal(estimateBefore([review('at-18', '2028-03-01', 'born')], '2026-03-01'), null)
    assert.equal(estimateBefore([], '2026-03-01'), null)
  })

  test('an age is from the first contact until somebody has decided on it', () => {
    const { events, ...page } = personPage()
    assert.deepEqual(ageFrom({ ...page, events: [] }), { key: 'age.from-contact', at: page.openedAt, name: '' })
    const decided = { ...events[0], kind: 'age', at: '2026-11-25T08:00:00Z' } as const
    const earlier = { ...decided, at: '2026-11-24T08:00:00Z' }
    assert.deepEqual(ageFrom({ ...page, events: [earlier, decided, ...events] }), {
      key: 'age.from-record',
      at: decided.at,
      name: decided.by.name,
    })
  })

  test('points with only blanks are missing', () => {
    assert.equal(missingPoints(nothingLooked).length, LOOKED_AT.length)
    assert.deepEqual(missingPoints({ ...nothingLooked, guardian: 'x', shelter: ' ' }).includes('shelter'), true)
  })

  test('a step is shown by its name, any other act by its kind', () => {
    const one = { id: '', at: '', by: { id: '', name: null } }
    assert.equal(alonePoint({ ...one, kind: 'moved', track: 'support', act: 'open' }), 'step.support.open')
    assert.equal(alonePoint({ ...one, kind: 'interviewed', track: null, act: null }), 'done-as.interviewed')
  })

  test('offers the steps that the server accepts on that day, and no other', () => {
    for (const state of AGE_STATES)
      for (const today of ['2026-12-01', '2026-12-02', '2026-12-03']) {
        const next = AGE_ACTS.filter((act) => afterAgeStep(state, act) !== null)
        const standing = { state, remedyUntil: '2026-12-02', today, hasGuardian: true }
        const taken = next.filter((act) => whyNotAge(standing, { act, review: 'x', guardianTold: 'x' }) === null)
        assert.deepEqual(ageActs({ next, remedyUntil: '2026-12-02' }, today), taken, `${state} ${today}`)
      }
  })

  test('asks for the reviewer, and how the guardian was told, when the server does', () => {
    for (const act of AGE_ACTS) {
      const ask = (review: string, guardianTold: string) => {
        const standing = {
          state: 'open',
          remedyUntil: '2026-12-02',
          today: act === 'appeal' ? '2026-12-01' : '2026-12-09',
        }
        return whyNotAge({ ...standing, state: 'open', hasGuardian: true }, { act, review, guardianTold })
      }
      assert.equal(ask('', 'x') === 'no-review-named', namesReview(act), act)
      assert.equal(ask('x', '') === 'guardian-not-told', endsChildhood(act), act)
    }
  })

  test('an estimate is a number of years; for an adult, or for other text, nothing is sent', () => {
    assert.deepEqual(estimateOf('uncertain', ' 16 '), { atLeast: 16 })
    for (const typed of ['', 'about 16', '16-18', '-1']) assert.deepEqual(estimateOf('child', typed), {}, typed)
    assert.deepEqual(estimateOf('adult', '17'), {})
  })
})
