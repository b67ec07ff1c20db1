import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { STANDINGS } from './codes.ts'
import { isOnIn, standingOf } from './standing.ts'

const all = [true, false].flatMap((police) =>
  [null, true, false].flatMap((isOn) => [null, true, false].map((useful) => ({ police, isOn, useful }))),
)

describe('whether the learned order is on', () => {
  test('who switches it off has it off, whatever else', () => {
    for (const asked of all) if (asked.isOn === false) assert.equal(standingOf(asked), 'off')
  })

  test('police and prosecutors have it only where somebody switched it on', () => {
    for (const asked of all) if (asked.police && isOnIn(standingOf(asked))) assert.equal(asked.isOn, true)
    assert.equal(standingOf({ police: true, isOn: null, useful: true }), 'off-by-default')
    assert.equal(standingOf({ police: true, isOn: true, useful: true }), 'on')
  })

  test('by itself it is on only where it orders better than chance', () => {
    assert.equal(standingOf({ police: false, isOn: null, useful: true }), 'on-by-default')
    assert.equal(standingOf({ police: false, isOn: null, useful: false }), 'not-useful')
    // A person may look at it all the same.
    assert.equal(standingOf({ police: false, isOn: true, useful: false }), 'on')
  })

  test('without a model there is nothing to be on', () => {
    for (const asked of all) if (asked.useful === null) assert.ok(!isOnIn(standingOf(asked)))
  })

  test('each standing is reached', () => {
    assert.deepEqual([...new Set(all.map(standingOf))].sort(), [...STANDINGS].sort())
  })
})
