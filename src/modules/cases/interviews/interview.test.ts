import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { AGES, INTERVIEW_KINDS, TOPICS } from '../codes.ts'
import { RULES } from '../tracks/table.ts'
import { FUNCTIONS, faultsOf, functionOf, mayHold, type Planned, repeatedTopics } from './interview.ts'

const planned = (more: Partial<Planned> = {}): Planned => ({
  kind: 'screening',
  topics: ['work'],
  interviewer: 'a',
  interpreterChecked: true,
  guardianChecked: true,
  ...more,
})
const adult = { age: 'adult', child: 'none' } as const
const child = { age: 'child', child: 'guardian' } as const

const held = fc.record({
  kind: fc.constantFrom(...INTERVIEW_KINDS),
  topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1 }),
  interviewer: fc.constantFrom('a', 'b', 'c'),
})
const facts = fc.record({ age: fc.constantFrom(...AGES), child: fc.constantFrom(...Object.keys(RULES.child.states)) })

describe('faults of an interview', () => {
  test('asking again what was asked, whatever kind of interview it was', () => {
    for (const kind of INTERVIEW_KINDS) {
      const earlier = [{ ...planned(), kind }]
      assert.deepEqual(faultsOf(earlier, planned(), adult), ['repeats'], kind)
      assert.deepEqual(faultsOf(earlier, planned({ topics: ['health'] }), adult), [], kind)
    }
    assert.deepEqual(repeatedTopics([planned()], ['health', 'work']), ['work'])
  })

  test('an interpreter whose ties nobody checked', () => {
    assert.deepEqual(faultsOf([], planned({ interpreterChecked: false }), adult), ['interpreter-unchecked'])
  })

  test('a child without guardian, with a new interviewer, or for the fourth time; for an adult none of these counts', () => {
    assert.deepEqual(faultsOf([], planned(), { age: 'child', child: 'guardian-needed' }), ['no-guardian'])
    for (const state of ['none', 'left'])
      assert.deepEqual(faultsOf([], planned(), { age: 'uncertain', child: state }), ['no-guardian'])
    assert.deepEqual(faultsOf([], planned({ guardianChecked: false }), child), ['guardian-unchecked'])
    const other = planned({ interviewer: 'b', topics: ['health'] })
    assert.deepEqual(faultsOf([other], planned(), child), ['other-interviewer'])
    assert.deepEqual(faultsOf([other, planned({ topics: ['journey'] })], planned(), child), [], 'somebody they know')
    const three = ['identity', 'journey', 'health'].map((topic) => planned({ topics: [topic] }))
    assert.deepEqual(faultsOf(three, planned(), child), ['many-sessions'])
    assert.deepEqual(faultsOf(three, planned({ interviewer: 'z' }), adult), [])
  })

  test('interviews of other agencies count like the own: repeated, and one more for a child', () => {
    assert.deepEqual(faultsOf([], planned(), adult, [{ topics: ['work'] }]), ['repeats'])
    const others = ['identity', 'journey', 'health'].map((topic) => ({ topics: [topic] }))
    assert.deepEqual(faultsOf([], planned(), child, others), ['many-sessions'])
    assert.deepEqual(faultsOf([], planned(), adult, others), [])
  })

  test('a first account stays with its topics; deeper ones wait for another kind', () => {
    const first = (topics: Planned['topics']) => faultsOf([], planned({ kind: 'first-account', topics }), adult)
    assert.deepEqual(first(['identity', 'journey', 'health', 'fears']), [])
    for (const topic of ['violence', 'sexual-violence', 'perpetrators', 'recruitment'])
      assert.deepEqual(first(['health', topic]), ['too-deep'], topic)
    assert.deepEqual(faultsOf([], planned({ topics: ['violence'] }), adult), [])
  })

  test('a forensic interview is for authorities, every other kind for any function', () => {
    const forensic = FUNCTIONS.filter((one) => mayHold('forensic', one))
    assert.deepEqual([...forensic].sort(), ['identification-authority', 'investigator', 'prosecutor'])
    for (const kind of INTERVIEW_KINDS.filter((one) => one !== 'forensic'))
      for (const one of FUNCTIONS) assert.ok(mayHold(kind, one), `${kind} ${one}`)
  })

  test('the function is the one with the most power to ask; unknown roles are «other»', () => {
    assert.equal(functionOf(['case-worker', 'investigator']), 'investigator')
    assert.equal(functionOf(['hotline']), 'hotline')
    for (const roles of [[], ['administrator'], ['constructor']]) assert.equal(functionOf(roles), 'other')
  })

  test('property: more earlier interviews never remove a fault, except that the interviewer becomes known', () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 6 }), held, held, facts, (earlier, more, next, of) => {
        const one = { ...next, interpreterChecked: true }
        const before = new Set(faultsOf(earlier, one, of))
        const now = new Set(faultsOf([...earlier, more], one, of))
        for (const fault of before) if (fault !== 'other-interviewer') assert.ok(now.has(fault), fault)
      }),
    )
  })

  test('property: an adult without repetition has no faults', () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 6 }), fc.constantFrom(...TOPICS), (earlier, topic) => {
        const isNew = earlier.every(({ topics }) => !topics.includes(topic))
        assert.equal(faultsOf(earlier, planned({ topics: [topic] }), adult).length === 0, isNew)
      }),
    )
  })
})
