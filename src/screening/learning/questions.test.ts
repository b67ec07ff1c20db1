import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { likeness, mostTeaching, type Undecided } from './questions.ts'

const features = fc.record({
  named: fc.dictionary(
    fc.constantFrom('urgency', 'secrecy', 'upfront-fee'),
    fc.double({ min: 0.001, max: 1, noNaN: true }),
  ),
  words: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
})
const lead = (id: string, probability: number, word = 1): Undecided => ({
  id,
  probability,
  features: { named: { urgency: 1 }, words: [word] },
})

describe('what would teach most', () => {
  test('is what the model is least sure of', () => {
    const leads = [lead('a', 0.99, 1), lead('b', 0.5, 2), lead('c', 0.1, 3), lead('d', 0.45, 4)]
    assert.deepEqual(mostTeaching(leads, 2), ['b', 'd'])
  })

  test('is not the same advert twice', () => {
    const twins = [lead('a', 0.5), lead('b', 0.5), lead('c', 0.8, 9)]
    assert.deepEqual(mostTeaching(twins, 3), ['a', 'c'])
  })

  test('is nothing where all is sure or decided', () => {
    assert.deepEqual(mostTeaching([lead('a', 1), lead('b', 0)], 5), [])
    assert.deepEqual(mostTeaching([], 5), [])
  })

  test('are at most so many, each once, and the same in any order of the leads', () => {
    const leads = fc.uniqueArray(
      fc.record({ id: fc.uuid(), probability: fc.double({ min: 0, max: 1, noNaN: true }), features }),
      { selector: ({ id }) => id, maxLength: 20 },
    )
    fc.assert(
      fc.property(leads, fc.nat({ max: 6 }), (all, most) => {
        const chosen = mostTeaching(all, most)
        assert.ok(chosen.length <= most && new Set(chosen).size === chosen.length)
        assert.deepEqual(mostTeaching(all.toReversed(), most), chosen)
      }),
    )
  })

  test('likeness is 0 to 1, the same both ways, and 1 with itself', () => {
    fc.assert(
      fc.property(features, features, (a, b) => {
        const like = likeness(a, b)
        assert.ok(like >= 0 && like <= 1 + 1e-12)
        // The order of addition changes the last bit of a sum.
        assert.ok(Math.abs(like - likeness(b, a)) < 1e-12)
        const full = Object.keys(a.named).length > 0 && a.words.length > 0
        if (full) assert.ok(Math.abs(likeness(a, a) - 1) < 1e-12)
      }),
    )
  })
})
