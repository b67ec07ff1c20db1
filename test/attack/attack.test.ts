import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { ATTACKS } from './all.ts'
import { percentile, SHORT } from './attack.ts'
import { Target } from './target.ts'

// The short form of `npm run attack`: the same attacks on the program as it runs, with few connections, and no time judged.

describe('attacks from outside', () => {
  let target: Target
  before(async () => {
    target = await Target.open()
  })
  after(() => target?.close())

  for (const attack of ATTACKS)
    test(`to ${attack.name}`, async () => {
      const { held, seen } = await attack.run(target, SHORT)
      assert.ok(held, seen)
    })
})

test('percentile: the value under which so much lies', () => {
  assert.deepEqual([percentile([3, 1, 2], 0.95), percentile([1, 2, 3, 4], 0.5), percentile([], 0.5)], [3, 2, 0])
})
