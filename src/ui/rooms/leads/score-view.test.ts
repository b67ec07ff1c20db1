import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { SCORE_PARTS } from '../../../modules/leads/codes.ts'
import type { LeadPage } from '../../shell/contract.ts'
import { addsUp, blocksOf, linesOf, partSums, scaleOf, shownSum, strongest } from './score-view.ts'

type Reason = LeadPage['why'][number]
const reason = (part: Reason['part'], points: number): Reason => ({
  code: `${part}-${points}`,
  name: part,
  sentence: '',
  seen: 1,
  of: 1,
  deceptive: null,
  usual: null,
  rule: null,
  points,
  part,
})
const why = [
  reason('words', 1.5),
  reason('off', -0.2),
  reason('reach', 1.1),
  reason('words', 3.6),
  reason('contacts', 2),
  reason('off', -0.4),
]

describe('the sum of a score', () => {
  test('lines stand by part, the weightiest first, and say where another part begins', () => {
    assert.deepEqual(
      linesOf(why).map(({ reason: { points }, opens }) => [points, opens]),
      [
        [3.6, false],
        [1.5, false],
        [2, true],
        [1.1, true],
        [-0.4, true],
        [-0.2, false],
      ],
    )
    assert.deepEqual(linesOf([]), [])
  })

  test('parts add up', () => {
    assert.deepEqual(partSums(why), { words: 5.1, contacts: 2, reach: 1.1, off: -0.6 })
  })

  test('the strongest stand in the order in which lists name them, and the others are told as a sum', () => {
    const many = [0.4, 3, 1, 2, 5, 4].map((points) => reason('words', points))
    const reasons = [5, 4, 3, 2, 1, 0.4].map((points) => ({ code: `words-${points}`, name: '' }))
    const { shown, weaker, off } = strongest({ why: [...many, reason('off', -0.5)], reasons })
    assert.deepEqual(
      shown.map(({ points }) => points),
      [5, 4, 3, 2, 1],
    )
    assert.deepEqual(
      [weaker, off],
      [
        { reasons: 1, points: 0.4 },
        { reasons: 1, points: 0.5 },
      ],
    )
  })

  test('a person who adds up the lines gets the score', () => {
    assert.equal(shownSum(why), 7.6)
    assert.ok(addsUp(why, 7.6))
    assert.ok(!addsUp(why, 7.8))
  })

  test('lines that are rounded for reading may miss the score, and that is told', () => {
    assert.ok(!addsUp([reason('words', 0.04), reason('words', 0.04), reason('words', 0.04)], 0.12))
  })
})

describe('the bar', () => {
  test('blocks stand side by side and never leave the picture', () => {
    const points = fc.double({ min: 0, max: 40, noNaN: true })
    fc.assert(
      fc.property(fc.record({ words: points, contacts: points, reach: points, off: points }), (parts) => {
        const blocks = blocksOf(parts, scaleOf([parts]), 72)
        for (const [i, block] of blocks.entries()) {
          assert.ok(i === 0 || block.x >= blocks[i - 1].x + blocks[i - 1].width)
          assert.ok(block.width >= 1)
        }
        const last = blocks.at(-1)
        assert.ok(!last || last.x + last.width <= 76)
      }),
    )
  })

  test('what has no points has no block', () => {
    assert.deepEqual(
      blocksOf({ words: 8, contacts: 0, reach: 0, off: 0 }, 8, 72).map(({ part }) => part),
      ['words'],
    )
    assert.deepEqual(SCORE_PARTS, ['words', 'contacts', 'reach', 'off'])
  })

  test('the longest bar sets the scale, and one may always divide by it', () => {
    assert.equal(scaleOf([undefined, { words: 8, contacts: 2, reach: 1, off: 0.5 }]), 11.5)
    assert.equal(scaleOf([]), 1)
  })
})
