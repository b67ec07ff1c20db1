import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { faultsOf, INTERVIEW_KINDS, type Planned, repeatedTopics, TOPICS } from './interview.ts'
import { AGES } from './tracks/shape.ts'
import { RULES } from './tracks/table.ts'

const planned = (more: Partial<Planned> = {}): Planned => ({
  kind: 'screening',
  topics: ['work'],
  interviewer: 'a',
  interpreterChecked: true,
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

describe('what stands against an interview', () => {
  test('asking again what was asked, whatever kind of interview it was', () => {
    for (const kind of INTERVIEW_KINDS) {
      const earlier = [{ ...planned(), kind }]
      assert.deepEqual(faultsOf(earlier, planned(), adult), ['repeats'], kind)
      assert.deepEqual(faultsOf(earlier, planned({ topics: ['health'] }), adult), [], kind)
    }
    assert.deepEqual(repeatedTopics([planned()], ['health', 'work']), ['work'])
  })

  test('an interpreter whom nobody asked about', () => {
    assert.deepEqual(faultsOf([], planned({ interpreterChecked: false }), adult), ['interpreter-unchecked'])
  })

  test('a child without guardian, with somebody new, or for the fourth time; an adult’s stands for none of these', () => {
    assert.deepEqual(faultsOf([], planned(), { age: 'child', child: 'guardian-needed' }), ['no-guardian'])
    assert.deepEqual(faultsOf([], planned(), { age: 'uncertain', child: 'none' }), ['no-guardian'])
    const other = planned({ interviewer: 'b', topics: ['health'] })
    assert.deepEqual(faultsOf([other], planned(), child), ['other-interviewer'])
    assert.deepEqual(faultsOf([other, planned({ topics: ['journey'] })], planned(), child), [], 'somebody they know')
    const three = ['identity', 'journey', 'health'].map((topic) => planned({ topics: [topic] }))
    assert.deepEqual(faultsOf(three, planned(), child), ['many-sessions'])
    assert.deepEqual(faultsOf(three, planned({ interviewer: 'z' }), adult), [])
  })

  test('property: more earlier interviews never make less stand against one, but for a face that is known', () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 6 }), held, held, facts, (earlier, more, next, of) => {
        const one = { ...next, interpreterChecked: true }
        const before = new Set(faultsOf(earlier, one, of))
        const now = new Set(faultsOf([...earlier, more], one, of))
        for (const fault of before) if (fault !== 'other-interviewer') assert.ok(now.has(fault), fault)
      }),
    )
  })

  test('property: an adult without repetition meets nothing', () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 6 }), fc.constantFrom(...TOPICS), (earlier, topic) => {
        const isNew = earlier.every(({ topics }) => !topics.includes(topic))
        assert.equal(faultsOf(earlier, planned({ topics: [topic] }), adult).length === 0, isNew)
      }),
    )
  })
})
